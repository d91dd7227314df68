import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sessionRoutes } from '../identity/sessionRoutes';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { userRoutes } from '../identity/userRoutes';
import { defineRoute } from './route';

let server: TestServer;
let written = '';
const log = pino(
  { level: 'info' },
  new Writable({
    write(chunk, _encoding, done) {
      written += String(chunk);
      done();
    },
  }),
);
const broken = defineRoute({
  method: 'get',
  path: '/broken',
  access: 'session.read',
  summary: 'for a test',
  handler: () => {
    throw new Error('no row for Jansen-Geheim');
  },
});

beforeAll(async () => {
  server = await startTestServer({ routes: [...sessionRoutes, ...userRoutes, broken], deps: { log } });
});
beforeEach(() => {
  written = '';
});
afterAll(() => server.close());
const lines = () =>
  written
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('the log', () => {
  it('says which request ended how, and nothing of who or what', async () => {
    const filter = encodeURIComponent('{"q":"Jansen-Geheim"}');
    const answer = await server
      .as('verifier1')
      .get(`/api/users?filter=${filter}`, { Cookie: 'desk_refresh=cookie-value' });
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatchObject({
      req: { id: answer.headers.get('x-request-id'), method: 'GET', ids: [] },
      res: { statusCode: 200, route: '/api/users' },
      responseTime: expect.any(Number),
    });
    expect(written).not.toMatch(/Jansen|Bearer|eyJ|cookie-value|authorization/i);
  });

  it('never holds a password or a token', async () => {
    await server.as('anonymous').post('/api/auth/login', { username: 'verifier1', password: 'my-secret-password' });
    const answer = await server
      .as('anonymous')
      .post('/api/auth/login', { username: 'verifier1', password: 'demo-only-change-me' });
    const cookie = /desk_refresh=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? 'none';
    expect(answer.status).toBe(200);
    expect(lines()).toHaveLength(2);
    for (const secret of ['my-secret-password', 'demo-only-change-me', answer.body.accessToken, cookie, 'verifier1']) {
      expect(written).not.toContain(secret);
    }
  });

  it('keeps where an unexpected error arose, under the id that the sender was given, without its message', async () => {
    const answer = await server.as('verifier1').get('/api/broken');
    const error = lines().find(({ msg }) => msg === 'unexpected error');
    expect(error).toMatchObject({ level: 50, requestId: answer.body.requestId, failure: { kind: 'Error' } });
    expect(error.failure.at[0]).toContain('requestLog.test.ts');
    expect(written).not.toContain('Jansen');
  });

  it('does not fill up with probes', async () => {
    await server.as('anonymous').get('/healthz');
    await server.as('anonymous').get('/metrics');
    expect(lines()).toEqual([]);
  });
});
