/** Keeps what concerns whom: written with the event itself, read by that person alone. */
import type { Notification, NotificationPage, ReadNotificationsInput } from '@desk/shared/contract/notifications';
import { addressees, tellingsOf, whoMayHear } from '@desk/shared/flow/notifications';
import { newId } from '../ids';
import type { NotificationColumns } from '../models/notificationRows';
import type { Reader, Tx } from '../reader';
import type { Condition } from '../sql/conditions';
import { changeReturning, countRows, insertRows, rowsWith, rowWith, selectRows } from '../sql/rows';
import { instantValue } from '../sql/values';
import { eventsWithIds, handlersOf } from './auditStore';
import type { IdentifiedAuditEvent } from './trailStore';

type NewsEvent = Pick<IdentifiedAuditEvent, 'id' | 'applicationId' | 'entry' | 'at'> & {
  readonly actor: { readonly id: string };
};

/**
 * Tells those whom an event of the trail concerns, in the transaction of that event; of most events nobody.
 * @param event as it is appended: the case still has the holder that it had before
 */
export async function notifyOf(tx: Tx, { id: eventId, applicationId, entry, actor, at }: NewsEvent): Promise<void> {
  const tellings = tellingsOf(entry);
  if (applicationId === null || tellings.length === 0) {
    return;
  }
  const needsHandlers = tellings.some(({ to }) => to === 'handlers' || to === 'holderElseHandlers');
  const application = await rowWith(tx, 'applications', { id: applicationId });
  const handlers = needsHandlers ? await handlersOf(tx, applicationId) : [];
  const told = addressees(tellings, actor.id, { holderId: application?.assigneeId ?? null, handlers });
  const accounts =
    told.length === 0 ? [] : await rowsWith(tx, 'users', { match: { id: told.map(({ userId }) => userId) } });
  const rows = whoMayHear(told, accounts).map(({ userId, kind }): NotificationColumns => ({
    id: newId(),
    userId,
    eventId,
    kind,
    applicationId,
    createdAt: at,
    readAt: null,
  }));
  await insertRows(tx, 'notifications', rows);
}

/** Event → the accounts that are told of it, of these events. */
export async function toldOfEvents(
  reader: Reader,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const told = new Map<string, string[]>();
  const rows = eventIds.length === 0 ? [] : await rowsWith(reader, 'notifications', { match: { eventId: eventIds } });
  for (const { eventId, userId } of rows) {
    told.set(eventId, [...(told.get(eventId) ?? []), userId]);
  }
  return told;
}

/** How many somebody has not seen. */
export async function unreadOf(reader: Reader, userId: string): Promise<number> {
  return countRows(reader, 'notifications', [
    { property: 'userId', is: userId },
    { property: 'readAt', is: null },
  ]);
}

function textOf({ data, personal }: Awaited<ReturnType<typeof eventsWithIds>>[number]): string {
  const text = personal?.['text'] ?? data['reason'];
  return typeof text === 'string' ? text : '';
}

/** What each says comes from its event and its case as they are now: erased there is erased here. */
async function withWords(reader: Reader, rows: readonly NotificationColumns[]): Promise<Notification[]> {
  const caseIds = [...new Set(rows.map(({ applicationId }) => applicationId))];
  const [events, cases] = await Promise.all([
    eventsWithIds(
      reader,
      rows.map(({ eventId }) => eventId),
    ),
    caseIds.length === 0 ? [] : rowsWith(reader, 'applications', { match: { id: caseIds } }),
  ]);
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const caseOf = new Map(cases.map((one) => [one.id, one]));
  return rows.flatMap(({ id, kind, eventId, applicationId, createdAt, readAt }) => {
    const event = eventOf.get(eventId);
    const found = caseOf.get(applicationId);
    return event === undefined || found === undefined
      ? []
      : [
          {
            id,
            kind,
            applicationId,
            caseNumber: found.number,
            companyName: found.companyName,
            by: { id: event.actorId, name: event.actorName },
            text: textOf(event),
            at: createdAt,
            readAt,
          },
        ];
  });
}

/**
 * Somebody's notifications, the newest first.
 * @param before id of the last one that is known; null for the newest
 */
export async function notificationsOf(
  reader: Reader,
  userId: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<NotificationPage> {
  const own: Condition<NotificationColumns> = { property: 'userId', is: userId };
  const found = await selectRows(reader, 'notifications', {
    conditions: before === null ? [own] : [own, { property: 'id', below: before }],
    order: [['id', 'DESC']],
    limit: limit + 1,
  });
  const [rows, unread] = await Promise.all([withWords(reader, found.slice(0, limit)), unreadOf(reader, userId)]);
  return { rows, unread, hasMore: found.length > limit };
}

/** Marks somebody's notifications as seen; what was seen before keeps its moment, and what is another's stays as it is. */
export async function markRead(
  tx: Tx,
  { userId, which, at }: { readonly userId: string; readonly which: ReadNotificationsInput; readonly at: string },
): Promise<void> {
  const values: string[] = [userId];
  const param = (value: string): string => `$${String(values.push(value) + 1)}`;
  const chosen =
    'ids' in which
      ? `id IN (${which.ids.map(param).join(', ')})`
      : 'upTo' in which
        ? `id <= ${param(which.upTo)}`
        : `application_id = ${param(which.applicationId)}`;
  await changeReturning(
    tx,
    `UPDATE notifications SET read_at = $1 WHERE user_id = $2 AND read_at IS NULL AND ${chosen} RETURNING id`,
    [instantValue(tx.dialect, at), ...values],
  );
}

/** Forgets what is older than a moment. @returns how many there were */
export async function forgetNotifications(tx: Tx, before: string): Promise<number> {
  const sql = 'DELETE FROM notifications WHERE created_at < $1 RETURNING id';
  return (await changeReturning(tx, sql, [instantValue(tx.dialect, before)])).length;
}
