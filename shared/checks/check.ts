/** One performed check of a case and its attempts: what was found, by whom, on which evidence. Nothing is overwritten. */
import type { LookedAtDays } from './lookedAt';
import type { CheckCode, ReasonCode } from '../catalogue/checkTypes';

/** Renewed (opnieuw): the lower level asked the same; additional (aanvullend): asked for the first time or in a stronger form. */
export const RENEWALS = ['renewed', 'additional'] as const;
export type Renewal = (typeof RENEWALS)[number];

/** akkoord / niet akkoord / niet van toepassing / nader onderzoek. */
export const CHECK_OUTCOMES = ['passed', 'failed', 'notApplicable', 'inquiry'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

/** Whom or what a check is about. */
export const CHECK_SUBJECTS = ['contract', 'company', 'signer', 'person'] as const;
export type CheckSubject = (typeof CHECK_SUBJECTS)[number];

/** Part of a page that somebody pointed at, in fractions from its top left corner as the page is stored. */
export interface EvidenceRegion {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Evidence that an outcome rests on. `asOf` is the moment (peilmoment) of register data or the date of a document. */
export interface CheckEvidence {
  readonly note: string;
  readonly documentId: string | null;
  readonly page: number | null;
  readonly asOf: string | null;
  /** Where on the page; null for the whole page. Records made before pages could be pointed at have none. */
  readonly region?: EvidenceRegion | null;
  /** The register's answer that the officer had before them; put there by the desk. */
  readonly registerSnapshotId?: string;
}

export interface CheckAttempt {
  readonly id: string;
  readonly checkId: string;
  readonly sequence: number;
  readonly outcome: CheckOutcome | 'reopened';
  readonly reasonCode: ReasonCode | null;
  /** What the officer wrote, for colleagues; empty when the desk decided. */
  readonly remark: string;
  /** What the desk found, as a text key with its data, so that it reads in either language; null when an officer decided. */
  readonly finding: {
    readonly key: string;
    readonly data: Readonly<Record<string, string | number>>;
    /** Names of the data that were looked at, e.g. `registration.kvkNumber`; older records have none. */
    readonly decidedOn?: readonly string[];
    /** Of which day that was; older records have none. */
    readonly days?: LookedAtDays;
  } | null;
  readonly evidence: CheckEvidence | null;
  readonly byId: string;
  readonly byName: string;
  readonly byRole: string;
  readonly at: string;
}

/** An attempt that neither found nor proved anything: a check that somebody opened again. */
export const NO_FINDING = { reasonCode: null, finding: null, evidence: null } as const;

export interface Check {
  readonly id: string;
  readonly applicationId: string;
  readonly code: CheckCode;
  readonly subject: CheckSubject;
  /** Id of the signer or person; null for contract and company. */
  readonly subjectId: string | null;
  readonly renewal: Renewal;
  /** Null while open. The last attempt's outcome otherwise. */
  readonly outcome: CheckOutcome | null;
  readonly reasonCode: ReasonCode | null;
  /** Set when the officer asks the supervisor to accept a failed, waivable check. */
  readonly waiver: { readonly reason: string; readonly askedById: string; readonly askedByName: string } | null;
}
