import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { spendOne } from './allowance';
import { LIMITS } from './limits';

let server: TestServer;
let now = Date.UTC(2026, 10, 23, 9);
beforeAll(async () => {
  server = await startTestServer({ clock: () => new Date(now) });
});
afterAll(() => server.close());

it('holds over two processes, by account, until the window is over, with a write for twenty', async () => {
  const { id } = server.users.verifier1;
  const other = { ...server.deps };
  const half = LIMITS.search.points / 2;
  await Promise.all(Array.from({ length: half }, () => spendOne(server.deps, 'search', id)));
  for (let nth = 0; nth < half; nth += 1) {
    await spendOne(other, 'search', id);
  }
  const [[row]] = await server.deps.db.sequelize.query('SELECT points FROM rate_limits');
  expect(row).toEqual({ points: LIMITS.search.points });
  const search = (who: 'verifier1' | 'verifier2') => server.as(who).get('/api/search?q=anna');
  const refused = await search('verifier1');
  expect([refused.status, refused.body.code, refused.headers.get('retry-after')]).toEqual([
    429,
    'tooManyRequests',
    '300',
  ]);
  expect((await search('verifier2')).status).toBe(200);
  now += LIMITS.search.seconds * 1000;
  expect((await search('verifier1')).status).toBe(200);
});
