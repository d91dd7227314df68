import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountEventsOf } from '@desk/db/stores/auditStore';
import { findSecondFactor } from '@desk/db/stores/secondFactorStore';
import { ASKING_ACTIONS } from '@desk/shared/access/stepUp';
import { PUBLIC_ACTION_IDS } from '@desk/shared/flow/actions/actions';
import { TEST_PASSWORD, type StaffName } from '../../testing/actors';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { otpFor } from '../../testing/otp';

let server: TestServer;
let now = Date.UTC(2026, 10, 29, 9);
const clock = () => new Date(now);
/** Into the next step of thirty seconds, where another code is asked. */
const later = () => {
  now += 30_000;
};
const codeOf = (secret: string) => otpFor(secret, clock());

beforeAll(async () => {
  server = await startTestServer({ clock });
});
beforeEach(() => {
  now += 60 * 60 * 1000;
});
afterAll(() => server.close());

const logIn = (username: string, otp?: string, password = TEST_PASSWORD) =>
  server.as('anonymous').post('/api/auth/login', { username, password, ...(otp === undefined ? {} : { otp }) });
const bearer = (answer: { readonly body: { readonly accessToken: string } }) => ({
  Authorization: `Bearer ${answer.body.accessToken}`,
});

async function setUp(name: StaffName): Promise<{ readonly secret: string; readonly recoveryCodes: string[] }> {
  const { secret } = (await server.as(name).post('/api/auth/factor')).body;
  const confirmed = await server.as(name).post('/api/auth/factor/confirm', { otp: codeOf(secret) });
  expect(confirmed.status).toBe(200);
  later();
  return { secret, recoveryCodes: confirmed.body.recoveryCodes };
}

const told = async (name: StaffName) =>
  (await accountEventsOf(server.deps.db, server.users[name].id, 5)).map(({ type, data }) => [type, data]);

describe('setting up', () => {
  it('asks nothing at log-in until a code was given, and keeps the secret sealed', async () => {
    const begun = await server.as('verifier1').post('/api/auth/factor');
    expect(begun.body.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(begun.body.qr.path).toMatch(/^M/);
    expect((await logIn('verifier1')).status).toBe(200);
    const wrong = await server.as('verifier1').post('/api/auth/factor/confirm', { otp: '000000' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'factorCodeWrong']);
    const { id } = server.users.verifier1;
    const before = await logIn('verifier1');
    const confirmed = await server
      .as('anonymous')
      .post('/api/auth/factor/confirm', { otp: codeOf(begun.body.secret) }, bearer(before));
    expect(confirmed.body.recoveryCodes).toHaveLength(10);
    expect((await told('verifier1'))[0]).toEqual(['factor.set', { userId: id }]);
    const kept = await findSecondFactor(server.deps.db, id);
    expect(kept?.sealedSecret).not.toContain(begun.body.secret);
    const again = await server.as('anonymous').post('/api/auth/factor', undefined, bearer(before));
    expect([again.status, again.body.code]).toEqual([409, 'factorAlreadySet']);
    // The session of before that had no second factor is over.
    expect((await server.as('verifier1').get('/api/auth/me')).status).toBe(401);
  });
});

describe('logging in', () => {
  it('asks for the code only after the right password, and takes each once', async () => {
    const { secret } = await setUp('supervisor1');
    expect((await logIn('supervisor1', undefined, 'wrong')).body.code).toBe('wrongCredentials');
    expect((await logIn('supervisor1', codeOf(secret), 'wrong')).body.code).toBe('wrongCredentials');
    const asked = await logIn('supervisor1');
    expect([asked.status, asked.body.code]).toEqual([401, 'secondFactorAsked']);
    const answers = await Promise.all([logIn('supervisor1', codeOf(secret)), logIn('supervisor1', codeOf(secret))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    const again = await logIn('supervisor1', codeOf(secret));
    expect([again.status, again.body.code]).toEqual([401, 'secondFactorWrong']);
    expect((await told('supervisor1'))[0]).toEqual(['session.refused', { cause: 'factorWrong' }]);
    later();
    expect((await logIn('supervisor1', codeOf(secret))).status).toBe(200);
  });

  it('counts wrong codes like wrong passwords', async () => {
    const { secret } = await setUp('supervisor2');
    const codes = Array.from({ length: 10 }, (_none, at) => String(at).repeat(6));
    for (const code of codes) {
      expect((await logIn('supervisor2', code)).status).toBe(401);
    }
    expect((await logIn('supervisor2', codeOf(secret))).status).toBe(429);
  });

  it('takes each recovery code once, and says how many are left', async () => {
    const { secret, recoveryCodes } = await setUp('auditor1');
    const [code = '', other = ''] = recoveryCodes;
    const typed = `${code.slice(0, 5)}-${code.slice(5)}`.toLowerCase();
    const first = await logIn('auditor1', typed);
    expect(first.status).toBe(200);
    expect((await logIn('auditor1', typed)).status).toBe(401);
    const { id } = server.users.auditor1;
    expect(await told('auditor1')).toContainEqual(['factor.recoveryUsed', { userId: id, left: 9 }]);
    const renewed = await server.as('anonymous').post('/api/auth/factor/codes', { otp: codeOf(secret) }, bearer(first));
    expect(renewed.body.recoveryCodes).toHaveLength(10);
    expect((await logIn('auditor1', other)).status).toBe(401);
    expect(await server.as('anonymous').get('/api/auth/factor', bearer(first))).toMatchObject({
      body: { isRequired: false, recoveryCodesLeft: 10 },
    });
  });
});

describe('taking one away', () => {
  const at = (step: string) => `/api/users/${server.users.verifier2.id}/factor${step}`;

  it('asks two administrators, ends the sessions, and is told', async () => {
    const [asker, other] = [server.as('administrator1'), server.as('administrator2')];
    expect((await asker.post(at('/reset'))).body.code).toBe('factorNotSet');
    const { secret } = await setUp('verifier2');
    expect((await other.post(at('/reset/confirm'))).body.code).toBe('factorResetNotWaiting');
    const asked = await asker.post(at('/reset'));
    expect(asked.body).toMatchObject({
      isSet: true,
      resetWaiting: { askedBy: { id: server.users.administrator1.id }, refused: { code: 'factorOtherEyes' } },
    });
    expect((await other.get(at(''))).body.resetWaiting.refused).toBe(null);
    expect((await other.post(at('/reset'))).body.code).toBe('factorResetWaits');
    const alone = await asker.post(at('/reset/confirm'));
    expect([alone.status, alone.body.code]).toEqual([403, 'factorOtherEyes']);
    expect((await other.post(at('/reset/refuse'))).body).toEqual({ isSet: true, resetWaiting: null });
    await asker.post(at('/reset'));
    const session = await logIn('verifier2', codeOf(secret));
    expect((await other.post(at('/reset/confirm'))).body).toEqual({ isSet: false, resetWaiting: null });
    expect((await server.as('anonymous').get('/api/auth/me', bearer(session))).status).toBe(401);
    expect((await logIn('verifier2')).status).toBe(200);
    expect((await told('verifier2')).map(([type]) => type)).toContain('factor.reset');
  });
});

describe('acts that ask a fresh one', () => {
  it('names actions that there are', () => {
    expect(ASKING_ACTIONS.filter((action) => !PUBLIC_ACTION_IDS.some((known) => known === action))).toEqual([]);
  });

  it('refuses them ten minutes later, until a code is given in that session', async () => {
    const { secret } = await setUp('administrator2');
    const own = server.as('administrator2');
    const draft = () => own.post('/api/policy-drafts', { reason: 'een proef' });
    expect((await draft()).status).toBe(201);
    // To the very end of the ten minutes; setting it up was thirty seconds ago.
    now += 10 * 60_000 - 30_000;
    expect((await draft()).status).toBe(201);
    now += 1;
    const refused = await draft();
    expect([refused.status, refused.body.code]).toEqual([403, 'stepUpNeeded']);
    expect((await own.get('/api/policy-drafts')).status).toBe(200);
    expect((await own.post('/api/auth/step-up', { otp: '000000' })).body.code).toBe('factorCodeWrong');
    expect((await draft()).status).toBe(403);
    expect((await own.post('/api/auth/step-up', { otp: codeOf(secret) })).status).toBe(204);
    expect((await draft()).status).toBe(201);
    const { id } = server.users.administrator2;
    expect(await told('administrator2')).toContainEqual(['factor.given', { userId: id }]);
  });
});

describe('where it is required', () => {
  it('lets a session without one set it up, and nothing else', async () => {
    const strict = await startTestServer({ clock, config: { secondFactor: 'required' } });
    const ask = strict.as('anonymous');
    const opened = await ask.post('/api/auth/login', { username: 'verifier1', password: TEST_PASSWORD });
    expect(opened.body.mustSetUpFactor).toBe(true);
    const headers = bearer(opened);
    const refused = await ask.get('/api/home', headers);
    expect([refused.status, refused.body.code]).toEqual([403, 'secondFactorNeeded']);
    expect((await ask.get('/api/auth/me', headers)).status).toBe(200);
    const { secret } = (await ask.post('/api/auth/factor', undefined, headers)).body;
    expect((await ask.get('/api/home', headers)).status).toBe(403);
    await ask.post('/api/auth/factor/confirm', { otp: codeOf(secret) }, headers);
    expect((await ask.get('/api/home', headers)).status).toBe(200);
    later();
    const next = await ask.post('/api/auth/login', {
      username: 'verifier1',
      password: TEST_PASSWORD,
      otp: codeOf(secret),
    });
    expect(next.body.mustSetUpFactor).toBe(false);
    // Programs have keys of their own, and no second factor.
    expect((await strict.as('frontOffice').get('/api/users')).body.code).toBe('forbidden');
    await strict.close();
  });
});
