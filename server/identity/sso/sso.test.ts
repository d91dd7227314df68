/** Signing in through a real OpenID provider, over HTTP on both sides. */
import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { inviteAnew } from '@desk/db/stores/invitationStore';
import { NO_PASSWORD, findUser, insertUser, updateUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { otpFor } from '../../testing/otp';
import type { StaffName } from '../../testing/actors';
import { TEST_PASSWORD } from '../../testing/actors';
import type { Answer } from '../../testing/apiClient';
import { logInThere, startProvider, type AtProvider, type TestProvider } from '../../testing/identityProvider';
import { invitationsTo } from '../../testing/invitations';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { isLinked } from './linkFacts';
import { readAccountLink, unlink } from './links';

let provider: TestProvider;
let server: TestServer;
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);

const post = (path: string, body: unknown, cookie = '') =>
  server.as('anonymous').post(path, body, { Origin: server.url, Cookie: cookie });
const cookieOf = (answer: Answer, name: string): string => {
  const set = answer.headers.getSetCookie().find((one) => one.startsWith(`${name}=`)) ?? '';
  return set.split(';')[0] ?? '';
};

async function begin(): Promise<{ address: URL; cookie: string }> {
  const begun = await post('/api/auth/sso/begin', {});
  expect(begun.status).toBe(200);
  return { address: new URL(begun.body.address), cookie: cookieOf(begun, 'desk_sso') };
}

/** There and back, with whatever a test changes on the way. */
async function come(
  who: AtProvider,
  change: (back: Record<string, string>, address: URL) => Record<string, string> = (back) => back,
): Promise<Answer> {
  const { address, cookie } = await begin();
  const back = Object.fromEntries(await logInThere(address.href, who));
  return post('/api/auth/sso/finish', change(back, address), cookie);
}

const idOf = (name: StaffName): string => server.users[name].id;
async function link(name: StaffName, subject: string): Promise<void> {
  expect((await server.as('administrator1').post(`/api/users/${idOf(name)}/sso`, { subject })).status).toBe(200);
  const confirmed = await server.as('administrator2').post(`/api/users/${idOf(name)}/sso/confirm`, { subject });
  expect(confirmed.body).toMatchObject({ subject, waiting: null, linkedSince: expect.any(String) });
}

async function told(type: string): Promise<{ data: unknown; actorId: string }[]> {
  const query = { sort: ['sequence', 'DESC'], offset: 0, limit: 5, filter: { type: [type] } } as const;
  const { rows } = await listAuditEvents(server.deps.db, query);
  return rows.map(({ data, actorId }) => ({ data, actorId }));
}

/** What the one address of this test has against it. */
async function heldAgainst(): Promise<number> {
  const [rows] = await server.deps.db.sequelize.query("SELECT points FROM rate_limits WHERE key LIKE 'logInAddress:%'");
  return (rows as { points: number }[]).reduce((sum, { points }) => sum + points, 0);
}

const VERA = { subject: 'vera-at-work', amr: 'pwd mfa' } as const;
const asBearer = ({ body }: Answer) => ({ Authorization: `Bearer ${body.accessToken}` });
const me = (answer: Answer) => server.as('anonymous').get('/api/auth/me', asBearer(answer));

beforeAll(async () => {
  provider = await startProvider();
  server = await startTestServer({ clock, config: { sso: provider.settings, secondFactor: 'required' } });
  provider.serve(`${server.url}/login`);
  await server.deps.db.sequelize.query(`UPDATE sessions SET factor_at = '${clock().toISOString()}'`);
  provider.roles.set(VERA.subject, ['everybody', 'officers']);
  await link('verifier1', VERA.subject);
});
beforeEach(() => {
  provider.tamper(null);
});
afterAll(async () => {
  await server.close();
  await provider.close();
});

describe('whoever two administrators linked', () => {
  it('comes in with a session like any other, and nothing of the provider in it', async () => {
    const answer = await come(VERA);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      user: { username: 'verifier1', role: 'verifier' },
      way: 'sso',
      mustSetUpFactor: false,
    });
    expect(cookieOf(answer, 'desk_refresh')).toMatch(/^desk_refresh=[\w-]{43}$/);
    expect(cookieOf(answer, 'desk_device')).toMatch(/^desk_device=[\w.~-]+$/);
    expect(answer.text).not.toMatch(/id_token|subject|vera-at-work/);
    expect((await told('session.started'))[0]).toEqual({
      data: { way: 'sso', level: 'EH3' },
      actorId: idOf('verifier1'),
    });
    const sessions = await server.as('anonymous').get('/api/auth/sessions', asBearer(answer));
    expect(sessions.body).toContainEqual(expect.objectContaining({ way: 'sso', isThis: true }));
    const renewed = await post('/api/auth/refresh', {}, cookieOf(answer, 'desk_refresh'));
    expect(renewed.body).toMatchObject({ way: 'sso', user: { username: 'verifier1' } });
  });

  it('is sent there with a code challenge, a state and a nonce, and back to one address only', async () => {
    const { address } = await begin();
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'desk',
      response_type: 'code',
      redirect_uri: `${server.url}/login`,
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
    expect((await post('/api/auth/login', typed)).body).toMatchObject({ code: 'ssoOnly' });
    expect((await post('/api/auth/login', { ...typed, password: 'wrong' })).body).toMatchObject({
      code: 'wrongCredentials',
    });
  });

  it('comes in at no level that the provider names and the settings do not', async () => {
    expect((await come({ ...VERA, acr: 'http://eidas.europa.eu/LoA/high' })).status).toBe(200);
    expect((await told('session.started'))[0]).toMatchObject({ data: { way: 'sso', level: 'EH3' } });
  });

  it('may then only set up a factor of the desk where the provider showed one alone', async () => {
    const answer = await come({ ...VERA, amr: 'pwd' });
    expect(answer.body).toMatchObject({ way: 'sso', mustSetUpFactor: true });
    expect((await server.as('anonymous').get('/api/users', asBearer(answer))).body).toMatchObject({
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
    provider.tamper(tamper);
    expect((await come(VERA)).body).toMatchObject({ status: 401, code: 'ssoFailed' });
  });

  it.each<[string, Parameters<typeof come>[1]]>([
    ['another state', (back) => ({ ...back, state: 'x'.repeat(43) })],
    ['an answer of another provider (mix-up)', (back) => ({ ...back, iss: 'https://other.example' })],
    ['an answer without the name of the provider', ({ iss: _who, ...back }) => back],
    ['a code that nobody gave', (back) => ({ ...back, code: 'made-up' })],
    ['what the provider itself refused', ({ code: _none, ...back }) => ({ ...back, error: 'access_denied' })],
  ])('%s', async (_what, change) => {
    expect((await come(VERA, change)).body).toMatchObject({ code: 'ssoFailed' });
  });

  it('what was answered before, a code of another visit, and a visit of another browser', async () => {
    const first = await begin();
    const back = Object.fromEntries(await logInThere(first.address.href, VERA));
    expect((await post('/api/auth/sso/finish', back, '')).body).toMatchObject({ code: 'ssoFailed' });
    expect((await post('/api/auth/sso/finish', back, 'desk_sso=other')).body).toMatchObject({ code: 'ssoFailed' });
    expect((await post('/api/auth/sso/finish', back, first.cookie)).status).toBe(200);
    expect((await post('/api/auth/sso/finish', back, first.cookie)).body).toMatchObject({ code: 'ssoFailed' });
    const replayed = await come(VERA, (again) => ({ ...again, code: back['code'] ?? '' }));
    expect(replayed.body).toMatchObject({ code: 'ssoFailed' });
    const other = await begin();
    const unused = Object.fromEntries(await logInThere(other.address.href, VERA));
    const crossed = await come(VERA, (again) => ({ ...again, code: unused['code'] ?? '' }));
    expect(crossed.body).toMatchObject({ code: 'ssoFailed' });
  });

  it('a visit that took longer than ten minutes, and one that another site sends', async () => {
    const { address, cookie } = await begin();
    const back = Object.fromEntries(await logInThere(address.href, VERA));
    const foreign = { Origin: 'https://other.example', Cookie: cookie };
    expect((await server.as('anonymous').post('/api/auth/sso/finish', back, foreign)).body).toMatchObject({
      code: 'forbidden',
    });
    ahead = 10 * 60_000;
    expect((await post('/api/auth/sso/finish', back, cookie)).body).toMatchObject({ code: 'ssoFailed' });
    ahead = 0;
  });
});

describe('the word of the provider', () => {
  it('lets in nobody whom the desk does not know, and tells them what to say to an administrator', async () => {
    provider.roles.set('stranger', ['administrators']);
    expect((await come({ subject: 'stranger', amr: 'mfa' })).body).toMatchObject({
      status: 403,
      code: 'ssoUnknown',
      subject: 'stranger',
    });
    expect((await told('session.refused'))[0]).toMatchObject({ data: { cause: 'ssoUnknown' } });
  });

  it.each([
    ['ssoRoleUnknown', ['everybody']],
    ['ssoRolesContradict', ['officers', 'leads']],
    ['ssoRoleOther', ['administrators']],
  ])('takes the account away that the desk gave: %s', async (code, roles) => {
    provider.roles.set(VERA.subject, 'officers');
    const before = await come(VERA);
    expect((await me(before)).status).toBe(200);
    provider.roles.set(VERA.subject, roles);
    expect((await come(VERA)).body).toMatchObject({ status: 403, code });
    expect((await me(before)).body).toMatchObject({ code: 'sessionExpired' });
    const data = { userId: idOf('verifier1'), cause: code, sessions: expect.any(Number) };
    expect((await told('sso.roleRefused'))[0]).toEqual({ data, actorId: idOf('verifier1') });
    provider.roles.set(VERA.subject, 'officers');
  });

  it('keeps nothing else from working while it does not come', async () => {
    await provider.goDown();
    // Of a desk that has not met its provider yet, and of one that has.
    const second = await startTestServer({ config: { sso: provider.settings } });
    const asked = { Origin: second.url };
    expect((await second.as('anonymous').post('/api/auth/sso/begin', {}, asked)).body).toMatchObject({
      status: 503,
      code: 'ssoDown',
    });
    const typed = { username: 'verifier1', password: TEST_PASSWORD };
    expect((await second.as('anonymous').post('/api/auth/login', typed, asked)).status).toBe(200);
    const { address, cookie } = await begin();
    const back = { state: address.searchParams.get('state'), code: 'any', iss: provider.settings.issuer };
    const before = await heldAgainst();
    expect((await post('/api/auth/sso/finish', back, cookie)).body).toMatchObject({ code: 'ssoDown' });
    expect(await heldAgainst()).toBe(before);
    await provider.comeUp();
    expect((await second.as('anonymous').post('/api/auth/sso/begin', {}, asked)).status).toBe(200);
    await second.close();
  });
});

describe('a link', () => {
  const path = (name: StaffName, rest = '') => `/api/users/${idOf(name)}/sso${rest}`;

  it('takes a second administrator, who is not its owner, and opens nothing before', async () => {
    const boss = { subject: 'boss-at-work', amr: 'mfa' };
    provider.roles.set(boss.subject, 'leads');
    const asked = await server.as('administrator1').post(path('supervisor1'), { subject: boss.subject });
    const refused = { code: 'ssoOtherEyes', people: [{ name: 'Berend Voorbeeld' }] };
    expect(asked.body).toMatchObject({ linkedSince: null, waiting: { askedBy: { name: 'Bas Voorbeeld' }, refused } });
    expect((await server.as('administrator2').get(path('supervisor1'))).body.waiting.refused).toBe(null);
    expect((await come(boss)).body).toMatchObject({ code: 'ssoUnknown' });
    const confirm = (by: 'administrator1' | 'administrator2', name: StaffName, subject: string) =>
      server.as(by).post(path(name, '/confirm'), { subject });
    expect((await confirm('administrator1', 'supervisor1', boss.subject)).body).toMatchObject({ code: 'ssoOtherEyes' });
    const again = await server.as('administrator2').post(path('supervisor1'), { subject: 'other' });
    expect(again.body).toMatchObject({ code: 'ssoLinkWaits' });
    expect((await server.as('administrator2').post(path('supervisor2'), { subject: boss.subject })).body).toMatchObject(
      { code: 'ssoLinkTaken' },
    );
    await server.as('administrator1').post(path('administrator2'), { subject: 'berend' });
    expect((await confirm('administrator2', 'administrator2', 'berend')).body).toMatchObject({ code: 'ssoOtherEyes' });
    expect((await server.as('administrator2').post(path('administrator2', '/refuse'))).body).toMatchObject({
      subject: null,
      waiting: null,
    });
    await confirm('administrator2', 'supervisor1', boss.subject);
    const answer = await come(boss);
    expect(answer.status).toBe(200);
    expect((await server.as('administrator1').post(path('supervisor1'), { subject: 'x' })).body).toMatchObject({
      code: 'ssoLinked',
    });
    expect((await server.as('administrator1').post(path('supervisor1', '/remove'))).body).toMatchObject({
      subject: null,
      linkedSince: null,
    });
    expect((await me(answer)).body).toMatchObject({ code: 'sessionExpired' });
    expect((await come(boss)).body).toMatchObject({ code: 'ssoUnknown' });
    const typed = { username: 'supervisor1', password: TEST_PASSWORD };
    expect((await post('/api/auth/login', typed)).body).toMatchObject({ code: 'wrongCredentials' });
    expect((await told('sso.unlinked'))[0]?.data).toMatchObject({ passwordEnded: true });
  });

  it('of an administrator is undone while two others can come in, and says beforehand what that ends', async () => {
    const third = { id: server.deps.newId(), username: 'administrator3', name: 'Bram Voorbeeld' } as const;
    const user = { ...third, role: 'administrator', active: true, createdAt: clock().toISOString() } as const;
    const unaudited = { unaudited: 'for a test' } as const;
    await inTransaction(server.deps.db, (tx) => insertUser(tx, { ...user, passwordHash: 'of before' }), unaudited);
    const [asker, at] = [server.as('administrator1'), `/api/users/${third.id}/sso`];
    const subject = 'bram-at-work';
    expect((await asker.post(at, { subject })).body.undoing).toBe(null);
    await server.as('administrator2').post(`${at}/confirm`, { subject });
    expect((await asker.get(at)).body.undoing).toEqual({ endsPassword: true, refused: null });

    const { passwordHash = '' } = (await findUser(server.deps.db, idOf('administrator2'))) ?? {};
    const giveOther = (hash: string) =>
      inTransaction(server.deps.db, (tx) => updateUser(tx, idOf('administrator2'), { passwordHash: hash }), unaudited);
    await giveOther(NO_PASSWORD);
    expect((await asker.get(at)).body.undoing).toEqual({ endsPassword: true, refused: 'ssoLastAdministrators' });
    expect((await asker.post(`${at}/remove`)).body).toMatchObject({ status: 409, code: 'ssoLastAdministrators' });
    await giveOther(passwordHash);
    expect((await asker.post(`${at}/remove`)).body).toMatchObject({ linkedSince: null, undoing: null });
    expect((await told('sso.unlinked'))[0]?.data).toMatchObject({ userId: third.id, passwordEnded: true });
  });

  it('leaves no invitation of before that one administrator could have mailed', async () => {
    const invited = { id: idOf('verifier2'), email: 'verifier2@voorbeeld.example' };
    await inTransaction(server.deps.db, (tx) => inviteAnew(tx, invited, clock().toISOString()), {
      unaudited: 'a test',
    });
    const [mailed] = await invitationsTo(server.deps, invited.email);
    await link('verifier2', 'veerle-at-work');
    const administrator = server.as('administrator1');
    await administrator.post(path('verifier2', '/remove'));
    const answer = await administrator.post(`/api/users/${invited.id}/invite`);
    expect(answer.body).toMatchObject({ code: 'nothingToInvite' });
    const choice = { token: mailed?.token ?? '', password: 'een lange zin van woorden' };
    const chosen = await post('/api/auth/invitation/password', choice);
    expect([mailed?.token, chosen.body]).toEqual([
      expect.stringMatching(/.{20}/),
      expect.objectContaining({ code: 'invitationOver' }),
    ]);
  });

  it('says before it is confirmed that the password opens nothing beside it, where that is so', async () => {
    const asked = await server.as('administrator1').post(path('supervisor2'), { subject: 'joris-at-work' });
    expect(asked.body.confirming).toEqual({ isAnother: false, endsCertificates: false, endsPassword: true });
    const takesPasswords = { ...server.deps.config, sso: { ...provider.settings, takesPasswords: true } };
    const looking = { id: idOf('supervisor2'), actor: server.users.administrator2 };
    const there = await readAccountLink({ ...server.deps, config: takesPasswords }, server.deps.db, looking);
    expect(there.confirming).toMatchObject({ endsPassword: false });
    await server.as('administrator1').post(path('supervisor2', '/refuse'));
  });

  it('to somebody else than before ends what was looked at of the one of before', async () => {
    const certificates = path('verifier2').replace('/sso', '/certificates');
    const issuedOn = amsterdamDay(clock().getTime());
    const [asker, other] = [server.as('administrator1'), server.as('administrator2')];
    const { body } = await asker.post(certificates, { kind: 'Documentherkenning', issuedOn });
    const { id } = body.certificates[0];
    expect((await other.post(`${certificates}/${id}/confirm`)).status).toBe(200);
    const state = async () => (await asker.get(certificates)).body.certificates[0].state;
    await link('verifier2', 'veerle-at-work');
    await asker.post(path('verifier2', '/remove'));
    expect(await state()).toBe('valid');
    const asked = await asker.post(path('verifier2'), { subject: 'victor-at-work' });
    // The password went with the first link.
    expect(asked.body.confirming).toEqual({ isAnother: true, endsCertificates: true, endsPassword: false });
    await other.post(path('verifier2', '/confirm'), { subject: 'victor-at-work' });
    expect(await state()).toBe('withdrawn');
    expect((await told('certificate.withdrawn'))[0]?.data).toMatchObject({ because: 'newIdentity' });
    await asker.post(path('verifier2', '/remove'));
  });

  it('leaves a password that opened the account beside it as it is', async () => {
    const sso = { ...provider.settings, takesPasswords: true };
    const parts = { ...server.deps, config: { ...server.deps.config, sso } };
    await link('auditor1', 'anouk-at-work');
    const by = { actor: server.users.administrator1, requestId: 'test', origin: 'screen' } as const;
    await unlink(parts, { id: idOf('auditor1'), ...by });
    expect((await told('sso.unlinked'))[0]?.data).toMatchObject({ passwordEnded: false });
    const typed = { username: 'auditor1', password: TEST_PASSWORD };
    expect((await post('/api/auth/login', typed)).status).toBe(200);
  });

  it('is confirmed as it was read: not what was withdrawn and asked anew meanwhile, nor what a changed row says', async () => {
    const [asker, other] = [server.as('administrator1'), server.as('administrator2')];
    const [right, wrong] = ['simon-at-work', 'somebody-else'];
    await asker.post(path('supervisor2'), { subject: right });
    expect((await other.get(path('supervisor2'))).body).toMatchObject({ subject: right });
    await asker.post(path('supervisor2', '/refuse'));
    await asker.post(path('supervisor2'), { subject: wrong });
    const stale = await other.post(path('supervisor2', '/confirm'), { subject: right });
    expect(stale.body).toMatchObject({ status: 409, code: 'ssoLinkChanged' });
    expect((await other.post(path('supervisor2', '/confirm'))).status).toBe(422);
    const row = `UPDATE sso_links SET subject = '${right}' WHERE id = '${idOf('supervisor2')}'`;
    await server.deps.db.sequelize.query(row);
    const waiting = { subject: null, linkedSince: null, waiting: { askedBy: { id: idOf('administrator1') } } };
    expect((await other.get(path('supervisor2'))).body).toMatchObject(waiting);
    for (const subject of [right, wrong]) {
      const answer = await other.post(path('supervisor2', '/confirm'), { subject });
      expect(answer.body).toMatchObject({ status: 409, code: 'ssoLinkChanged' });
    }
    expect((await other.post(path('supervisor2', '/refuse'))).body).toMatchObject({ subject: null, waiting: null });
  });

  it('is neither asked nor undone by its owner, who would go back to the password alone', async () => {
    const owner = server.as('administrator2');
    const own = { status: 403, code: 'ssoLinkOfOwn' };
    expect((await owner.post(path('administrator2'), { subject: 'berend' })).body).toMatchObject(own);
    await server.as('administrator1').post(path('administrator2'), { subject: 'berend' });
    expect((await owner.post(path('administrator2', '/remove'))).body).toMatchObject(own);
    expect((await owner.post(path('administrator2', '/refuse'))).body).toMatchObject({ waiting: null });
  });

  it('whose row is gone or changed opens no way by password', async () => {
    const { sequelize } = server.deps.db;
    const typed = { username: 'verifier1', password: TEST_PASSWORD };
    const where = `WHERE id = '${idOf('verifier1')}'`;
    for (const changed of ["issuer = 'https://other.example'", "subject = 'somebody-else'"]) {
      await sequelize.query(`UPDATE sso_links SET ${changed} ${where}`);
      expect((await post('/api/auth/login', typed)).body).toMatchObject({ code: 'ssoOnly' });
    }
    await sequelize.query(`DELETE FROM sso_links ${where}`);
    expect((await post('/api/auth/login', typed)).body).toMatchObject({ code: 'ssoOnly' });
    const row = `'${idOf('verifier1')}', '${provider.settings.issuer}', '${VERA.subject}'`;
    await sequelize.query(`INSERT INTO sso_links (id, issuer, subject) VALUES (${row})`);
    const other = { ...server.deps.config, sso: { ...provider.settings, issuer: 'https://other.example' } };
    expect(await isLinked(server.deps, idOf('verifier1'))).toBe(true);
    expect(await isLinked({ ...server.deps, config: other }, idOf('verifier1'))).toBe(false);
  });

  it('that a row alone tells of opens nothing', async () => {
    provider.roles.set('thief', 'officers');
    await server.deps.db.sequelize.query(`UPDATE sso_links SET subject = 'thief' WHERE id = '${idOf('verifier1')}'`);
    expect((await come({ subject: 'thief', amr: 'mfa' })).body).toMatchObject({ code: 'ssoUnknown' });
    await server.deps.db.sequelize.query(
      `UPDATE sso_links SET subject = '${VERA.subject}' WHERE id = '${idOf('verifier1')}'`,
    );
    expect((await come(VERA)).status).toBe(200);
  });
});

describe('a second factor', () => {
  it('of the desk is asked where the provider showed one factor, and each code once', async () => {
    const first = await come(VERA);
    const begun = await server.as('anonymous').post('/api/auth/factor', {}, asBearer(first));
    const set = await server
      .as('anonymous')
      .post('/api/auth/factor/confirm', { otp: otpFor(begun.body.secret, clock()) }, asBearer(first));
    const [recovery] = set.body.recoveryCodes;
    const { address, cookie } = await begin();
    const back = Object.fromEntries(await logInThere(address.href, { ...VERA, amr: 'pwd' }));
    const before = await heldAgainst();
    expect((await post('/api/auth/sso/finish', back, cookie)).body).toMatchObject({
      status: 401,
      code: 'secondFactorAsked',
    });
    expect(await heldAgainst()).toBe(before);
    expect((await post('/api/auth/sso/factor', { otp: '000000' }, cookie)).body).toMatchObject({
      code: 'secondFactorWrong',
    });
    expect((await post('/api/auth/sso/factor', { otp: recovery }, 'desk_sso=other')).body).toMatchObject({
      code: 'ssoFailed',
    });
    expect(await heldAgainst()).toBe(before + 1);
    const answer = await post('/api/auth/sso/factor', { otp: recovery }, cookie);
    expect(answer.body).toMatchObject({ way: 'sso', mustSetUpFactor: false });
    expect((await post('/api/auth/sso/factor', { otp: recovery }, cookie)).body).toMatchObject({ code: 'ssoFailed' });
  });

  it('that the provider shows anew is as good as a code for acts that ask a fresh one, for the session that asked and nobody else', async () => {
    const answer = await come(VERA);
    const fresh = async (who: AtProvider) => {
      const begun = await server.as('anonymous').post('/api/auth/step-up/sso', {}, asBearer(answer));
      const address = new URL(begun.body.address);
      expect(address.searchParams.get('prompt')).toBe('login');
      const back = Object.fromEntries(await logInThere(address.href, who));
      return post('/api/auth/sso/step-up', back, cookieOf(begun, 'desk_sso'));
    };
    expect((await fresh({ subject: 'stranger', amr: 'mfa' })).body).toMatchObject({ code: 'ssoUnknown' });
    expect((await fresh({ ...VERA, amr: 'pwd' })).body).toMatchObject({ code: 'ssoNoFactor' });
    expect((await fresh(VERA)).status).toBe(204);
    expect((await told('factor.given'))[0]).toEqual({
      data: { userId: idOf('verifier1') },
      actorId: idOf('verifier1'),
    });
    const asked = await server.as('supervisor2').post('/api/auth/step-up/sso');
    expect(asked.body).toMatchObject({ code: 'ssoNotLinked' });
  });
});
