/** Notifications over real HTTP: each hears what concerns them, reads their own, and nobody another's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Notification, NotificationPage } from '@desk/shared/contract/notifications';
import { forgetNotifications } from '../jobs/forgetNotifications';
import { STAFF_NAMES, type StaffName } from '../testing/actors';
import { submittedCopy, takenCopy } from '../testing/caseCopies';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, mustSucceed, postLetter, type Announced } from '../testing/story';

let server: TestServer;
let now = new Date('2026-11-23T09:00:00.000Z');
beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
});
afterAll(() => server.close());

async function mine(actor: StaffName, query = ''): Promise<NotificationPage> {
  return (await mustSucceed(server.as(actor).get(`/api/notifications${query}`))).body as NotificationPage;
}
const about = async (actor: StaffName, { id }: Announced): Promise<Notification[]> =>
  (await mine(actor)).rows.filter(({ applicationId }) => applicationId === id);
const heard = async (actor: StaffName, one: Announced): Promise<string[]> =>
  (await about(actor, one)).map(({ kind, by, text }) => `${kind} ${by.name}: ${text}`);
const note = (actor: StaffName, { id }: Announced, text: string) =>
  mustSucceed(server.as(actor).post(`/api/applications/${id}/notes`, { text }));

describe('what happens on a case is told to whom it concerns', () => {
  it('a note that names them', async () => {
    const one = await takenCopy(server);
    await note('verifier1', one, '@verifier2 @auditor1 @administrator1 kijk mee');
    const told = 'mentioned Vera Voorbeeld: @verifier2 @auditor1 @administrator1 kijk mee';
    expect([await heard('verifier2', one), await heard('auditor1', one)]).toEqual([[told], [told]]);
    expect([await heard('verifier1', one), await heard('supervisor1', one)]).toEqual([[], []]);
    expect((await about('verifier2', one))[0]).toMatchObject({ caseNumber: one.number, readAt: null });
  });

  it('a case that a supervisor moves: who gets it and who had it; given back: who handled it', async () => {
    const one = await takenCopy(server);
    const userId = server.users.verifier2.id;
    await mustSucceed(act(server.as('supervisor1'), one.id, { action: 'handOver', userId, reason: 'Drukte bij Vera' }));
    expect(await heard('verifier2', one)).toEqual(['handedOver Sanne Voorbeeld: Drukte bij Vera']);
    expect(await heard('verifier1', one)).toEqual(['takenAway Sanne Voorbeeld: Drukte bij Vera']);
    await mustSucceed(act(server.as('verifier2'), one.id, { action: 'giveBack', reason: 'Geen tijd' }));
    expect((await heard('verifier1', one))[0]).toBe('givenBack Victor Voorbeeld: Geen tijd');
  });

  it('a case that comes back from the supervisor, with the reason; and later post to who holds it', async () => {
    const one = await submittedCopy(server);
    await mustSucceed(
      act(server.as('supervisor1'), one.id, { action: 'return', reason: 'IDN-01 nakijken', checkRemarks: [] }),
    );
    expect(await heard('verifier1', one)).toEqual(['returned Sanne Voorbeeld: IDN-01 nakijken']);
    await mustSucceed(postLetter(server.as('verifier2'), one.number));
    expect((await heard('verifier1', one))[0]).toBe('mailCame Victor Voorbeeld: ');
  });
});

describe('reading them', () => {
  it('is for those who open cases, each their own', async () => {
    const statuses: unknown[] = [];
    for (const actor of [...STAFF_NAMES, 'frontOffice'] as const) {
      statuses.push([actor, (await server.as(actor).get('/api/notifications')).status]);
    }
    const closed = ['administrator1', 'administrator2', 'frontOffice'];
    expect(statuses).toEqual(
      [...STAFF_NAMES, 'frontOffice'].map((actor) => [actor, closed.includes(actor) ? 403 : 200]),
    );
  });

  it('marks one, those of a case or all, and nothing of a colleague', async () => {
    const [one, other] = [await takenCopy(server), await takenCopy(server)];
    const mark = async (actor: StaffName, body: object): Promise<unknown> =>
      (await mustSucceed(server.as(actor).post('/api/notifications/read', body))).body;
    const { rows: before } = await mine('supervisor2');
    expect(before).toEqual([]);
    for (const [where, text] of [
      [one, 'a'],
      [one, 'b'],
      [other, 'c'],
      [other, 'd'],
    ] as const) {
      await note('verifier1', where, `@supervisor2 ${text}`);
    }
    const { rows, unread } = await mine('supervisor2');
    const [d, c] = rows;
    expect([rows.map(({ text }) => text.slice(-1)), unread]).toEqual([['d', 'c', 'b', 'a'], 4]);
    expect(await mark('supervisor1', { ids: [d?.id] })).not.toBeNull();
    expect((await mine('supervisor2')).unread).toBe(4);
    expect(await mark('supervisor2', { ids: [c?.id] })).toEqual({ unread: 3 });
    expect(await mark('supervisor2', { applicationId: one.id })).toEqual({ unread: 1 });
    await note('verifier1', one, '@supervisor2 e');
    // What came in after the list was drawn stays unread.
    expect(await mark('supervisor2', { upTo: d?.id })).toEqual({ unread: 1 });
    const count = await mustSucceed(server.as('supervisor2').get('/api/notifications/unread'));
    expect(count.body).toEqual({ unread: 1 });
    const page = await mine('supervisor2', `?before=${c?.id ?? ''}&limit=1`);
    expect([page.rows.map(({ text }) => text.slice(-1)), page.hasMore]).toEqual([['b'], true]);
  });

  it.each([
    ['read', {}, 422, 'malformed'],
    ['read', { ids: [] }, 422, 'malformed'],
    ['read', { ids: ['x'] }, 422, 'malformed'],
    ['read', { upTo: 'x', ids: [] }, 422, 'malformed'],
  ])('%s refuses %j', async (path, body, status, code) => {
    const answer = await server.as('verifier1').post(`/api/notifications/${path}`, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it.each(['?before=x', '?limit=0', '?limit=1000', '?userId=1'])('refuses the question %s', async (query) => {
    const answer = await server.as('verifier1').get(`/api/notifications${query}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'badQuery']);
  });

  it('forgets them after ninety days; what happened stays', async () => {
    const one = await takenCopy(server);
    await note('verifier1', one, '@verifier2 lang geleden');
    now = new Date(now.getTime() + 90 * 24 * 60 * 60_000);
    await forgetNotifications(server.deps);
    expect(await heard('verifier2', one)).toEqual(['mentioned Vera Voorbeeld: @verifier2 lang geleden']);
    now = new Date(now.getTime() + 1);
    expect(await forgetNotifications(server.deps)).toBeGreaterThan(0);
    expect(await heard('verifier2', one)).toEqual([]);
    expect(await forgetNotifications(server.deps)).toBe(0);
  });
});
