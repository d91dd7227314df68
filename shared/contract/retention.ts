/** What the desk says of its own keeping and erasing. */
import type { CaseRetention, RetentionReport } from '../audit/retention';

/** A night in which it looked for what has to go. */
export interface RetentionNight {
  readonly night: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly due: RetentionReport;
  readonly done: RetentionReport;
}

export interface RetentionAnswer {
  /** What would go now: a dry run. */
  readonly due: RetentionReport;
  /** The last nights, the latest first. */
  readonly nights: readonly RetentionNight[];
  /** Cases of which nothing may go, and those that somebody asked to erase. */
  readonly cases: readonly { readonly id: string; readonly number: string; readonly retention: CaseRetention }[];
}
