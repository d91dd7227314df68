/** What a decision shows of how it was made: by these an auditor finds decisions that want a second look. */
import type { CheckAttempt } from '../checks/check';
import { isOverruled } from '../checks/overruled';
import type { Decision } from '../decision/decision';

export interface DecisionSigns {
  /**
   * Whole minutes that whoever decided can have looked at it at most: since it was handed in last, or since they opened it after
   * that. Null where it was never handed in. A look that the trail does not tell of makes the time longer, never shorter: nobody
   * counts as fast who was not.
   */
  readonly minutesLooked: number | null;
  /** Failed checks that were accepted. */
  readonly waivers: number;
  /** Checks in which a person went against the desk. */
  readonly overruled: number;
}

/** An event of the case, as far as time goes; `at` is ISO 8601 UTC. */
export interface TimedEvent {
  readonly type: string;
  readonly actorId: string;
  readonly at: string;
}

/** The events that tell of handing in and of looking. */
export const TIMING_EVENTS = ['decision.submitted', 'application.read'] as const;

const MINUTE = 60_000;

function minutesLooked(
  { byId, at }: Pick<Decision, 'byId' | 'at'>,
  events: readonly TimedEvent[],
): DecisionSigns['minutesLooked'] {
  const before = events.filter((event) => event.at <= at);
  const submitted = before.findLast(({ type }) => type === 'decision.submitted')?.at;
  if (submitted === undefined) {
    return null;
  }
  // Reads come into the trail a moment after they happened: not in the order of their moments.
  const looks = before
    .filter((event) => event.type === 'application.read' && event.actorId === byId && event.at >= submitted)
    .map((event) => event.at)
    .sort();
  return Math.floor((Date.parse(at) - Date.parse(looks[0] ?? submitted)) / MINUTE);
}

/**
 * @param decision as it is kept
 * @param attempts of each check of the case, the first one first; those made after the decision do not count
 * @param events of the case in their order, at least those of `TIMING_EVENTS`
 */
export function decisionSigns(
  decision: Pick<Decision, 'byId' | 'at' | 'acceptedWaivers'>,
  attempts: readonly (readonly Pick<CheckAttempt, 'outcome' | 'byRole' | 'at'>[])[],
  events: readonly TimedEvent[],
): DecisionSigns {
  const until = attempts.map((ofCheck) => ofCheck.filter(({ at }) => at <= decision.at));
  return {
    minutesLooked: minutesLooked(decision, events),
    waivers: decision.acceptedWaivers.length,
    overruled: until.filter(isOverruled).length,
  };
}
