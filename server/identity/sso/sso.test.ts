/** Signing in through a real OpenID provider, over HTTP on both sides. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { otpFor } from '../../testing/otp';
import { TEST_PASSWORD } from '../../testing/actors';
import { logInThere, type AtProvider, type TestProvider } from '../../testing/identityProvider';
import { startTestServer } from '../../testing/startTestServer';
import { asBearer, cookieOf, openSsoDesk, VERA, type Changing, type SsoDesk } from '../../testing/ssoDesk';

let desk: SsoDesk;
beforeAll(async () => {
  desk = await openSsoDesk();
});
beforeEach(() => {
  desk.provider.tamper(null);
});
afterAll(() => desk.close());

describe('whoever two administrators linked', () => {
  it('comes in with a session like any other, and nothing of the provider in it', async () => {
    const answer = await desk.come(VERA);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      user: { username: 'verifier1', role: 'verifier' },
      way: 'sso',
      mustSetUpFactor: false,
    });
    expect(cookieOf(answer, 'desk_refresh')).toMatch(/^desk_refresh=[\w-]{43}$/);
    expect(cookieOf(answer, 'desk_device')).toMatch(/^desk_device=[\w.~-]+$/);
    expect(answer.text).not.toMatch(/id_token|subject|vera-at-work/);
    expect((await desk.told('session.started'))[0]).toEqual({
      data: { way: 'sso', level: 'EH3' },
      actorId: desk.idOf('verifier1'),
    });
    const sessions = await desk.server.as('anonymous').get('/api/auth/sessions', asBearer(answer));
    expect(sessions.body).toContainEqual(expect.objectContaining({ way: 'sso', isThis: true }));
    const renewed = await desk.post('/api/auth/refresh', {}, cookieOf(answer, 'desk_refresh'));
    expect(renewed.body).toMatchObject({ way: 'sso', user: { username: 'verifier1' } });
  });

  it('is sent there with a code challenge, a state and a nonce, and back to one address only', async () => {
    const { address } = await desk.begin();
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'desk',
      response_type: 'code',
      redirect_uri: `${desk.server.url}/login`,
      scope: 'openid',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      max_age: '43200',
      acr_values: 'gold',
    });
  });

  it('logs in there alone, also with the right password', async () => {
    const typed = { username: 'verifier1', password: TEST_PASSWORD };
    expect((await desk.post('/api/auth/login', typed)).body).toMatchObject({ code: 'ssoOnly' });
    expect((await desk.post('/api/auth/login', { ...typed, password: 'wrong' })).body).toMatchObject({
      code: 'wrongCredentials',
    });
  });

  it('comes in at no level that the provider names and the settings do not', async () => {
    expect((await desk.come({ ...VERA, acr: 'http://eidas.europa.eu/LoA/high' })).status).toBe(200);
    expect((await desk.told('session.started'))[0]).toMatchObject({ data: { way: 'sso', level: 'EH3' } });
  });

  it('may then only set up a factor of the desk where the provider showed one alone', async () => {
    const answer = await desk.come({ ...VERA, amr: 'pwd' });
    expect(answer.body).toMatchObject({ way: 'sso', mustSetUpFactor: true });
    expect((await desk.server.as('anonymous').get('/api/users', asBearer(answer))).body).toMatchObject({
      code: 'secondFactorNeeded',
    });
  });
});

describe('is refused, whoever it is', () => {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  type Tamper = Parameters<TestProvider['tamper']>[0];
  it.each<[string, Tamper]>([
    ['another audience', (claims) => ({ claims: { ...claims, aud: 'other-desk' } })],
    ['another issuer', (claims) => ({ claims: { ...claims, iss: 'http://127.0.0.1:1' } })],
    ['a token that is over', (claims) => ({ claims: { ...claims, exp: Math.floor(Date.now() / 1000) - 120 } })],
    ['another nonce', (claims) => ({ claims: { ...claims, nonce: 'x'.repeat(43) } })],
    ['the key of somebody else', (claims) => ({ claims, key })],
    [
      'a log-in of yesterday',
      (claims) => ({ claims: { ...claims, auth_time: Math.floor(Date.now() / 1000) - 86_400 } }),
    ],
    ['no word of when', ({ auth_time: _when, ...claims }) => ({ claims })],
  ])('%s', async (_what, tamper) => {
    desk.provider.tamper(tamper);
    expect((await desk.come(VERA)).body).toMatchObject({ status: 401, code: 'ssoFailed' });
  });

  it.each<[string, Changing]>([
    ['another state', (back) => ({ ...back, state: 'x'.repeat(43) })],
    ['an answer of another provider (mix-up)', (back) => ({ ...back, iss: 'https://other.example' })],
    ['an answer without the name of the provider', ({ iss: _who, ...back }) => back],
    ['a code that nobody gave', (back) => ({ ...back, code: 'made-up' })],
    ['what the provider itself refused', ({ code: _none, ...back }) => ({ ...back, error: 'access_denied' })],
  ])('%s', async (_what, change) => {
    expect((await desk.come(VERA, change)).body).toMatchObject({ code: 'ssoFailed' });
  });

  it('what was answered before, a code of another visit, and a visit of another browser', async () => {
    const first = await desk.begin();
    const back = Object.fromEntries(await logInThere(first.address.href, VERA));
    expect((await desk.post('/api/auth/sso/finish', back, '')).body).toMatchObject({ code: 'ssoFailed' });
    expect((await desk.post('/api/auth/sso/finish', back, 'desk_sso=other')).body).toMatchObject({ code: 'ssoFailed' });
    expect((await desk.post('/api/auth/sso/finish', back, first.cookie)).status).toBe(200);
    expect((await desk.post('/api/auth/sso/finish', back, first.cookie)).body).toMatchObject({ code: 'ssoFailed' });
    const replayed = await desk.come(VERA, (again) => ({ ...again, code: back['code'] ?? '' }));
    expect(replayed.body).toMatchObject({ code: 'ssoFailed' });
    const other = await desk.begin();
    const unused = Object.fromEntries(await logInThere(other.address.href, VERA));
    const crossed = await desk.come(VERA, (again) => ({ ...again, code: unused['code'] ?? '' }));
    expect(crossed.body).toMatchObject({ code: 'ssoFailed' });
  });

  it('a visit that took longer than ten minutes, and one that another site sends', async () => {
    const { address, cookie } = await desk.begin();
    const back = Object.fromEntries(await logInThere(address.href, VERA));
    const foreign = { Origin: 'https://other.example', Cookie: cookie };
    expect((await desk.server.as('anonymous').post('/api/auth/sso/finish', back, foreign)).body).toMatchObject({
      code: 'forbidden',
    });
    desk.moveAhead(10 * 60_000);
    expect((await desk.post('/api/auth/sso/finish', back, cookie)).body).toMatchObject({ code: 'ssoFailed' });
    desk.moveAhead(0);
  });
});

describe('the word of the provider', () => {
  it('lets in nobody whom the desk does not know, and tells them what to say to an administrator', async () => {
    desk.provider.roles.set('stranger', ['administrators']);
    expect((await desk.come({ subject: 'stranger', amr: 'mfa' })).body).toMatchObject({
      status: 403,
      code: 'ssoUnknown',
      subject: 'stranger',
    });
    expect((await desk.told('session.refused'))[0]).toMatchObject({ data: { cause: 'ssoUnknown' } });
  });

  it.each([
    ['ssoRoleUnknown', ['everybody']],
    ['ssoRolesContradict', ['officers', 'leads']],
    ['ssoRoleOther', ['administrators']],
  ])('takes the account away that the desk gave: %s', async (code, roles) => {
    desk.provider.roles.set(VERA.subject, 'officers');
    const before = await desk.come(VERA);
    expect((await desk.me(before)).status).toBe(200);
    desk.provider.roles.set(VERA.subject, roles);
    expect((await desk.come(VERA)).body).toMatchObject({ status: 403, code });
    expect((await desk.me(before)).body).toMatchObject({ code: 'sessionExpired' });
    const data = { userId: desk.idOf('verifier1'), cause: code, sessions: expect.any(Number) };
    expect((await desk.told('sso.roleRefused'))[0]).toEqual({ data, actorId: desk.idOf('verifier1') });
    desk.provider.roles.set(VERA.subject, 'officers');
  });

  it('keeps nothing else from working while it does not come', async () => {
    await desk.provider.goDown();
    // Of a desk that has not met its provider yet, and of one that has.
    const second = await startTestServer({ config: { sso: desk.provider.settings } });
    const asked = { Origin: second.url };
    expect((await second.as('anonymous').post('/api/auth/sso/begin', {}, asked)).body).toMatchObject({
      status: 503,
      code: 'ssoDown',
    });
    const typed = { username: 'verifier1', password: TEST_PASSWORD };
    expect((await second.as('anonymous').post('/api/auth/login', typed, asked)).status).toBe(200);
    const { address, cookie } = await desk.begin();
    const back = { state: address.searchParams.get('state'), code: 'any', iss: desk.provider.settings.issuer };
    const before = await desk.heldAgainst();
    expect((await desk.post('/api/auth/sso/finish', back, cookie)).body).toMatchObject({ code: 'ssoDown' });
    expect(await desk.heldAgainst()).toBe(before);
    await desk.provider.comeUp();
    expect((await second.as('anonymous').post('/api/auth/sso/begin', {}, asked)).status).toBe(200);
    await second.close();
  });
});

describe('a second factor', () => {
  it('of the desk is asked where the provider showed one factor, and each code once', async () => {
    const first = await desk.come(VERA);
    const begun = await desk.server.as('anonymous').post('/api/auth/factor', {}, asBearer(first));
    const set = await desk.server
      .as('anonymous')
      .post('/api/auth/factor/confirm', { otp: otpFor(begun.body.secret, desk.clock()) }, asBearer(first));
    const [recovery] = set.body.recoveryCodes;
    const { address, cookie } = await desk.begin();
    const back = Object.fromEntries(await logInThere(address.href, { ...VERA, amr: 'pwd' }));
    const before = await desk.heldAgainst();
    expect((await desk.post('/api/auth/sso/finish', back, cookie)).body).toMatchObject({
      status: 401,
      code: 'secondFactorAsked',
    });
    expect(await desk.heldAgainst()).toBe(before);
    expect((await desk.post('/api/auth/sso/factor', { otp: '000000' }, cookie)).body).toMatchObject({
      code: 'secondFactorWrong',
    });
    expect((await desk.post('/api/auth/sso/factor', { otp: recovery }, 'desk_sso=other')).body).toMatchObject({
      code: 'ssoFailed',
    });
    expect(await desk.heldAgainst()).toBe(before + 1);
    const answer = await desk.post('/api/auth/sso/factor', { otp: recovery }, cookie);
    expect(answer.body).toMatchObject({ way: 'sso', mustSetUpFactor: false });
    expect((await desk.post('/api/auth/sso/factor', { otp: recovery }, cookie)).body).toMatchObject({
      code: 'ssoFailed',
    });
  });

  it('that the provider shows anew is as good as a code for acts that ask a fresh one, for the session that asked and nobody else', async () => {
    const answer = await desk.come(VERA);
    const fresh = async (who: AtProvider) => {
      const begun = await desk.server.as('anonymous').post('/api/auth/step-up/sso', {}, asBearer(answer));
      const address = new URL(begun.body.address);
      expect(address.searchParams.get('prompt')).toBe('login');
      const back = Object.fromEntries(await logInThere(address.href, who));
      return desk.post('/api/auth/sso/step-up', back, cookieOf(begun, 'desk_sso'));
    };
    expect((await fresh({ subject: 'stranger', amr: 'mfa' })).body).toMatchObject({ code: 'ssoUnknown' });
    expect((await fresh({ ...VERA, amr: 'pwd' })).body).toMatchObject({ code: 'ssoNoFactor' });
    expect((await fresh(VERA)).status).toBe(204);
    expect((await desk.told('factor.given'))[0]).toEqual({
      data: { userId: desk.idOf('verifier1') },
      actorId: desk.idOf('verifier1'),
    });
    const asked = await desk.server.as('supervisor2').post('/api/auth/step-up/sso');
    expect(asked.body).toMatchObject({ code: 'ssoNotLinked' });
  });
});
