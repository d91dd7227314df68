/** Four eyes against every way in that anybody thought of, over the wire: whoever handled a case does not decide on it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { findUser } from '@desk/db/stores/userStore';
import { updateRows } from '@desk/db/sql/rows';
import { inTransaction, type Tx } from '@desk/db/transaction';
import type { UserRow } from '@desk/shared/contract/resources';
import { signAccessToken } from '../http/authenticate';
import { MACHINES, TEST_PASSWORD, type TestActor } from '../testing/actors';
import type { Answer } from '../testing/apiClient';
import { sentCase } from '../testing/approvedCase';
import { submittedCopy } from '../testing/caseCopies';
import { insertEndlessSession } from '../testing/endlessSession';
import { importingTo } from '../testing/importing';
import { registrationCsv, registrationInput } from '../testing/samples';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, mustSucceed, postLetter, readCase, submitCase, TODAY, type Announced } from '../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const stranger = () => server.as('anonymous');
const said = ({ status, body }: Answer): unknown[] => [status, body?.code];
const APPROVED = 'decision.approved';
const count = async ({ id }: Announced, type = APPROVED): Promise<number> =>
  (await eventsOf(server.deps.db, id)).filter((event) => event.type === type).length;

async function approve({ id }: Announced, headers: Record<string, string>): Promise<Answer> {
  const { version } = await readCase(server.as('auditor1'), id);
  return stranger().post(`/api/applications/${id}/actions/approve`, { version, acceptedWaivers: [] }, headers);
}

function bearer(user: UserRow, sessionId: string): Record<string, string> {
  return { Authorization: `Bearer ${signAccessToken(server.deps, user, sessionId)}` };
}

/** Logs in as somebody does, and keeps what the browser would. */
async function logIn(username: string): Promise<{ token: Record<string, string>; cookie: string }> {
  const { body, headers } = await stranger().post('/api/auth/login', { username, password: TEST_PASSWORD });
  const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { token: { Authorization: `Bearer ${String(body.accessToken)}` }, cookie };
}

/** Handled by this supervisor, and waiting for a decision. */
async function handledBySupervisor(): Promise<Announced> {
  const announced = await announce(server.deps);
  await mustSucceed(postLetter(server.as('supervisor1'), announced.number));
  await submitCase(server.as('verifier1'), announced);
  return announced;
}

/** An administrator whom the first one asked for and the second one confirmed. */
async function inventedAdministrator(): Promise<Record<string, string>> {
  const asked = {
    username: 'invented',
    name: 'Uitgevonden',
    role: 'administrator',
    email: 'invented@voorbeeld.example',
  };
  const { body } = await server.as('administrator1').post('/api/users', asked);
  await mustSucceed(server.as('administrator2').post(`/api/users/${String(body.id)}/confirm`));
  const insert = (tx: Tx) =>
    insertEndlessSession(tx, { id: String(body.id), createdAt: server.deps.clock().toISOString() });
  const session = await inTransaction(server.deps.db, insert, { unaudited: 'a test' });
  return bearer((await findUser(server.deps.db, String(body.id))) as UserRow, session);
}

describe('whoever handled a case', () => {
  it('does not approve it from another session of theirs', async () => {
    const announced = await handledBySupervisor();
    const { token } = await logIn('supervisor1');
    expect(said(await approve(announced, token))).toEqual([403, 'fourEyes']);
    expect(await count(announced)).toBe(0);
  });

  it('does not approve it with the session of somebody else', async () => {
    const announced = await submittedCopy(server);
    const { verifier1, supervisor1 } = server.users;
    expect(said(await approve(announced, bearer(supervisor1, verifier1.id)))).toEqual([401, 'notAuthenticated']);
    expect(said(await approve(announced, bearer(verifier1, supervisor1.id)))).toEqual([401, 'notAuthenticated']);
    const [first, second] = [await logIn('verifier1'), await logIn('supervisor1')];
    // One browser, two accounts: the cookie is that of the last one, the token still that of the first.
    const answer = await approve(announced, { ...first.token, Cookie: second.cookie });
    expect(said(answer)).toEqual([403, 'roleNotAllowed']);
    expect(await count(announced)).toBe(0);
  });

  it('does not approve it after becoming a supervisor', async () => {
    const announced = await submittedCopy(server);
    const { verifier1 } = server.users;
    const asked = await server.as('administrator1').put(`/api/users/${verifier1.id}`, { role: 'supervisor' });
    expect(asked.status).toBe(422);
    const become = (role: UserRow['role']) => {
      const change = (tx: Tx) => updateRows(tx, 'users', { match: { id: verifier1.id }, set: { role } });
      return inTransaction(server.deps.db, change, { unaudited: 'behind the desk' });
    };
    await become('supervisor');
    const answer = await approve(announced, bearer({ ...verifier1, role: 'supervisor' }, verifier1.id));
    await become('verifier');
    expect(said(answer)).toEqual([403, 'fourEyes']);
    expect(await count(announced)).toBe(0);
  });

  it('does not approve it with a request that was once allowed', async () => {
    const announced = await submittedCopy(server);
    const path = `/api/applications/${announced.id}/actions/approve`;
    const { version } = await readCase(server.as('supervisor2'), announced.id);
    const [body, headers] = [{ version, acceptedWaivers: [] }, { 'Idempotency-Key': 'approval-0000001' }];
    await mustSucceed(server.as('supervisor2').post(path, body, headers));
    expect(said(await server.as('verifier1').post(path, body, headers))).toEqual([403, 'roleNotAllowed']);
    expect((await server.as('supervisor1').post(path, body, headers)).status).toBe(409);
    await server.as('supervisor2').post(path, body, headers);
    expect(await count(announced)).toBe(1);
    const other = await submittedCopy(server);
    const elsewhere = await server
      .as('supervisor2')
      .post(`/api/applications/${other.id}/actions/approve`, body, headers);
    expect(said(elsewhere)).toEqual([409, 'idempotencyKeyReused']);
  });

  it('does not approve it by writing the record', async () => {
    const announced = await submittedCopy(server);
    const { version } = await readCase(server.as('supervisor1'), announced.id);
    for (const who of ['verifier1', 'supervisor1'] as const) {
      for (const change of [{ status: 'approved' }, { decidedById: server.users.supervisor2.id }, { handlers: [] }]) {
        const put = await server
          .as(who)
          .put(`/api/applications/${announced.id}`, { version, reason: 'a way in', ...change });
        expect([change, put.status]).toEqual([change, 422]);
      }
      expect((await server.as(who).post('/api/decisions', { applicationId: announced.id })).status).toBe(404);
    }
    expect((await readCase(server.as('auditor1'), announced.id)).status).toBe('awaitingApproval');
  });
});

describe('nobody else', () => {
  it.each<[TestActor, number]>([
    ...MACHINES.map((machine): [TestActor, number] => [machine, 403]),
    ['auditor1', 403],
    ['administrator1', 403],
    ['anonymous', 401],
  ])('approves as %s', async (who, status) => {
    const announced = await submittedCopy(server);
    const { version } = await readCase(server.as('auditor1'), announced.id);
    const answer = await server
      .as(who)
      .post(`/api/applications/${announced.id}/actions/approve`, { version, acceptedWaivers: [] });
    expect(answer.status).toBe(status);
    expect(await count(announced)).toBe(0);
  });

  it('approves with the token of a session that ended', async () => {
    const announced = await submittedCopy(server);
    const { token, cookie } = await logIn('supervisor2');
    await stranger().post('/api/auth/logout', undefined, { Cookie: cookie });
    expect(said(await approve(announced, token))).toEqual([401, 'sessionExpired']);
    expect(await count(announced)).toBe(0);
  });
});

describe('one administrator', () => {
  it('makes no account, program or key work alone, nor with an account of their own making', async () => {
    const one = server.as('administrator1');
    const invented = await inventedAdministrator();
    const officer = {
      username: 'own.officer',
      name: 'Eigen Maaksel',
      role: 'supervisor',
      email: 'own@voorbeeld.example',
    };
    const { body: account } = await one.post('/api/users', officer);
    const asked = { name: 'Eigen', role: 'loginPlatform', scopes: ['registrations.import'], perMinute: null, days: 1 };
    const { body: made } = await one.post('/api/programs', asked);
    const paths = [`/api/users/${String(account.id)}/confirm`, `/api/programs/${String(made.program.id)}/confirm`];
    for (const path of paths) {
      expect((await one.post(path)).status).toBe(403);
      expect((await stranger().post(path, undefined, invented)).status).toBe(403);
    }
    expect((await stranger().post('/api/auth/login', { ...officer, password: TEST_PASSWORD })).status).toBe(422);
    const csv = registrationCsv(registrationInput(91));
    const headers = { 'Content-Type': 'text/csv' };
    const asProgram = { ...headers, 'X-Api-Key': String(made.key) };
    expect((await stranger().post('/api/imports/registrations', csv, asProgram)).status).toBe(401);
    const { sendCsv } = importingTo(() => server);
    expect((await sendCsv(csv, 'administrator1')).status).toBe(202);
    const inTheirName = await stranger().post('/api/imports/registrations', csv, { ...headers, ...invented });
    expect([inTheirName.status, inTheirName.body.waits]).toEqual([202, true]);
  });
});

describe('one supervisor', () => {
  it('neither releases nor closes off what they asked for, from whichever session', async () => {
    const { announced } = await sentCase(server);
    const { token } = await logIn('supervisor1');
    const ways: readonly (readonly [request: string, action: string])[] = [
      ['requestCloseOff', 'closeOff'],
      ['requestRelease', 'release'],
    ];
    for (const [request, action] of ways) {
      const reason = 'alone';
      if (action === 'release') {
        await mustSucceed(act(server.as('supervisor2'), announced.id, { action: 'withdrawRequest', reason }));
        const report = { personId: null, saidBy: 'De klant', channel: 'phone', on: '2026-11-23', note: 'van niets' };
        await mustSucceed(act(server.as('verifier2'), announced.id, { action: 'reportNotMe', ...report }));
      }
      expect((await act(server.as('supervisor1'), announced.id, { action, reason })).status).toBe(409);
      await mustSucceed(act(server.as('supervisor1'), announced.id, { action: request, reason }));
      expect(said(await act(server.as('supervisor1'), announced.id, { action, reason }))).toEqual([
        403,
        'secondAskedYourself',
      ]);
      const { version } = await readCase(server.as('auditor1'), announced.id);
      const path = `/api/applications/${announced.id}/actions/${action}`;
      expect(said(await stranger().post(path, { version, reason }, token))).toEqual([403, 'secondAskedYourself']);
    }
    await mustSucceed(act(server.as('supervisor2'), announced.id, { action: 'release', reason: 'agreed' }));
    expect((await readCase(server.as('auditor1'), announced.id)).status).toBe('codesSent');
  });
});
