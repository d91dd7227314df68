import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { NO_PASSWORD, findUser, insertUser, updateUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import type { AccountRow, UserRow } from '@desk/shared/contract/resources';
import { signAccessToken } from '../http/authenticate';
import { TEST_PASSWORD, type StaffName } from '../testing/actors';
import { insertEndlessSession } from '../testing/endlessSession';
import { invitationsTo } from '../testing/invitations';
import { startTestServer, type TestServer } from '../testing/startTestServer';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const UNKNOWN = '0190c0de-0000-7000-8000-000000000000';
const newcomer = {
  username: 'new.verifier',
  name: 'Nora Voorbeeld',
  role: 'verifier',
  email: 'nora@voorbeeld.example',
};
const admin = () => server.as('administrator1');
const logIn = (username: string, password: string) =>
  server.as('anonymous').post('/api/auth/login', { username, password });

/** Somebody who is logged in, whatever their password is. */
async function bearerOf(id: string): Promise<Record<string, string>> {
  const user = await findUser(server.deps.db, id);
  const insert = (tx: Tx) => insertEndlessSession(tx, { id, createdAt: server.deps.clock().toISOString() });
  const session = await inTransaction(server.deps.db, insert, { unaudited: 'a test' });
  return { Authorization: `Bearer ${signAccessToken(server.deps, user as UserRow, session)}` };
}

async function lastEvent() {
  const query = { sort: ['sequence', 'DESC'], offset: 0, limit: 1, filter: {} } as const;
  return (await listAuditEvents(server.deps.db, query)).rows[0];
}

describe('GET users', () => {
  it('shows the staff to everybody who works here, and never a password', async () => {
    const answer = await server
      .as('verifier1')
      .get('/api/users?filter={"role":"supervisor"}'.replace(/[{}"]/g, encodeURIComponent));
    expect(answer.headers.get('content-range')).toBe('users 0-1/2');
    expect(answer.body.map((row: { username: string }) => row.username).sort()).toEqual(['supervisor1', 'supervisor2']);
    const shown = ['active', 'id', 'invitation', 'name', 'role', 'username', 'waiting'];
    expect(Object.keys(answer.body[0]).sort()).toEqual(shown);
    const { supervisor1 } = server.users;
    expect((await server.as('auditor1').get(`/api/users/${supervisor1.id}`)).body).toEqual({
      ...supervisor1,
      waiting: null,
      invitation: null,
    });
  });

  it('is closed to programs, and finds nobody under a strange id', async () => {
    expect((await server.as('frontOffice').get('/api/users')).status).toBe(403);
    expect((await admin().get(`/api/users/${UNKNOWN}`)).status).toBe(404);
  });
});

describe('POST users', () => {
  it.each(['anonymous', 'verifier1', 'supervisor1', 'auditor1', 'frontOffice'] as const)(
    'is not for %s',
    async (actor) => {
      expect([401, 403]).toContain((await server.as(actor).post('/api/users', newcomer)).status);
    },
  );

  it.each([
    ['username', { ...newcomer, username: 'No Spaces' }],
    ['email', { ...newcomer, email: 'no address' }],
    ['password', { ...newcomer, password: 'drie natte honden op het dak' }],
    ['role', { ...newcomer, role: 'frontOffice' }],
    ['name', { ...newcomer, name: '' }],
    ['name', { ...newcomer, name: 'Vera\u200bVlas' }],
    ['name', { ...newcomer, name: 'Vera\u202eVlas' }],
    ['active', { ...newcomer, active: false }],
  ])('refuses a wrong %s under its field', async (field, body) => {
    const answer = await admin().post('/api/users', body);
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
  });

  it('refuses a name that is taken, in any case', async () => {
    const answer = await admin().post('/api/users', { ...newcomer, username: 'Verifier1' });
    expect([answer.status, answer.body.code]).toEqual([409, 'usernameTaken']);
    expect(answer.body.errors).toHaveProperty('username');
  });

  it('creates an account that waits for another administrator', async () => {
    const answer = await admin().post('/api/users', newcomer);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ username: 'new.verifier', role: 'verifier', active: false });
    expect(answer.body.waiting.askedBy.id).toBe(server.users.administrator1.id);
    expect(await lastEvent()).toMatchObject({
      type: 'user.created',
      data: { userId: answer.body.id, role: 'verifier' },
      actorId: server.users.administrator1.id,
      origin: 'screen',
      requestId: answer.headers.get('x-request-id'),
    });
    const own = await admin().post(`/api/users/${answer.body.id}/confirm`);
    expect([own.status, own.body.code]).toEqual([403, 'accountOtherEyes']);
    const { id, name } = server.users.administrator2;
    expect(own.body.refusals).toEqual([{ code: 'fourEyes', people: [{ id, name }] }]);
    expect(answer.body.waiting.refused).toEqual({ code: 'accountOtherEyes', people: [{ id, name }] });
    const seenBy = async (who: StaffName) => {
      const { body } = await server.as(who).get(`/api/users?filter=${JSON.stringify({ id: answer.body.id })}`);
      return (body as AccountRow[]).map(({ waiting }) => waiting?.refused?.code ?? null);
    };
    expect(await seenBy('administrator1')).toEqual(['accountOtherEyes']);
    expect(await seenBy('administrator2')).toEqual([null]);
    expect(await seenBy('verifier1')).toEqual(['forbidden']);
    const confirmed = await server.as('administrator2').post(`/api/users/${answer.body.id}/confirm`);
    expect([confirmed.status, confirmed.body.active, confirmed.body.waiting]).toEqual([200, true, null]);
    expect(await lastEvent()).toMatchObject({
      type: 'user.confirmed',
      data: { userId: answer.body.id, role: 'verifier', askedById: server.users.administrator1.id },
      actorId: id,
    });
    const twice = await server.as('administrator2').post(`/api/users/${answer.body.id}/confirm`);
    expect([twice.status, twice.body.code]).toEqual([409, 'accountNotWaiting']);
  });

  it('never serves once it was refused, also by who asked for it', async () => {
    const { body } = await admin().post('/api/users', {
      ...newcomer,
      username: 'refused',
      email: 'refused@voorbeeld.example',
    });
    const refused = await admin().post(`/api/users/${body.id}/refuse`);
    expect([refused.status, refused.body.active, refused.body.waiting]).toEqual([200, false, null]);
    expect((await server.as('administrator2').post(`/api/users/${body.id}/confirm`)).body.code).toBe(
      'accountNotWaiting',
    );
    expect(await invitationsTo(server.deps, 'refused@')).toEqual([]);
    const { body: kept } = await admin().get(`/api/users/${body.id}/invitation`);
    expect(kept.invitation.email).toBe(null);
  });

  it('is not confirmed by an administrator whom the asker invented, nor by the asker for what the invention asks', async () => {
    const invented = { ...newcomer, username: 'invented', role: 'administrator' };
    const { body: account } = await admin().post('/api/users', invented);
    await server.as('administrator2').post(`/api/users/${account.id}/confirm`);
    const asInvented = await bearerOf(account.id);
    const stranger = server.as('anonymous');

    const { body: officer } = await admin().post('/api/users', { ...newcomer, username: 'officer.of.one' });
    const answer = await stranger.post(`/api/users/${officer.id}/confirm`, undefined, asInvented);
    expect([answer.status, answer.body.code]).toEqual([403, 'accountOtherEyes']);

    const asked = { ...newcomer, username: 'asked.by.invention' };
    const { body: other } = await stranger.post('/api/users', asked, asInvented);
    for (const maker of ['administrator1', 'administrator2'] as const) {
      const refused = await server.as(maker).post(`/api/users/${other.id}/confirm`);
      expect([refused.status, refused.body.refusals]).toEqual([403, [{ code: 'noOtherEyes', people: [] }]]);
    }
  });

  it('creates once for one Idempotency-Key', async () => {
    const key = { 'Idempotency-Key': 'create-user-1' };
    const body = { ...newcomer, username: 'only.once' };
    const [first, again] = [await admin().post('/api/users', body, key), await admin().post('/api/users', body, key)];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    const other = await admin().post('/api/users', { ...body, username: 'another' }, key);
    expect(other.body.code).toBe('idempotencyKeyReused');
  });

  it('lets one of two win who want the same name at once', async () => {
    const body = { ...newcomer, username: 'wanted' };
    const answers = await Promise.all([admin().post('/api/users', body), admin().post('/api/users', body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('PUT users/:id', () => {
  const put = (name: keyof TestServer['users'], body: unknown) =>
    admin().put(`/api/users/${server.users[name].id}`, body);

  it('is for administrators, on accounts that exist', async () => {
    const { id } = server.users.verifier2;
    expect((await server.as('supervisor1').put(`/api/users/${id}`, { active: false })).status).toBe(403);
    expect((await admin().put(`/api/users/${UNKNOWN}`, { active: false })).status).toBe(404);
  });

  it.each([
    ['role', { role: 'supervisor' }],
    ['username', { username: 'x' }],
    ['password', { password: 'drie natte honden op het dak' }],
  ])('does not change the %s', async (field, body) => {
    const answer = await put('verifier2', body);
    expect([answer.status, Object.keys(answer.body.errors)]).toEqual([422, [field]]);
  });

  it('does not let an administrator lock himself out', async () => {
    const answer = await put('administrator1', { active: false });
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden']);
    expect((await admin().get('/api/users')).status).toBe(200);
  });

  it('closes an administrator without whom no two could let anybody in only where that is said', async () => {
    const id = server.deps.newId();
    const third = { id, username: 'administrator3', name: 'Bram Voorbeeld', role: 'administrator' } as const;
    const { passwordHash = '' } = (await findUser(server.deps.db, server.users.administrator2.id)) ?? {};
    const write = (work: (tx: Tx) => Promise<void>) => inTransaction(server.deps.db, work, { unaudited: 'a test' });
    const giveOther = (hash: string) =>
      write((tx) => updateUser(tx, server.users.administrator2.id, { passwordHash: hash }));
    await write((tx) =>
      insertUser(tx, { ...third, active: true, passwordHash, createdAt: '2026-11-24T09:00:00.000Z' }),
    );
    const at = `/api/users/${id}`;
    expect((await admin().get(at)).body.closingRefused).toBe(null);
    await giveOther(NO_PASSWORD);
    expect((await admin().get(at)).body.closingRefused).toBe('accountLastAdministrators');
    expect((await server.as('supervisor1').get(at)).body).not.toHaveProperty('closingRefused');
    const answer = await admin().put(at, { active: false });
    expect([answer.status, answer.body.code]).toEqual([409, 'accountLastAdministrators']);
    expect((await admin().put(at, { active: false, evenSo: true })).body).toMatchObject({ active: false });
    expect((await lastEvent())?.data).toEqual({ userId: id, fields: ['active'], evenSo: true });
    await giveOther(passwordHash);
  });

  it('changes a name, and keeps the names themselves outside the trail', async () => {
    const answer = await put('verifier2', { name: 'Victor Nieuw' });
    expect(answer.body).toEqual({
      ...server.users.verifier2,
      name: 'Victor Nieuw',
      waiting: null,
      invitation: null,
      closingRefused: null,
    });
    const event = await lastEvent();
    expect(event).toMatchObject({
      type: 'user.changed',
      data: { userId: server.users.verifier2.id, fields: ['name'] },
    });
    expect(JSON.stringify(event?.data)).not.toContain('Nieuw');
  });

  it('writes nothing when nothing changes', async () => {
    const before = await lastEvent();
    expect((await put('verifier1', { active: true })).status).toBe(200);
    expect(await lastEvent()).toEqual(before);
  });

  it('puts whoever is made inactive out at once', async () => {
    const session = await logIn('auditor1', TEST_PASSWORD);
    const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await put('auditor1', { active: false, evenSo: true })).body.active).toBe(false);
    const { type, data } = (await lastEvent()) ?? {};
    expect([type, data]).toEqual(['user.changed', { userId: server.users.auditor1.id, fields: ['active'] }]);
    expect((await server.as('auditor1').get('/api/users')).status).toBe(401);
    const again = await put('auditor1', { active: true });
    expect([again.body.active, again.body.waiting?.askedBy.id]).toEqual([false, server.users.administrator1.id]);
    expect(await lastEvent()).toMatchObject({ type: 'user.confirmationAsked' });
    expect((await put('auditor1', { active: true })).body.code).toBe('accountWaits');
    expect((await logIn('auditor1', TEST_PASSWORD)).status).toBe(401);
    const { id } = server.users.auditor1;
    expect((await server.as('administrator2').post(`/api/users/${id}/confirm`)).body.active).toBe(true);
    expect((await logIn('auditor1', TEST_PASSWORD)).status).toBe(200);
    const refreshed = await server.as('anonymous').post('/api/auth/refresh', undefined, { Cookie: cookie });
    expect(refreshed.body.code).toBe('sessionExpired');
  });
});
