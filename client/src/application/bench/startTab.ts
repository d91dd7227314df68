/** Decides which part of the bench opens first: the one where the case waits for somebody. */
import { STATUSES, type StatusId } from '@desk/shared/flow/statuses';

export const BENCH_TABS = ['work', 'letters', 'decision', 'dispatch', 'history'] as const;
export type BenchTab = (typeof BENCH_TABS)[number];

/** The tab for a status: post first while it is being opened, then the work, the decision, the dispatch. */
export function startTab(status: StatusId): BenchTab {
  switch (STATUSES[status].room) {
    case 'decision':
      return 'decision';
    case 'dispatch':
      return 'dispatch';
    case 'application':
    case 'intake':
      return 'letters';
    case 'checks':
      return 'work';
    case 'audit':
      return 'decision';
  }
}
