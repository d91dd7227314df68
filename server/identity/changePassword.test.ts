import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { TEST_PASSWORD } from '../testing/actors';
import { startTestServer, type TestServer } from '../testing/startTestServer';

const OTHER = 'vier groene paarden bij de sloot';
let server: TestServer;
let now = Date.UTC(2026, 10, 30, 9);
beforeAll(async () => {
  server = await startTestServer({ clock: () => new Date(now) });
});
afterAll(() => server.close());

const anybody = () => server.as('anonymous');
const logIn = (username: string, password: string) => anybody().post('/api/auth/login', { username, password });
const headersOf = async (username: string, password = TEST_PASSWORD) => ({
  Authorization: `Bearer ${(await logIn(username, password)).body.accessToken as string}`,
});
const change = (headers: Record<string, string>, current: string, password: string) =>
  anybody().post('/api/auth/me/password', { current, password }, headers);

async function lastEvent() {
  const query = { sort: ['sequence', 'DESC'], offset: 0, limit: 1, filter: {} } as const;
  return (await listAuditEvents(server.deps.db, query)).rows[0];
}

describe('changing one’s own password', () => {
  it('takes the present one, keeps this session and ends the others', async () => {
    const [here, there] = [await headersOf('verifier1'), await headersOf('verifier1')];
    expect((await change(here, TEST_PASSWORD, OTHER)).status).toBe(204);
    const { id } = server.users.verifier1;
    // Elsewhere, and the session that the test itself keeps for everybody.
    expect(await lastEvent()).toMatchObject({ type: 'user.passwordChanged', data: { userId: id, sessions: 2 } });
    expect((await anybody().get('/api/auth/me', here)).status).toBe(200);
    expect((await anybody().get('/api/auth/me', there)).body.code).toBe('sessionExpired');
    expect((await logIn('verifier1', TEST_PASSWORD)).status).toBe(401);
    expect((await logIn('verifier1', OTHER)).status).toBe(200);
  });

  it.each([
    ['currentPasswordWrong', 'not the present one', OTHER, 'current'],
    ['passwordUnchanged', TEST_PASSWORD, TEST_PASSWORD, 'password'],
    ['passwordTooShort', TEST_PASSWORD, 'too short', 'password'],
    ['passwordNamesUser', TEST_PASSWORD, 'verifier2-verifier2', 'password'],
  ])('is refused as %s, beside its field', async (code, current, password, field) => {
    const answer = await change(await headersOf('verifier2'), current, password);
    expect([answer.status, answer.body.code, Object.keys(answer.body.errors)]).toEqual([422, code, [field]]);
    expect((await logIn('verifier2', TEST_PASSWORD)).status).toBe(200);
  });

  it('tells of a wrong guess, and lets nobody guess on', async () => {
    const here = await headersOf('supervisor1');
    await change(here, 'a guess at the password', OTHER);
    expect(await lastEvent()).toMatchObject({ type: 'user.passwordRefused', actorId: server.users.supervisor1.id });
    for (let time = 1; time < 10; time += 1) {
      await change(here, 'a guess at the password', OTHER);
    }
    expect((await change(here, TEST_PASSWORD, OTHER)).status).toBe(429);
    now += 15 * 60_000;
    expect((await change(await headersOf('supervisor1'), TEST_PASSWORD, OTHER)).status).toBe(204);
  });

  it('is for people, and for nobody without a session', async () => {
    expect((await server.as('frontOffice').post('/api/auth/me/password', {})).status).toBe(403);
    expect((await change({}, TEST_PASSWORD, OTHER)).status).toBe(401);
  });
});
