import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountEventsOf, listAuditEvents } from '@desk/db/stores/auditStore';
import { findUser, updateUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import type { OwnSession } from '@desk/shared/contract/sessions';
import { TEST_PASSWORD } from '../testing/actors';
import type { Answer } from '../testing/apiClient';
import { startTestServer, type TestServer } from '../testing/startTestServer';

const START = Date.UTC(2026, 10, 23, 9);
let server: TestServer;
let now = START;
const after = (seconds: number) => {
  now += seconds * 1000;
};

beforeAll(async () => {
  server = await startTestServer({ clock: () => new Date(now) });
});
beforeEach(() => {
  // Far enough from the test before to be out of every window.
  now += 24 * 60 * 60 * 1000;
});
afterAll(() => server.close());

const post = (path: string, body?: unknown, headers?: Record<string, string>) =>
  server.as('anonymous').post(`/api/auth/${path}`, body, headers);
const logIn = (username: string, password = TEST_PASSWORD) =>
  post('login', { username, password }, { 'Accept-Encoding': 'gzip' });
const tokenIn = (answer: Answer) => /^desk_refresh=([^;]*)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
const refresh = (token: string, headers: Record<string, string> = {}) =>
  post('refresh', undefined, { Cookie: `desk_refresh=${token}`, ...headers });
const tokenOf = async (username: string) => tokenIn(await logIn(username));

const bearer = (answer: Answer) => ({ Authorization: `Bearer ${answer.body.accessToken}` });
const me = (answer: Answer, headers: Record<string, string> = {}) =>
  server.as('anonymous').get('/api/auth/me', { ...bearer(answer), ...headers });

async function trail() {
  const query = { sort: ['sequence', 'DESC'], offset: 0, limit: 20, filter: {} } as const;
  const { rows } = await listAuditEvents(server.deps.db, query);
  const sessions = rows.filter(({ at, type }) => Date.parse(at) >= START && type.startsWith('session.'));
  return sessions.map(({ type, data, actorId }) => ({ type, data, actorId }));
}

describe('logging in', () => {
  it.each([
    ['nothing', {}, ['username', 'password']],
    ['an unknown field', { username: 'a', password: 'b', role: 'administrator' }, ['role']],
    ['a number', { username: 1, password: 'b' }, ['username']],
  ])('refuses %s', async (_what, body, fields) => {
    const answer = await post('login', body);
    expect([answer.status, answer.body.code, Object.keys(answer.body.errors)]).toEqual([422, 'malformed', fields]);
  });

  it('answers an unknown name and a wrong password alike, and records which it was', async () => {
    const unknown = await logIn('nobody');
    const wrong = await logIn('verifier1', 'wrong');
    const { requestId: _one, ...first } = unknown.body;
    const { requestId: _two, ...second } = wrong.body;
    expect([unknown.status, first.code]).toEqual([401, 'wrongCredentials']);
    expect(second).toEqual(first);
    expect(await trail()).toMatchObject([
      { type: 'session.refused', data: { cause: 'wrongPassword' }, actorId: server.users.verifier1.id },
      { type: 'session.refused', data: { cause: 'unknownUser' }, actorId: 'system' },
    ]);
    expect(JSON.stringify(await trail())).not.toContain('nobody');
  });

  it('gives an access token that works, and a cookie that scripts cannot read', async () => {
    const answer = await logIn(' Verifier1 ');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ expiresIn: 600, user: { username: 'verifier1', role: 'verifier' } });
    expect(Object.keys(answer.body.user).sort()).toEqual(['id', 'name', 'role', 'username']);
    // A token is not to be guessed from how well it compresses together with something else.
    expect(answer.headers.get('content-encoding')).toBeNull();
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^desk_refresh=[\w-]{43}; Max-Age=43200; Path=\/api\/auth; HttpOnly; SameSite=Strict$/),
      expect.stringMatching(/^desk_device=[\w.~-]+; Max-Age=7776000; Path=\/api\/auth; HttpOnly; SameSite=Strict$/),
    ]);
    const me = await server.as('anonymous').get('/api/auth/me', { Authorization: `Bearer ${answer.body.accessToken}` });
    expect(me.body).toEqual(answer.body.user);
    expect((await trail())[0]).toEqual({
      type: 'session.started',
      data: { way: 'password', level: 'EH2' },
      actorId: server.users.verifier1.id,
    });
  });

  it('is refused after ten failures for one name, also with the right password', async () => {
    for (let time = 0; time < 10; time += 1) {
      expect((await logIn('auditor1', 'wrong')).status).toBe(401);
    }
    const answer = await logIn('auditor1');
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([
      429,
      'tooManyRequests',
      '900',
    ]);
    expect((await logIn('supervisor1')).status).toBe(200);
    after(900);
    expect((await logIn('auditor1')).status).toBe(200);
  });

  it('keeps a password at the cost of today from the first log-in on', async () => {
    const { id } = server.users.supervisor1;
    const cheap = await hash(TEST_PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    await inTransaction(server.deps.db, (tx) => updateUser(tx, id, { passwordHash: cheap }), { unaudited: 'a test' });
    expect((await logIn('supervisor1')).status).toBe(200);
    const kept = (await findUser(server.deps.db, id))?.passwordHash;
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,/);
    expect((await logIn('supervisor1')).status).toBe(200);
    expect((await findUser(server.deps.db, id))?.passwordHash).toBe(kept);
  });

  it('demands TLS of the cookie when the desk is reached over TLS, and takes none that another host planted', async () => {
    const secure = await startTestServer({ config: { publicUrl: 'https://desk.example.com' } });
    const answer = await secure
      .as('anonymous')
      .post('/api/auth/login', { username: 'verifier1', password: TEST_PASSWORD });
    const [set = ''] = answer.headers.getSetCookie();
    expect(set).toMatch(/^__Host-desk_refresh=.+; Secure$/);
    const [own = ''] = set.split(';');
    const refreshWith = async (Cookie: string) =>
      (await secure.as('anonymous').post('/api/auth/refresh', undefined, { Cookie })).status;
    expect([await refreshWith(own.replace('__Host-', '')), await refreshWith(own)]).toEqual([401, 200]);
    await secure.close();
  });
});

describe('refreshing', () => {
  it('needs a cookie of a session', async () => {
    expect((await post('refresh')).body.code).toBe('notAuthenticated');
    expect((await refresh('made-up')).body.code).toBe('sessionExpired');
  });

  it('gives a new token for the old one, each time another', async () => {
    const first = await tokenOf('verifier1');
    const second = await refresh(first);
    const third = await refresh(tokenIn(second));
    expect([second.status, third.status]).toEqual([200, 200]);
    expect(new Set([first, tokenIn(second), tokenIn(third)]).size).toBe(3);
    expect(second.body.user.username).toBe('verifier1');
  });

  it('gives the same new token once more for twenty seconds: a second tab, or an answer that got lost', async () => {
    const old = await tokenOf('verifier1');
    const current = tokenIn(await refresh(old));
    after(20);
    const tab = await refresh(old);
    expect([tab.status, tokenIn(tab)]).toEqual([200, current]);
    // Loaded again long after: the cookie is the one that goes on.
    after(600);
    expect((await refresh(tokenIn(tab))).status).toBe(200);
  });

  it('lets tabs refresh at the same moment', async () => {
    const old = await tokenOf('verifier1');
    const answers = await Promise.all([refresh(old), refresh(old), refresh(old)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    const cookies = new Set(answers.map(tokenIn));
    expect(cookies.size).toBe(1);
    expect((await refresh([...cookies][0] ?? '')).status).toBe(200);
  });

  it('ends the whole session when an old token turns up later', async () => {
    const old = await tokenOf('verifier1');
    const current = tokenIn(await refresh(old));
    after(21);
    expect((await refresh(old)).body.code).toBe('sessionExpired');
    expect((await refresh(current)).body.code).toBe('sessionExpired');
    expect((await trail())[0]).toMatchObject({ type: 'session.ended', data: { cause: 'tokenReused' } });
  });

  it('ends the whole session when a token of many turns ago turns up, and not for a made-up one', async () => {
    const old = await tokenOf('verifier1');
    let current = old;
    for (let turn = 0; turn < 12; turn += 1) {
      after(60);
      current = tokenIn(await refresh(current));
    }
    expect((await refresh(`${old.slice(0, -1)}${old.endsWith('A') ? 'E' : 'A'}`)).body.code).toBe('sessionExpired');
    const next = await refresh(current);
    expect(next.status).toBe(200);
    expect((await refresh(old)).body.code).toBe('sessionExpired');
    expect((await refresh(tokenIn(next))).body.code).toBe('sessionExpired');
    expect((await trail())[0]).toMatchObject({ type: 'session.ended', data: { cause: 'tokenReused' } });
  });

  it('ends twelve hours after the login, however often it was refreshed', async () => {
    let last = await logIn('verifier1');
    for (let turn = 0; turn < 24; turn += 1) {
      after(29 * 60);
      last = await refresh(tokenIn(last));
      expect((await me(last)).status).toBe(200);
    }
    expect(last.headers.get('set-cookie')).toContain('Max-Age=1440;');
    after(24 * 60);
    expect((await refresh(tokenIn(last))).body.code).toBe('sessionExpired');
    expect((await trail())[0]).toMatchObject({ type: 'session.ended', data: { cause: 'tooOld' } });
  });

  it('ends for an account that is no longer active', async () => {
    const token = await tokenOf('supervisor2');
    const { id } = server.users.supervisor2;
    await inTransaction(server.deps.db, (tx) => updateUser(tx, id, { active: false }), { unaudited: 'a test' });
    expect((await refresh(token)).body.code).toBe('sessionExpired');
    expect((await trail())[0]).toMatchObject({ type: 'session.ended', data: { cause: 'inactive' }, actorId: id });
    expect((await logIn('supervisor2')).body.code).toBe('wrongCredentials');
    expect((await trail())[0]).toMatchObject({ type: 'session.refused', data: { cause: 'inactive' } });
  });

  it.each([
    [{ 'Sec-Fetch-Site': 'same-origin' }, 200],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'null' }, 403],
  ])('from %j is %i', async (headers, status) => {
    const token = await tokenOf('verifier1');
    expect((await refresh(token, headers)).status).toBe(status);
    expect((await refresh(token, { Origin: server.url })).status).toBe(200);
  });
});

describe('half an hour without anybody at the screen', () => {
  it('ends the session, for its token and for its cookie', async () => {
    const first = await logIn('verifier1');
    after(30 * 60 - 1);
    const second = await refresh(tokenIn(first));
    expect((await me(second)).status).toBe(200);
    after(30 * 60 - 1);
    const third = await refresh(tokenIn(second));
    after(1);
    expect((await me(third)).body.code).toBe('sessionExpired');
    expect((await refresh(tokenIn(third))).body.code).toBe('sessionExpired');
    expect((await trail())[0]).toMatchObject({ type: 'session.ended', data: { cause: 'idle' } });
  });

  it('is not broken by what a screen asks by itself', async () => {
    const first = await logIn('verifier1');
    after(20 * 60);
    const second = await refresh(tokenIn(first));
    expect((await me(second, { 'X-Unattended': 'yes' })).status).toBe(200);
    const stream = await fetch(`${server.url}/api/events`, { headers: bearer(second) });
    await stream.body?.cancel();
    expect(stream.status).toBe(200);
    after(10 * 60 - 1);
    const third = await refresh(tokenIn(second));
    expect((await me(third, { 'X-Unattended': 'yes' })).status).toBe(200);
    after(1);
    expect((await me(third)).body.code).toBe('sessionExpired');
  });
});

describe('where somebody is signed in', () => {
  const WINDOWS = { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0' };
  const signIn = (username: string) => post('login', { username, password: TEST_PASSWORD }, WINDOWS);
  const sessionsOf = async (answer: Answer) =>
    ((await server.as('anonymous').get('/api/auth/sessions', bearer(answer))).body as OwnSession[]).filter(
      ({ device }) => device === 'Firefox, Windows',
    );

  it('is told to them, and each session can be ended, once', async () => {
    const here = await signIn('verifier2');
    after(1);
    const there = await signIn('verifier2');
    const other = await signIn('auditor1');
    expect((await sessionsOf(here)).map(({ isThis }) => isThis)).toEqual([false, true]);
    const [{ id = '' } = {}] = await sessionsOf(here);
    const end = (which: string) => server.as('anonymous').post(`/api/auth/sessions/${which}/end`, {}, bearer(here));
    expect((await end(id)).status).toBe(204);
    expect((await trail())[0]).toMatchObject({ type: 'session.ended', data: { cause: 'byOwner' } });
    expect((await me(there)).body.code).toBe('sessionExpired');
    expect((await refresh(tokenIn(there))).body.code).toBe('sessionExpired');
    expect((await me(here)).status).toBe(200);
    expect((await end(id)).status).toBe(404);
    const [{ id: foreign = '' } = {}] = await sessionsOf(other);
    expect((await end(foreign)).status).toBe(404);
    expect((await me(other)).status).toBe(200);
  });

  it('can be ended everywhere by an administrator', async () => {
    const [one, two] = [await signIn('supervisor1'), await signIn('supervisor1')];
    const { id } = server.users.supervisor1;
    expect((await server.as('administrator1').post(`/api/users/${id}/sessions/end`)).status).toBe(204);
    expect([(await me(one)).status, (await me(two)).status]).toEqual([401, 401]);
    const events = await accountEventsOf(server.deps.db, id, 1);
    expect(events.map(({ type, data, actorId }) => [type, data, actorId])).toEqual([
      ['user.sessionsEnded', { userId: id, sessions: expect.any(Number) }, server.users.administrator1.id],
    ]);
    const nobody = '0190c0de-0000-7000-8000-000000000000';
    expect((await server.as('administrator1').post(`/api/users/${nobody}/sessions/end`)).status).toBe(404);
  });
});

describe('logging out', () => {
  it('ends the session, takes the cookie away and leaves a trail', async () => {
    const token = await tokenOf('verifier1');
    const answer = await post('logout', undefined, { Cookie: `other=1; desk_refresh=${token}` });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringMatching(/^desk_refresh=; Max-Age=0;/),
    ]);
    expect((await refresh(token)).body.code).toBe('sessionExpired');
    expect((await trail())[0]).toMatchObject({ type: 'session.ended', data: { cause: 'loggedOut' } });
  });

  it('twice, or without a session, is no fault and no event', async () => {
    const token = await tokenOf('verifier1');
    await post('logout', undefined, { Cookie: `desk_refresh=${token}` });
    const before = await trail();
    expect((await post('logout', undefined, { Cookie: `desk_refresh=${token}` })).status).toBe(204);
    expect((await post('logout')).status).toBe(204);
    expect(await trail()).toEqual(before);
  });

  it('cannot be caused by another site', async () => {
    const token = await tokenOf('verifier1');
    const headers = { Cookie: `desk_refresh=${token}`, 'Sec-Fetch-Site': 'cross-site' };
    expect((await post('logout', undefined, headers)).status).toBe(403);
    expect((await refresh(token)).status).toBe(200);
  });
});

it('shows everybody what the trail says of their own account, and nothing of another', async () => {
  await logIn('auditor1');
  await logIn('auditor1', 'wrong');
  await logIn('verifier2');
  const own = async (who: 'auditor1' | 'verifier2') =>
    ((await server.as(who).get('/api/auth/me/events')).body as AuditEventRow[]).map(({ type, actorId }) => [
      type,
      actorId,
    ]);
  const { auditor1, verifier2 } = server.users;
  expect((await own('auditor1')).slice(0, 2)).toEqual([
    ['session.refused', auditor1.id],
    ['session.started', auditor1.id],
  ]);
  expect((await own('verifier2')).filter(([, actorId]) => actorId !== verifier2.id)).toEqual([]);
});
