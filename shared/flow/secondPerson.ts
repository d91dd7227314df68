/** Decides what a supervisor asked for that takes another one to do: to release a case, or to close it off. Read from the trail. */
import type { PersonRef } from '../access/roles';

export interface SecondAsked {
  readonly action: 'release' | 'closeOff';
  readonly by: PersonRef;
}

const ASKS = new Map<string, SecondAsked['action']>([
  ['case.releaseAsked', 'release'],
  ['dispatch.closeOffAsked', 'closeOff'],
]);

/** What answers such a request, and what makes it one about another state of the case. */
const ENDS = [
  'case.secondAskWithdrawn',
  'case.released',
  'case.held',
  'case.notMeReported',
  'dispatch.closedOff',
  'application.withdrawn',
  // What was decided is decided anew.
  'application.corrected',
  'decision.approved',
] as const;

/** Of these the last one of a case says whether something waits for another supervisor. */
export const SECOND_PERSON_EVENTS: readonly string[] = [...ASKS.keys(), ...ENDS];

/**
 * What waits for another supervisor.
 * @param last of the events of `SECOND_PERSON_EVENTS` of the case; null where there is none
 */
export function secondAskedOf(last: { readonly type: string; readonly by: PersonRef } | null): SecondAsked | null {
  const action = last === null ? undefined : ASKS.get(last.type);
  return last === null || action === undefined ? null : { action, by: last.by };
}
