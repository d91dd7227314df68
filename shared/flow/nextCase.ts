/** Decides how is said why a case is the next one. The order itself is that of the work: priority, then the day it is due, then age. */
import type { Ageing } from './ageing';
import type { Priority } from './priority';

/** `priority`: a supervisor put it first; `age`: of those that are ready it is due first. */
export type WhyNext =
  | { readonly kind: 'priority'; readonly reason: string; readonly byName: string }
  | { readonly kind: 'age'; readonly lateDays: number; readonly dueOn: string | null };

/** Why this case is the next one: what put it first. */
export function whyNext({
  priority,
  ageing: { lateDays, dueOn },
}: {
  readonly priority: Priority | null;
  readonly ageing: Ageing;
}): WhyNext {
  return priority === null
    ? { kind: 'age', lateDays, dueOn }
    : { kind: 'priority', reason: priority.reason, byName: priority.byName };
}
