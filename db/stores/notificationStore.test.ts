/** What concerns whom is written with the event, on both dialects; and notes are read from the trail. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { newId } from '../ids';
import { changeReturning } from '../sql/rows';
import { DIALECTS } from '../testing/dialects';
import { appendAudit, AT, LATER, storedCase, VERIFIER, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { notesOf } from './noteStore';
import { forgetNotifications, markRead, notificationsOf, notifyOf, toldOfEvents, unreadOf } from './notificationStore';
import { activeColleagues, insertUser } from './userStore';

const PAGE = { before: null, limit: 20 };

describe.each(DIALECTS)('notifications on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());

  async function aColleague(over: { role?: 'verifier' | 'administrator'; active?: boolean } = {}): Promise<Actor> {
    const { role = 'verifier', active = true } = over;
    const id = newId();
    const user = { id, username: `u${id}`, name: `Naam ${id}`, role, active, passwordHash: 'argon', createdAt: AT };
    await write(open.db, (tx) => insertUser(tx, user));
    return { id, role, name: user.name };
  }

  async function happens(applicationId: string, entry: AuditEntry, actor = VERIFIER, at = AT): Promise<string> {
    return write(open.db, async (tx) => {
      const event = { applicationId, entry, actor, at, requestId: 'r', origin: 'screen', handling: true } as const;
      const id = await appendAudit(tx, event);
      await notifyOf(tx, { ...event, id });
      return id;
    });
  }

  const naming = ({ id, name }: Actor, text = 'Kijk mee'): AuditEntry => ({
    type: 'note.written',
    data: { mentionedIds: [id], mentionedNames: [name] },
    personal: { text },
  });

  it('says who did what on which case, with the reason, to those who handled it and nobody else', async () => {
    const { id, application } = await storedCase(open.db);
    const [handler, stranger] = [await aColleague(), await aColleague()];
    await happens(id, { type: 'case.held', data: { reason: 'vraag' } }, handler);
    const eventId = await happens(id, { type: 'application.givenBack', data: { reason: 'Vakantie' } });
    const [row, ...more] = (await notificationsOf(open.db, handler.id, PAGE)).rows;
    expect(more).toEqual([]);
    expect(row).toEqual({
      id: row?.id,
      kind: 'givenBack',
      applicationId: id,
      caseNumber: application.number,
      companyName: application.companyName,
      by: { id: VERIFIER.id, name: VERIFIER.name },
      text: 'Vakantie',
      at: AT,
      readAt: null,
    });
    expect(await notificationsOf(open.db, stranger.id, PAGE)).toEqual({ rows: [], unread: 0, hasMore: false });
    expect(await toldOfEvents(open.db, [eventId, newId()])).toEqual(new Map([[eventId, [handler.id]]]));
    expect(await toldOfEvents(open.db, [])).toEqual(new Map());
  });

  it('tells no account that is not in use or opens no case', async () => {
    const { id } = await storedCase(open.db);
    for (const colleague of [await aColleague({ role: 'administrator' }), await aColleague({ active: false })]) {
      await happens(id, naming(colleague));
      expect(await unreadOf(open.db, colleague.id)).toBe(0);
      expect((await activeColleagues(open.db)).map((one) => one.id)).not.toContain(colleague.id);
    }
  });

  it('gives them page by page, and marks one, those of a case, or all up to one, but never those of another', async () => {
    const [mine, other] = [await aColleague(), await aColleague()];
    const [first, second] = [await storedCase(open.db), await storedCase(open.db)];
    for (const [one, text] of [
      [first, 'een'],
      [second, 'twee'],
      [first, 'drie'],
      [second, 'vier'],
    ] as const) {
      await happens(one.id, naming(mine, text));
    }
    await happens(first.id, naming(other));
    const newest = await notificationsOf(open.db, mine.id, { before: null, limit: 3 });
    expect([newest.rows.map(({ text }) => text), newest.unread, newest.hasMore]).toEqual([
      ['vier', 'drie', 'twee'],
      4,
      true,
    ]);
    const before = newest.rows.at(-1)?.id ?? '';
    const older = await notificationsOf(open.db, mine.id, { before, limit: 3 });
    expect([older.rows.map(({ text }) => text), older.unread, older.hasMore]).toEqual([['een'], 4, false]);

    const [four, three] = newest.rows.map(({ id }) => id);
    const mark = (userId: string, which: Parameters<typeof markRead>[1]['which'], at = LATER) =>
      write(open.db, (tx) => markRead(tx, { userId, which, at }));
    await mark(other.id, { ids: [four ?? ''] });
    expect(await unreadOf(open.db, mine.id)).toBe(4);
    await mark(mine.id, { ids: [four ?? ''] });
    expect(await unreadOf(open.db, mine.id)).toBe(3);
    await mark(mine.id, { applicationId: second.id });
    expect(await unreadOf(open.db, mine.id)).toBe(2);
    await mark(mine.id, { upTo: before });
    expect(await unreadOf(open.db, mine.id)).toBe(1);
    await mark(mine.id, { upTo: three ?? '' }, '2026-11-09T09:00:00.000Z');
    expect(await unreadOf(open.db, mine.id)).toBe(0);
    expect((await notificationsOf(open.db, mine.id, PAGE)).rows.map(({ readAt }) => readAt)).toEqual([
      LATER,
      '2026-11-09T09:00:00.000Z',
      LATER,
      LATER,
    ]);
    expect(await unreadOf(open.db, other.id)).toBe(1);
  });

  it('forgets what is older than a moment, and that alone', async () => {
    const mine = await aColleague();
    const { id } = await storedCase(open.db);
    await happens(id, naming(mine, 'oud'), VERIFIER, '2026-08-01T09:00:00.000Z');
    await happens(id, naming(mine, 'nieuw'), VERIFIER, '2026-09-01T09:00:00.000Z');
    expect(await write(open.db, (tx) => forgetNotifications(tx, '2026-09-01T09:00:00.000Z'))).toBe(1);
    expect((await notificationsOf(open.db, mine.id, PAGE)).rows.map(({ text }) => text)).toEqual(['nieuw']);
  });

  it('keeps the text of a note in one place: erased there, it is in no note and no notification', async () => {
    const mine = await aColleague();
    const { id } = await storedCase(open.db);
    const noteId = await happens(id, naming(mine, 'Belt over J. Smit'));
    await happens(id, { type: 'note.withdrawn', data: { noteId, writtenAt: AT } }, VERIFIER, LATER);
    const note = {
      id: noteId,
      mentioned: [{ id: mine.id, name: mine.name }],
      by: { id: VERIFIER.id, name: VERIFIER.name },
      at: AT,
      withdrawnAt: LATER,
    };
    expect(await notesOf(open.db, id)).toEqual([{ ...note, text: 'Belt over J. Smit' }]);
    await write(open.db, (tx) =>
      changeReturning(tx, 'DELETE FROM audit_personal_data WHERE event_id = $1 RETURNING event_id', [noteId]),
    );
    expect(await notesOf(open.db, id)).toEqual([{ ...note, text: null }]);
    expect((await notificationsOf(open.db, mine.id, PAGE)).rows.map(({ text }) => text)).toEqual(['']);
  });
});
