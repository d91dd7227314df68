/** What the trail tells of who saw what. Values that somebody typed or that were shown stand in none of these. */
import type { ShownIds } from './shownIn';

export interface ReadingAuditData {
  /** A case as a whole (`bench`), one of its events (`event`), or how it stood once (`moment`). */
  'application.read': { view: string };
  /**
   * A page of a scan, also of a stack that belongs to no case yet; without `page` the whole file was fetched. With `ahead` the page was
   * fetched before anybody looked at it: whoever asks for it so has it all the same.
   */
  'document.read': { documentId: string; page?: number; ahead?: true };
  /** One record outside the page of a case. */
  'record.read': { resource: string; recordId: string };
  /**
   * A page of a list: how many rows, of which cases, and which fields it was filtered by, never their values: they may be somebody's
   * name. Events of before they named cases have no ids.
   */
  'list.read': { resource: string; rows: number; filters: string[] } & ShownIds;
  /** The one box: how many hits of which kinds, and of which cases; of no hits the kinds that were looked through. */
  'search.answered': { kinds: string[]; rows: number } & ShownIds;
  /** The work list as a file: how many cases and which, and by which filters, never their values. A long one is told by several. */
  'list.exported': { cases: number; filters: string[] } & ShownIds;
}

/** Event → its group in the history. */
export const READING_AUDIT_EVENTS = {
  'application.read': { group: 'reading' },
  'document.read': { group: 'reading' },
  'record.read': { group: 'reading' },
  'list.read': { group: 'reading' },
  'search.answered': { group: 'reading' },
  'list.exported': { group: 'reading' },
} as const satisfies Record<keyof ReadingAuditData, { readonly group: 'reading' }>;

/** The events that are gathered and written in batches (`server/trail/reads`); what else is told stands before its answer. */
export const GATHERED_READS = [
  'application.read',
  'document.read',
  'record.read',
  'list.read',
  'search.answered',
  'message.read',
] as const;
export type GatheredRead = (typeof GATHERED_READS)[number];
