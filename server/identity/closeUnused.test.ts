import { afterAll, beforeAll, expect, it } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { findUser } from '@desk/db/stores/userStore';
import { DORMANT_DAYS } from '@desk/shared/access/dormancy';
import { TEST_PASSWORD } from '../testing/actors';
import { refuseUnused } from './closeUnused';
import { startTestServer, type TestServer } from '../testing/startTestServer';

const DAYS_MS = DORMANT_DAYS * 24 * 60 * 60_000;
let server: TestServer;
let now = Date.UTC(2026, 10, 30, 9);
beforeAll(async () => {
  server = await startTestServer({ clock: () => new Date(now), config: { isDemo: false } });
});
afterAll(() => server.close());

const logIn = (username: string, password = TEST_PASSWORD) =>
  server.as('anonymous').post('/api/auth/login', { username, password });

it('closes an account at the first log-in after ninety days, until two administrators open it', async () => {
  now += DAYS_MS - 1;
  expect((await logIn('verifier1')).status).toBe(200);
  now += 1;
  const { id } = server.users.verifier2;
  expect((await logIn('verifier2', 'not the password')).body.code).toBe('wrongCredentials');
  const judged = await findUser(server.deps.db, id);
  const refused = await logIn('verifier2');
  expect([refused.status, refused.body.code]).toEqual([403, 'accountDormant']);
  const query = { sort: ['sequence', 'DESC'], offset: 0, limit: 1, filter: {} } as const;
  const [event] = (await listAuditEvents(server.deps.db, query)).rows;
  expect(event).toMatchObject({ type: 'user.closedUnused', data: { userId: id, days: DORMANT_DAYS } });
  expect((await logIn('verifier2')).body.code).toBe('wrongCredentials');
  // Whoever was judged at the same moment hears the same, and it is told once.
  const late = async (): Promise<void> =>
    judged === null ? undefined : refuseUnused({ deps: server.deps, requestId: 'late' }, judged);
  await expect(late()).rejects.toMatchObject({ code: 'accountDormant' });
  expect((await listAuditEvents(server.deps.db, { ...query, filter: { type: 'user.closedUnused' } })).total).toBe(1);
  // Used a moment before the others fell idle.
  expect((await logIn('verifier1')).status).toBe(200);

  await server.as('administrator1').put(`/api/users/${id}`, { active: true });
  await server.as('administrator2').post(`/api/users/${id}/confirm`);
  expect((await logIn('verifier2')).status).toBe(200);
});
