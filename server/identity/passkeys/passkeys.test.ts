import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountEventsOf } from '@desk/db/stores/auditStore';
import type { AddPasskeyInput, OwnPasskey, PasskeyAnswer, PasskeyQuestion } from '@desk/shared/contract/passkeys';
import { TEST_PASSWORD, type StaffName } from '../../testing/actors';
import type { Answer } from '../../testing/apiClient';
import { otpFor } from '../../testing/otp';
import { softPasskey, type SoftPasskey } from '../../testing/softPasskey';
import { startTestServer, type TestServer } from '../../testing/startTestServer';

let server: TestServer;
let now = Date.UTC(2026, 10, 30, 9);
beforeAll(async () => {
  server = await startTestServer({ clock: () => new Date(now) });
});
beforeEach(() => {
  now += 60 * 60 * 1000;
});
afterAll(() => server.close());

const bearer = (answer: Answer) => ({ Authorization: `Bearer ${answer.body.accessToken}` });
const logIn = (username: string, more: { otp?: string; passkey?: PasskeyAnswer } = {}) =>
  server.as('anonymous').post('/api/auth/login', { username, password: TEST_PASSWORD, ...more });
const told = async (name: StaffName) =>
  (await accountEventsOf(server.deps.db, server.users[name].id, 3)).map(({ type, data }) => [type, data]);

/** Sets up a code of an app, which a passkey comes beside. @returns its secret */
async function setUpCode(name: StaffName): Promise<string> {
  const { secret } = (await server.as(name).post('/api/auth/factor')).body;
  const otp = otpFor(secret, new Date(now));
  expect((await server.as(name).post('/api/auth/factor/confirm', { otp })).status).toBe(200);
  return secret;
}

const begin = async (name: StaffName): Promise<PasskeyQuestion> =>
  (await server.as(name).post('/api/auth/passkeys/begin')).body;
const add = (name: StaffName, credential: AddPasskeyInput['credential']) =>
  server.as(name).post('/api/auth/passkeys', { name: 'laptop', credential });

async function withPasskey(name: StaffName, uses = 0): Promise<SoftPasskey> {
  await setUpCode(name);
  const passkey = softPasskey(server.url);
  expect((await add(name, passkey.make(await begin(name), { uses }))).status).toBe(201);
  return passkey;
}

async function asked(name: StaffName): Promise<PasskeyQuestion> {
  const answer = await logIn(name);
  expect([answer.status, answer.body.code]).toEqual([401, 'secondFactorAsked']);
  return answer.body.passkey;
}

describe('adding a passkey', () => {
  it('comes beside the code of an app, and is told', async () => {
    const own = server.as('verifier1');
    expect((await own.post('/api/auth/passkeys/begin')).body.code).toBe('factorNotSet');
    await setUpCode('verifier1');
    const passkey = softPasskey(server.url);
    const made = passkey.make(await begin('verifier1'));
    const added = await add('verifier1', made);
    expect([added.status, added.body.name]).toEqual([201, 'laptop']);
    const { id } = added.body as OwnPasskey;
    const userId = server.users.verifier1.id;
    expect((await told('verifier1'))[0]).toEqual(['factor.passkeyAdded', { userId, passkeyId: id }]);
    // The question was answered, and the passkey is known.
    expect((await add('verifier1', made)).body.code).toBe('passkeyWrong');
    expect((await add('verifier1', passkey.make(await begin('verifier1')))).body.code).toBe('passkeyWrong');
    expect((await server.as('verifier2').delete(`/api/auth/passkeys/${id}`)).status).toBe(404);
    expect((await own.delete(`/api/auth/passkeys/${id}`)).status).toBe(204);
    expect((await told('verifier1'))[0]).toEqual(['factor.passkeyRemoved', { userId, passkeyId: id }]);
    expect((await own.get('/api/auth/passkeys')).body).toEqual([]);
    const answer = await logIn('verifier1');
    expect([answer.body.code, answer.body.passkey]).toEqual(['secondFactorAsked', undefined]);
  });

  it('refuses one made without finger, face or code, and one made for another desk', async () => {
    await setUpCode('auditor1');
    for (const signing of [{ isVerified: false }, { origin: 'https://desk.example' }]) {
      const made = softPasskey(server.url).make(await begin('auditor1'), signing);
      expect((await add('auditor1', made)).body.code).toBe('passkeyWrong');
    }
  });

  it('refuses one of a question of before', async () => {
    await setUpCode('administrator1');
    const made = softPasskey(server.url).make(await begin('administrator1'));
    now += 5 * 60 * 1000;
    expect((await add('administrator1', made)).body.code).toBe('passkeyWrong');
  });
});

describe('logging in with a passkey', () => {
  it('takes an answer once, and only to the question of this log-in', async () => {
    const passkey = await withPasskey('supervisor1');
    const answer = passkey.answer(await asked('supervisor1'));
    const session = await logIn('supervisor1', { passkey: answer });
    expect(session.status).toBe(200);
    expect((await logIn('supervisor1', { passkey: answer })).body.code).toBe('secondFactorWrong');
    const own = await server.as('anonymous').post('/api/auth/step-up/passkey', {}, bearer(session));
    const forSession = passkey.answer(own.body);
    expect((await logIn('supervisor1', { passkey: forSession })).body.code).toBe('secondFactorWrong');
  });

  it('is refused without finger, face or code, on a page that only looks like the desk, too late, and by another passkey', async () => {
    const passkey = await withPasskey('supervisor2');
    const refused = async (
      by: SoftPasskey,
      { minutes = 0, ...signing }: Parameters<SoftPasskey['answer']>[1] & { minutes?: number } = {},
    ) => {
      const question = await asked('supervisor2');
      now += minutes * 60_000;
      const answer = await logIn('supervisor2', { passkey: by.answer(question, signing) });
      expect([answer.status, answer.body.code]).toEqual([401, 'secondFactorWrong']);
      expect((await told('supervisor2'))[0]).toEqual(['session.refused', { cause: 'factorWrong' }]);
    };
    await refused(passkey, { isVerified: false });
    await refused(passkey, { origin: 'https://desk.example' });
    await refused(passkey, { minutes: 5 });
    await refused(softPasskey(server.url));
    const answer = passkey.answer(await asked('supervisor2'));
    expect((await logIn('supervisor2', { passkey: answer })).status).toBe(200);
  });

  it('is refused when it counts backwards: a copy of it is about, and that is told', async () => {
    const passkey = await withPasskey('verifier2', 4);
    const answer = async (uses: number) =>
      logIn('verifier2', { passkey: passkey.answer(await asked('verifier2'), { uses }) });
    expect((await answer(5)).status).toBe(200);
    expect((await answer(5)).status).toBe(401);
    expect((await told('verifier2')).map(([type]) => type)).toContain('factor.passkeyCopied');
    expect((await answer(6)).status).toBe(200);
  });
});

it('is shown in a session in place of a code, and goes with a reset', async () => {
  const passkey = await withPasskey('administrator2');
  const own = server.as('administrator2');
  now += 11 * 60_000;
  const draft = () => own.post('/api/policy-drafts', { reason: 'een proef' });
  expect((await draft()).body.code).toBe('stepUpNeeded');
  expect((await own.post('/api/auth/passkeys/begin')).body.code).toBe('stepUpNeeded');
  const question = (await own.post('/api/auth/step-up/passkey')).body as PasskeyQuestion;
  expect(
    (await own.post('/api/auth/step-up', { passkey: passkey.answer(question, { isVerified: false }) })).body.code,
  ).toBe('passkeyWrong');
  const again = (await own.post('/api/auth/step-up/passkey')).body as PasskeyQuestion;
  expect((await own.post('/api/auth/step-up', { passkey: passkey.answer(again) })).status).toBe(204);
  expect((await draft()).status).toBe(201);
});
