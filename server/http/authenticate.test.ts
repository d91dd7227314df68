import { createSecretKey } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { readConfig } from '../config';
import { apiKeyHash } from '../crypto/apiKey';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { createApiClient } from '../identity/createApiClient';
import { ACCESS_TOKEN_SECONDS, signAccessToken } from './authenticate';

const START = Date.UTC(2026, 10, 23, 9);
const secret = (letter: string) => `${letter}:${Buffer.alloc(32, letter).toString('base64url')}`;
const keysOf = (...letters: string[]) => readConfig({ SECRET_KEYS: letters.map(secret).join(',') }).keys;

let server: TestServer;
let now = START;
beforeAll(async () => {
  server = await startTestServer({ clock: () => new Date(now), config: { keys: keysOf('b', 'a') } });
});
beforeEach(() => {
  now = START;
});
afterAll(() => server.close());

const SESSION = '0190c0de-0000-7000-8000-000000000000';
const tokenFor = (name: keyof TestServer['users']) => signAccessToken(server.deps, server.users[name], SESSION);

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
  return jwt.sign({ sid: SESSION, iat: issuedAt, exp: issuedAt + 60, ...payload }, key, {
    algorithm: 'HS256',
    keyid: 'b',
    issuer: 'upgrade-desk',
    audience: 'upgrade-desk-api',
    subject: server.users.verifier1.id,
    ...options,
  });
}

describe('access tokens', () => {
  it('are believed while they last', async () => {
    expect(await withToken(tokenFor('verifier1'))).toMatchObject({ status: 200 });
    expect(await withToken(forge({}))).toMatchObject({ status: 200 });
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
    ['of nobody', () => ({ options: { subject: SESSION } })],
  ])('%s are refused', async (_what, forgery) => {
    expect(await withToken(forge(forgery()))).toMatchObject({ status: 401, code: 'notAuthenticated' });
  });

  it.each(['', 'Bearer', 'Bearer x', 'Basic dXNlcjpwYXNz', 'Bearer a.b.c', 'Bearer zk_unknown'])(
    '%j is no token',
    async (value) => {
      expect(await ask({ Authorization: value })).toMatchObject({ status: 401, code: 'notAuthenticated' });
    },
  );

  it('of the former secret last out their time', async () => {
    const former = { ...server.deps, config: { ...server.deps.config, keys: keysOf('a') } };
    expect(await withToken(signAccessToken(former, server.users.verifier1, SESSION))).toMatchObject({ status: 200 });
  });

  it('give no more rights than the account has now', async () => {
    const promoted = { ...server.users.auditor1, role: 'administrator' as const };
    const headers = { Authorization: `Bearer ${signAccessToken(server.deps, promoted, SESSION)}` };
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
