/** What the trail says of itself. */

export interface TrailAuditData {
  /**
   * The trail answers for rows that no other event named: those that were there before it began to, as they stood then, and
   * those that were written for no event's sake.
   */
  'trail.rowsSealed': { rows: number };
  /** The desk, or somebody on the command line, verified the trail; `found` is how much did not hold. */
  'trail.verified': { events: number; chains: number; checkpoints: number; found: number };
}

const group = 'trail';

/** Event → its group in the history. */
export const TRAIL_AUDIT_EVENTS = {
  'trail.rowsSealed': { group },
  'trail.verified': { group },
} as const satisfies Record<keyof TrailAuditData, { readonly group: 'trail' }>;
