/** One event of the trail, opened: what it was about, and the records that it answers for. */
import type { AuditEventRow } from './resources';

/** A record of a sealed table that an event answers for. */
export interface SealedRecord {
  readonly table: string;
  readonly id: string;
  /** As it is now, without hashes of secrets; null when it was erased. */
  readonly values: Readonly<Record<string, unknown>> | null;
  /** Number in the trail of the event that answers for it last: a later one than this when the record changed since. */
  readonly answeredBy: number;
  /** Which check an attempt is of, and whom that is about; null for every other record. */
  readonly check: { readonly code: string; readonly subjectName: string | null } | null;
}

export interface AuditEventDetail extends AuditEventRow {
  /** Null for an event of no case. */
  readonly caseNumber: string | null;
  /** Null also when the case was erased. */
  readonly companyName: string | null;
  readonly records: readonly SealedRecord[];
  /** The cases that a list, a search or a file showed, as far as the event names them; the number is null where nothing of a case is left. */
  readonly shownCases: readonly { readonly id: string; readonly number: string | null }[];
}
