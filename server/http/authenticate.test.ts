import { createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteUse } from '@desk/db/stores/sessionStore';
import { updateUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { readConfig } from '../config';
import { apiKeyHash } from '../crypto/apiKey';
import { TEST_PASSWORD } from '../testing/actors';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { createApiClient } from '../identity/programs/createApiClient';
import { testSecret } from '../testing/testSecret';
import { ACCESS_TOKEN_SECONDS, signAccessToken } from './authenticate';

const START = Date.UTC(2026, 10, 23, 9);
const keysOf = (...ids: string[]) => readConfig({ SECRET_KEYS: ids.map(testSecret).join(',') }).keys;

let server: TestServer;
let now = START;
beforeAll(async () => {
  server = await startTestServer({ clock: () => new Date(now), config: { keys: keysOf('b', 'a') } });
});
beforeEach(() => {
  now = START;
});
afterAll(() => server.close());

const NOBODY = '0190c0de-0000-7000-8000-000000000000';
/** The session that the test server gave each of its staff. */
const sessionOf = (name: keyof TestServer['users']) => server.users[name].id;
const tokenFor = (name: keyof TestServer['users']) => signAccessToken(server.deps, server.users[name], sessionOf(name));

async function ask(headers: Record<string, string>) {
  const { status, body, headers: answered } = await server.as('anonymous').get('/api/users', headers);
  return { status, code: body.code as unknown, challenge: answered.get('www-authenticate') };
}
const withToken = (token: string) => ask({ Authorization: `Bearer ${token}` });

interface Forgery {
  payload?: object;
  options?: jwt.SignOptions;
  key?: jwt.Secret;
}
function forge({ payload = {}, options = {}, key = server.deps.config.keys.jwt.current.key }: Forgery) {
  const issuedAt = START / 1000;
  return jwt.sign({ sid: sessionOf('verifier1'), iat: issuedAt, exp: issuedAt + 60, ...payload }, key, {
    algorithm: 'HS256',
    keyid: 'b',
    issuer: 'upgrade-desk',
    audience: 'upgrade-desk-api',
    subject: server.users.verifier1.id,
    ...options,
  });
}

/** A head that says it is a token, and a body that is no JSON. */
const NO_TOKEN = 'eyJ0eXAiOiJKV1QifQ.YQ.x';

describe('access tokens', () => {
  it('are believed while they last', async () => {
    expect(await withToken(tokenFor('verifier1'))).toMatchObject({ status: 200 });
    expect(await withToken(forge({}))).toMatchObject({ status: 200 });
  });

  it('are refused with another signature, also where the same words were believed before', async () => {
    const token = tokenFor('verifier1');
    expect(await withToken(token)).toMatchObject({ status: 200 });
    const [head, payload, signature = ''] = token.split('.');
    const altered = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    expect(await withToken([head, payload, altered].join('.'))).toMatchObject({ code: 'notAuthenticated' });
    expect(await withToken(token)).toMatchObject({ status: 200 });
  });

  it('expire after ten minutes, and say so', async () => {
    const token = tokenFor('verifier1');
    now = START + (ACCESS_TOKEN_SECONDS - 1) * 1000;
    expect((await withToken(token)).status).toBe(200);
    now = START + ACCESS_TOKEN_SECONDS * 1000;
    expect(await withToken(token)).toEqual({ status: 401, code: 'sessionExpired', challenge: 'Bearer' });
  });

  it.each<[string, () => Forgery]>([
    ['of another key', () => ({ key: createSecretKey(Buffer.alloc(32, 'z')) })],
    ['of another purpose', () => ({ key: server.deps.config.keys.apiKeyHmac.current.key })],
    ['of an unknown key id', () => ({ options: { keyid: 'c' } })],
    ['of another issuer', () => ({ options: { issuer: 'another-desk' } })],
    ['for another audience', () => ({ options: { audience: 'another-desk' } })],
    ['by another algorithm', () => ({ options: { algorithm: 'HS512' } })],
    ['without a signature', () => ({ options: { algorithm: 'none' }, key: '' })],
    ['without a session', () => ({ payload: { sid: undefined } })],
    ['of nobody', () => ({ options: { subject: NOBODY } })],
    ['of a session that never was', () => ({ payload: { sid: NOBODY } })],
    ['of the session of another', () => ({ payload: { sid: sessionOf('supervisor1') } })],
  ])('%s are refused', async (_what, forgery) => {
    expect(await withToken(forge(forgery()))).toMatchObject({ status: 401, code: 'notAuthenticated' });
  });

  it.each(['', 'Bearer', 'Bearer x', 'Basic dXNlcjpwYXNz', 'Bearer a.b.c', `Bearer ${NO_TOKEN}`, 'Bearer zk_unknown'])(
    '%j is no token',
    async (value) => {
      expect(await ask({ Authorization: value })).toMatchObject({ status: 401, code: 'notAuthenticated' });
    },
  );

  it('of the former secret last out their time', async () => {
    const former = { ...server.deps, config: { ...server.deps.config, keys: keysOf('a') } };
    expect(await withToken(signAccessToken(former, server.users.verifier1, sessionOf('verifier1')))).toMatchObject({
      status: 200,
    });
  });

  it('give no more rights than the account has now', async () => {
    const promoted = { ...server.users.auditor1, role: 'administrator' as const };
    const headers = { Authorization: `Bearer ${signAccessToken(server.deps, promoted, sessionOf('auditor1'))}` };
    expect((await server.as('anonymous').post('/api/users', {}, headers)).status).toBe(403);
  });

  it('are worth nothing once the account is inactive', async () => {
    const token = tokenFor('verifier2');
    expect((await withToken(token)).status).toBe(200);
    const change = (active: boolean) =>
      inTransaction(server.deps.db, (tx) => updateUser(tx, server.users.verifier2.id, { active }), {
        unaudited: 'a test',
      });
    await change(false);
    expect(await withToken(token)).toMatchObject({ status: 401, code: 'notAuthenticated' });
    await change(true);
    expect((await withToken(token)).status).toBe(200);
  });
});

describe('a token of a session that is over', () => {
  const answerTo = async (username: 'verifier1', end: (cookie: string) => Promise<unknown>) => {
    const answer = await server.as('anonymous').post('/api/auth/login', { username, password: TEST_PASSWORD });
    const token = answer.body.accessToken as string;
    expect((await withToken(token)).status).toBe(200);
    await end((answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '');
    return withToken(token);
  };

  it('is worth nothing from the log-out on, though its ten minutes are not over', async () => {
    const logOut = (Cookie: string) => server.as('anonymous').post('/api/auth/logout', undefined, { Cookie });
    expect(await answerTo('verifier1', logOut)).toMatchObject({ status: 401, code: 'sessionExpired' });
  });

  it('is worth nothing after twelve hours, though it was given a moment before', async () => {
    const login = { username: 'verifier1', password: TEST_PASSWORD };
    const { headers, body } = await server.as('anonymous').post('/api/auth/login', login);
    now = START + (12 * 3600 - 1) * 1000;
    const { sid } = jwt.decode(body.accessToken as string) as { sid: string };
    const use = (tx: Parameters<typeof noteUse>[0]) => noteUse(tx, sid, new Date(now).toISOString());
    await inTransaction(server.deps.db, use, { unaudited: 'somebody works all day' });
    const Cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const token = (await server.as('anonymous').post('/api/auth/refresh', undefined, { Cookie })).body.accessToken;
    expect((await withToken(token)).status).toBe(200);
    now += 1000;
    expect(await withToken(token)).toMatchObject({ status: 401, code: 'sessionExpired' });
  });

  it('is worth nothing once its account was closed, and stays so when it is opened again', async () => {
    const change = (active: boolean) =>
      server.as('administrator1').put(`/api/users/${server.users.verifier1.id}`, { active });
    const closeAndOpen = async () => {
      expect((await change(false)).status).toBe(200);
      expect((await change(true)).status).toBe(200);
      const confirm = `/api/users/${server.users.verifier1.id}/confirm`;
      expect((await server.as('administrator2').post(confirm)).body.active).toBe(true);
    };
    expect(await answerTo('verifier1', closeAndOpen)).toMatchObject({ status: 401, code: 'sessionExpired' });
  });
});

describe('keys of programs', () => {
  const lists = (headers: Record<string, string>) =>
    server
      .as('anonymous')
      .get('/api/applications', headers)
      .then(({ status }) => status);

  it('are taken from either header, and only from those who have one', async () => {
    const { key } = await createApiClient(server.deps, { name: 'test platform', role: 'loginPlatform' });
    expect(key).toMatch(/^zk_[\w-]{43}$/);
    expect(await lists({ 'X-Api-Key': key })).toBe(403);
    expect(await lists({ Authorization: `Bearer ${key}` })).toBe(403);
    expect(await lists({ 'X-Api-Key': `${key}x` })).toBe(401);
  });

  it('outlive a change of secret', async () => {
    const former = { ...server.deps, config: { ...server.deps.config, keys: keysOf('a') } };
    const { key } = await createApiClient(former, { name: 'old platform', role: 'loginPlatform' });
    expect(apiKeyHash(former.config, key)).not.toBe(apiKeyHash(server.deps.config, key));
    expect(await lists({ 'X-Api-Key': key })).toBe(403);
  });

  it('can be agreed on beforehand', async () => {
    const key = `zk_${'demo'.repeat(10)}`;
    await createApiClient(server.deps, { name: 'front office', role: 'frontOffice', key });
    expect(await lists({ 'X-Api-Key': key })).not.toBe(401);
  });
});
