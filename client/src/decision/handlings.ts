/** Says what somebody did to a case, as far as the case itself shows it: why they may not decide on it. */
import type { ApplicationDetail } from '@desk/shared/contract/resources';

export type HandlingKind = 'mail' | 'checks' | 'mismatches' | 'waivers';
export interface Handling {
  readonly kind: HandlingKind;
  readonly count: number;
}
type Handled = Pick<ApplicationDetail, 'mailItems' | 'checks' | 'mismatches'>;

/** What this person did, kind by kind; empty when only the trail knows (a correction, a submission). */
export function handlingsOf(record: Handled, userId: string): Handling[] {
  const attempts = record.checks.flatMap((check) => check.attempts);
  const counts: readonly Handling[] = [
    { kind: 'mail', count: record.mailItems.filter((letter) => letter.registeredById === userId).length },
    { kind: 'checks', count: attempts.filter(({ byId, outcome }) => byId === userId && outcome !== 'reopened').length },
    { kind: 'mismatches', count: record.mismatches.filter((row) => row.resolvedById === userId).length },
    { kind: 'waivers', count: record.checks.filter((check) => check.waiver?.askedById === userId).length },
  ];
  return counts.filter(({ count }) => count > 0);
}
