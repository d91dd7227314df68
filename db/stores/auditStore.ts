/** Reads the trail. Events are written through server/trail alone (trailStore). */
import type { Actor, Role, PersonRef } from '@desk/shared/access/roles';
import { namesWith } from '@desk/shared/application/fields/field';
import { PERSON_FIELDS } from '@desk/shared/application/fields/personFields';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import type { Appointment } from '@desk/shared/checks/appointment';
import { ACCOUNT_STEPS } from '@desk/shared/access/accountConfirmation';
import { accountChain } from '@desk/shared/audit/chainOf';
import { together } from '@desk/shared/audit/writtenText';
import { SECOND_PERSON_EVENTS, secondAskedOf, type SecondAsked } from '@desk/shared/flow/secondPerson';
import { TRANSITIONS } from '@desk/shared/flow/transitions';
import type { AuditEventColumns } from '../models/houseRows';
import type { Reader } from '../reader';
import { listRows, type ListSource, type Page } from '../sql/list';
import { countRows, rowsWith, selectIds, selectRows, type Match } from '../sql/rows';

/** Everyone who handled a case, in the order in which they first did. */
export async function handlersOf(reader: Reader, applicationId: string): Promise<PersonRef[]> {
  const events = await rowsWith(reader, 'audit_events', {
    match: { applicationId, handling: true },
    order: [['sequence', 'ASC']],
  });
  return [...new Map(events.map(({ actorId: id, actorName: name }) => [id, { id, name }])).values()];
}

/** Events that made a version: those of the actions. What the desk does in their wake is not what somebody came to change. */
export const CHANGING_EVENTS: readonly AuditEventType[] = [
  'application.announced',
  ...TRANSITIONS.map(({ event }) => event),
];

async function lastEvent(reader: Reader, match: Match<AuditEventColumns>): Promise<AuditEventColumns | null> {
  const [last] = await rowsWith(reader, 'audit_events', { match, order: [['sequence', 'DESC']], limit: 1 });
  return last ?? null;
}

/** The name of whoever changed a case last, or null; looking at it changes nothing, nor does the desk's own follow-up. */
export async function lastActorOf(reader: Reader, applicationId: string): Promise<string | null> {
  const last = await lastEvent(reader, { applicationId, type: CHANGING_EVENTS });
  return last && last.actorName;
}

/** What a supervisor asked for on a case that waits for another one, or null. */
export async function secondAskedIn(reader: Reader, applicationId: string): Promise<SecondAsked | null> {
  const last = await lastEvent(reader, { applicationId, type: SECOND_PERSON_EVENTS });
  return secondAskedOf(last && { type: last.type, by: { id: last.actorId, name: last.actorName } });
}

/** Which of some events stand in the trail, by their ids. */
export async function eventsAmong(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set(
    ids.length === 0 ? [] : await selectIds(reader, 'audit_events', { conditions: [{ property: 'id', is: ids }] }),
  );
}

/**
 * Who split or joined a letter of the tray: whoever decides which pages belong to it has handled the case it goes to.
 * @param letterId of the letter, also when it came out of a split or was joined away
 * @param since when its stack came in, ISO 8601 UTC
 * @returns each person once, in the order in which they first did
 */
export async function arrangersOf(reader: Reader, letterId: string, since: string): Promise<Actor[]> {
  const rows = await selectRows(reader, 'audit_events', {
    conditions: [
      { property: 'type', is: ['mail.letterSplit', 'mail.letterJoined'] },
      { property: 'at', atLeast: since },
    ],
    order: [['sequence', 'ASC']],
  });
  const own = rows.filter(({ data }) => [data['letterId'], data['otherId'], data['withId']].includes(letterId));
  return [
    ...new Map(
      own.map(({ actorId, actorName, actorRole }) => [
        actorId,
        { id: actorId, name: actorName, role: actorRole as Role },
      ]),
    ).values(),
  ];
}

/** What makes a person another one than the one who came to an appointment. */
const IDENTITY_FIELDS = namesWith(PERSON_FIELDS, 'fact')
  .filter((name) => PERSON_FIELDS[name].fact === 'personIdentity')
  .map((name) => `persons.${name}`);

function changesIdentity({ type, data }: Pick<AuditEventColumns, 'type' | 'data'>): boolean {
  const fields: unknown = data['fields'];
  return (
    type === 'application.corrected' && Array.isArray(fields) && IDENTITY_FIELDS.some((field) => fields.includes(field))
  );
}

/**
 * The appointments for identification of a case as they were recorded, the first one first.
 * @returns whether each was kept, its day, and whether a person was corrected into another since
 */
export async function appointmentsOf(reader: Reader, applicationId: string): Promise<Appointment[]> {
  const types: AuditEventColumns['type'][] = ['checks.appointmentRecorded', 'application.corrected'];
  const rows = await rowsWith(reader, 'audit_events', {
    match: { applicationId, type: types },
    order: [['sequence', 'ASC']],
  });
  const lastCorrected = rows.findLastIndex(changesIdentity);
  return rows.flatMap(({ type, data }, at) =>
    type === 'checks.appointmentRecorded'
      ? [{ kept: data['kept'] === true, on: String(data['on']), isOutdated: at < lastCorrected }]
      : [],
  );
}

const LIST: ListSource<'audit_events'> = {
  resource: 'audit-events',
  table: 'audit_events',
  properties: { from: 'at', to: 'at', caseQ: 'applicationId' },
  unique: ['sequence'],
  orders: {
    at: [
      ['at', 'ASC'],
      ['sequence', 'ASC'],
    ],
  },
};

/** A page of the trail; `from` and `to` are days in Amsterdam, or moments, both included. */
export async function listAuditEvents(reader: Reader, listQuery: ListQuery): Promise<Page<AuditEventRow>> {
  const { rows, ...total } = await listRows(reader, LIST, listQuery);
  return { ...total, rows: await withPersonal(reader, rows) };
}

/** Puts back beside each event what was kept apart about people, as far as it was not erased. */
async function withPersonal(reader: Reader, events: readonly AuditEventColumns[]): Promise<AuditEventRow[]> {
  const eventId = events.map(({ id }) => id);
  const kept = eventId.length === 0 ? [] : await rowsWith(reader, 'audit_personal_data', { match: { eventId } });
  const personal = new Map(kept.map((row) => [row.eventId, row.data]));
  return events.map(({ recordVersion: _version, personalDigest, sealedRows: _rows, ...event }) => {
    const beside = personal.get(event.id) ?? null;
    return { ...event, ...together(event.data, beside), erased: personalDigest !== null && beside === null };
  });
}

/** What concerns an account: who came in with it, or tried to, and what was made of it. */
const ACCOUNT_EVENTS: readonly AuditEventType[] = [
  'session.started',
  'session.refused',
  'session.ended',
  'user.invitationMade',
  'user.invitedAgain',
  'user.passwordChosen',
  'factor.set',
  'factor.codesMade',
  'factor.given',
  'factor.recoveryUsed',
  'factor.passkeyAdded',
  'factor.passkeyRemoved',
  'factor.passkeyCopied',
  'sso.roleRefused',
  'certificate.recorded',
  'certificate.confirmed',
  'certificate.refused',
  'certificate.withdrawn',
  'user.closedUnused',
  'user.sessionsEnded',
  'user.passwordChanged',
  'user.passwordRefused',
  ...ACCOUNT_STEPS,
];

/** The last events of an account of staff, the newest first. */
export async function accountEventsOf(reader: Reader, userId: string, limit: number): Promise<AuditEventRow[]> {
  const match = { chain: accountChain(userId), type: ACCOUNT_EVENTS };
  const events = await rowsWith(reader, 'audit_events', { match, order: [['sequence', 'DESC']], limit });
  return withPersonal(reader, events);
}

/** How many events of one type an account has since a moment. */
export async function countAccountEvents(
  reader: Reader,
  { userId, type, since }: { readonly userId: string; readonly type: AuditEventType; readonly since: string },
): Promise<number> {
  return countRows(reader, 'audit_events', [
    { property: 'chain', is: accountChain(userId) },
    { property: 'type', is: type },
    { property: 'at', atLeast: since },
  ]);
}

/** Every event of a case, or those of some types, the first one first. */
export async function eventsOf(
  reader: Reader,
  applicationId: string,
  types?: readonly AuditEventType[],
): Promise<AuditEventRow[]> {
  const match = types === undefined ? { applicationId } : { applicationId, type: types };
  const events = await rowsWith(reader, 'audit_events', { match, order: [['sequence', 'ASC']] });
  return withPersonal(reader, events);
}

/** The events with these ids, in no order. */
export async function eventsWithIds(reader: Reader, ids: readonly string[]): Promise<AuditEventRow[]> {
  const events = ids.length === 0 ? [] : await rowsWith(reader, 'audit_events', { match: { id: ids } });
  return withPersonal(reader, events);
}

/** The application as the front office sent it; null when that was erased, or not kept yet when it was announced. */
export async function announcedAs(reader: Reader, applicationId: string): Promise<unknown> {
  const [announced] = await rowsWith(reader, 'audit_events', {
    match: { applicationId, type: 'application.announced' },
    limit: 1,
  });
  const [event] = await withPersonal(reader, announced === undefined ? [] : [announced]);
  return event?.personal?.['sent'] ?? null;
}
