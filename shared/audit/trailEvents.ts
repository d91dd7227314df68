/** What the trail says of itself. */

export interface TrailAuditData {
  /**
   * The trail answers for rows that no other event named: those that were there before it began to, as they stood then, and
   * those that were written for no event's sake.
   */
  'trail.rowsSealed': { rows: number };
  /** The desk, or somebody on the command line, verified the trail; `found` is how much did not hold. */
  'trail.verified': { events: number; chains: number; checkpoints: number; found: number };
  /** A bundle that proves some cases, of which this one is told in its own history; the digest is that of the file handed out. */
  'trail.casesExported': { cases: number; events: number; sha256: string };
  /** A bundle of everything between two days, both included. */
  'trail.periodExported': { from: string; to: string; events: number; sha256: string };
}

/** Event → its group in the history. */
export const TRAIL_AUDIT_EVENTS = {
  'trail.rowsSealed': { group: 'trail' },
  'trail.verified': { group: 'trail' },
  'trail.casesExported': { group: 'reading' },
  'trail.periodExported': { group: 'reading' },
} as const satisfies Record<keyof TrailAuditData, { readonly group: 'trail' | 'reading' }>;
