/** A customer says "this was not me": what was said, by whom, who took it down, and how it was settled. */
import type { CustomerChannel } from '../application/establishmentChoice';
import type { PersonRef } from '../access/roles';

export interface NotMeReport {
  /** The person of the case who says it; null when somebody says it for the company. */
  readonly personId: string | null;
  readonly saidBy: string;
  readonly channel: CustomerChannel;
  /** The day on which it was said, YYYY-MM-DD. */
  readonly on: string;
  /** What was said. */
  readonly note: string;
  readonly recordedById: string;
  readonly recordedByName: string;
  readonly recordedAt: string;
  /** How it ended; null while the case is held for it. */
  readonly settled: { readonly byName: string; readonly at: string; readonly reason: string } | null;
}

/** Who recorded the report that is still open; null when none is. */
export function openReportBy({ notMeReport }: { readonly notMeReport: NotMeReport | null }): PersonRef | null {
  return notMeReport === null || notMeReport.settled !== null
    ? null
    : { id: notMeReport.recordedById, name: notMeReport.recordedByName };
}
