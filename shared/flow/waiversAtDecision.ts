/** Which waivers lay before whoever decided, as events and attempts tell it: what became of a check afterwards changes nothing of it. */
import type { CheckAttempt } from '../checks/check';
import type { Decision } from '../decision/decision';

/** A waiver as the trail tells that it was asked. */
export interface AskedWaiver {
  readonly checkId: string;
  readonly code: string;
  readonly askedByName: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export interface DecidedWaiver extends AskedWaiver {
  readonly isAccepted: boolean;
}

/**
 * @param decision as it is kept
 * @param asked of its case, in their order
 * @param attempts of these checks: one behind it takes a waiver back, since it was asked for another outcome
 * @returns the last waiver asked of each check that stood when the decision was made
 */
export function waiversAtDecision(
  { at: decidedAt, acceptedWaivers }: Pick<Decision, 'at' | 'acceptedWaivers'>,
  asked: readonly AskedWaiver[],
  attempts: readonly Pick<CheckAttempt, 'checkId' | 'at'>[],
): DecidedWaiver[] {
  const last = new Map<string, AskedWaiver>();
  for (const waiver of asked.filter(({ at }) => at <= decidedAt)) {
    last.set(waiver.checkId, waiver);
  }
  const isTakenBack = ({ checkId, at }: AskedWaiver): boolean =>
    attempts.some((attempt) => attempt.checkId === checkId && attempt.at > at && attempt.at <= decidedAt);
  return [...last.values()]
    .map((waiver) => ({ ...waiver, isAccepted: acceptedWaivers.includes(waiver.checkId) }))
    .filter((waiver) => waiver.isAccepted || !isTakenBack(waiver));
}
