/** Reads a case as the database holds it, and works out from its trail alone what it should be. */
import { findApplication, personsOf } from '@desk/db/stores/applicationStore';
import { codesOf } from '@desk/db/stores/activationCodeStore';
import { eventsOf } from '@desk/db/stores/auditStore';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import { STATUSES, type StatusId } from '@desk/shared/flow/statuses';
import { TRANSITIONS, type Transition } from '@desk/shared/flow/transitions';
import type { Dependencies } from '../dependencies';

const ROWS: readonly Transition[] = TRANSITIONS;

export interface WholeCase {
  readonly status: StatusId | null;
  readonly statusByTrail: StatusId;
  readonly version: number | null;
  /** Events of actions, each of which raises the version by one. */
  readonly actions: number;
  readonly actionsOfPeople: number;
  readonly isApproved: boolean;
  readonly persons: readonly string[];
  /** How many codes each person could still type. */
  readonly liveCodes: readonly number[];
  readonly dispatches: number;
  /** Whether something still waits for the worker; letters wait for people. */
  readonly isQueued: boolean;
  /** Dispatch and person of each mail. */
  readonly mails: readonly (readonly [string, string])[];
}

/** Follows the table of transitions from event to event; cases on hold do not occur where this is asked. */
function statusByTrail(events: readonly AuditEventRow[]): StatusId {
  return events.reduce<StatusId>((status, { type }) => {
    const row = ROWS.find((one) => one.event === type && one.from.includes(status));
    return row === undefined || row.to === 'stays' || row.to === 'previous' ? status : row.to;
  }, 'announced');
}

/** Everything at once, as one case left by a program that died. */
export async function wholeCase({ db }: Pick<Dependencies, 'db'>, id: string): Promise<WholeCase> {
  const application = await findApplication(db, id);
  const persons = (await personsOf(db, id)).map((person) => person.id);
  const [codes, all, events] = [await codesOf(db, id), await dispatchesOf(db, id), await eventsOf(db, id)];
  const dispatches = all.filter(carriesCode);
  const actions = events.filter(({ type }) => ROWS.some(({ event }) => event === type));
  return {
    status: application?.status ?? null,
    statusByTrail: statusByTrail(events),
    version: application?.version ?? null,
    actions: actions.length,
    actionsOfPeople: actions.filter(({ actorRole }) => actorRole !== 'system').length,
    isApproved: application !== null && STATUSES[application.status].phase === 'decided',
    persons,
    liveCodes: persons.map(
      (person) => codes.filter((code) => code.personId === person && code.status === 'issued').length,
    ),
    dispatches: dispatches.length,
    isQueued: dispatches.some(({ channel, status }) => channel !== 'letter' && status === 'queued'),
    mails: dispatches.filter(({ channel }) => channel === 'email').map((one) => [one.id, one.personId] as const),
  };
}
