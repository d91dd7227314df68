import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';

import { GATHERED_READS } from '@desk/shared/audit/readingEvents';
import { ACTION_IDS, isPublic, PUBLIC_ACTION_IDS, type ActionId } from '@desk/shared/flow/actions/actions';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { submittedCopy } from '../testing/caseCopies';
import {
  act,
  announce,
  mustSucceed,
  postLetter,
  readLetters,
  readCase,
  submitCase,
  TODAY,
  type Announced,
} from '../testing/story';

const NOBODY = '019a0000-0000-7000-8000-000000000000';

let server: TestServer;
let taken: Announced;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
  taken = await received();
  await mustSucceed(act(server.as('verifier1'), taken.id, { action: 'take' }));
});
afterAll(() => server.close());

const isGathered = (type: string): boolean => (GATHERED_READS as readonly string[]).includes(type);
const pathOf = (id: string, action: string): string => `/api/applications/${id}/actions/${action}`;

/** A case whose letter was registered by the officer who does not take it. */
async function received(): Promise<Announced> {
  const announced = await announce(server.deps);
  await mustSucceed(postLetter(server.as('verifier2'), announced.number));
  await readLetters(server.as('verifier1'), announced.id);
  return announced;
}

async function versionOf({ id }: Announced): Promise<number> {
  return (await readCase(server.as('verifier1'), id)).version;
}

async function changes({ id }: Announced): Promise<number> {
  const events = await eventsOf(server.deps.db, id);
  return events.filter(({ type }) => !isGathered(type) && type !== 'access.refused').length;
}

describe('the order in which an action is refused', () => {
  it('asks first who it is: 401', async () => {
    const answer = await server.as('anonymous').post(pathOf(NOBODY, 'take'), { nonsense: true });
    expect([answer.status, answer.body.code]).toEqual([401, 'notAuthenticated']);
  });

  it.each([
    ['administrator1', 'forbidden'],
    ['frontOffice', 'forbidden'],
    ['loginPlatform', 'forbidden'],
    ['auditor1', 'roleNotAllowed'],
  ] as const)('asks then whether %s may: 403 before shape and existence', async (actor, code) => {
    const answer = await server.as(actor).post(pathOf(NOBODY, 'take'), { nonsense: true });
    expect([answer.status, answer.body.code]).toEqual([403, code]);
  });

  it('refuses an officer who wants to approve, before shape and version', async () => {
    const answer = await server.as('verifier1').post(pathOf(taken.id, 'approve'), { version: -1 });
    expect([answer.status, answer.body.code]).toEqual([403, 'roleNotAllowed']);
  });

  it.each([
    ['an unknown key', { version: 1, nonsense: true }, 'nonsense'],
    ['no version', {}, 'version'],
    ['a version that is none', { version: 'two' }, 'version'],
    ['no object', '[]', 'body'],
  ])('refuses %s: 422, naming the field', async (_what, body, field) => {
    const answer = await server.as('verifier1').post(pathOf(NOBODY, 'take'), body);
    expect([answer.status, answer.body.code]).toEqual([422, 'malformed']);
    expect(Object.keys(answer.body.errors)).toContain(field);
  });

  it('refuses a body that is no JSON: 422', async () => {
    const answer = await server.as('verifier1').post(pathOf(taken.id, 'take'), '{"version":');
    expect([answer.status, answer.body.code]).toEqual([422, 'malformed']);
  });

  it.each([NOBODY, 'not-an-id'])('does not find %s: 404', async (id) => {
    const answer = await server.as('verifier1').post(pathOf(id, 'take'), { version: 1 });
    expect([answer.status, answer.body.code]).toEqual([404, 'notFound']);
  });

  it('refuses what this status does not know: 409', async () => {
    const appointment = { action: 'recordAppointment', kept: true, on: '2026-11-20', place: 'Zeist' };
    const answer = await act(server.as('verifier2'), taken.id, appointment);
    expect([answer.status, answer.body.code]).toEqual([409, 'notInThisStatus']);
  });

  it('names who holds the case: 409', async () => {
    const { checks } = await readCase(server.as('verifier2'), taken.id);
    const recording = { action: 'recordCheck', checkId: checks[0]?.id, outcome: 'passed', evidence: { note: 'seen' } };
    const answer = await act(server.as('verifier2'), taken.id, recording);
    expect([answer.status, answer.body.code]).toEqual([409, 'heldByAnother']);
    expect(answer.body.refusals[0].people).toEqual([
      { id: server.users.verifier1.id, name: server.users.verifier1.name },
    ]);
  });

  it('names the version that stands, and who made it: 409', async () => {
    const version = await versionOf(taken);
    const answer = await server.as('verifier1').post(pathOf(taken.id, 'submit'), { version: version - 1 });
    expect([answer.status, answer.body.code]).toEqual([409, 'staleVersion']);
    const changedBy = server.users.verifier1.name;
    expect(answer.body.current).toEqual({ version, status: 'inVerification', changedBy, heldBy: changedBy });
    expect(answer.body.detail.nl).not.toBe('');
  });

  it('wrote nothing down of all that but who was refused for who they are', async () => {
    const byPeople = (await eventsOf(server.deps.db, taken.id)).filter(({ actorRole }) => actorRole === 'verifier');
    const types = byPeople.map(({ type }) => type).filter((type) => !isGathered(type));
    const worked = ['mail.registered', 'mail.pageKindSet', 'checks.started'];
    expect(types).toEqual([...worked, 'access.refused']);
  });
});

describe('four eyes', () => {
  it('refuses the supervisor who handled the case, and names who could: 403', async () => {
    const announced = await announce(server.deps);
    await mustSucceed(postLetter(server.as('supervisor1'), announced.number));
    await submitCase(server.as('verifier1'), announced);
    const answer = await act(server.as('supervisor1'), announced.id, { action: 'approve' });
    expect([answer.status, answer.body.code]).toEqual([403, 'fourEyes']);
    const { id, name } = server.users.supervisor2;
    expect(answer.body.refusals[0].people).toEqual([{ id, name }]);
  });
});

describe('an action that succeeds', () => {
  it('answers the case with what may be done now', async () => {
    const announced = await received();
    const answer = await mustSucceed(act(server.as('verifier1'), announced.id, { action: 'take' }));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id: announced.id, status: 'inVerification', version: 3 });
    expect(answer.body.actions.available).toEqual(expect.arrayContaining(['recordCheck', 'handOver']));
    expect(answer.body.actions.refused.submit[0].code).toBe('checksIncomplete');
  });

  it('leaves one event of its kind: who, in which request, from where, and that he handled the case', async () => {
    const announced = await received();
    const headers = { 'X-Request-Id': 'request-of-this-test' };
    const answer = await server.as('verifier1').post(pathOf(announced.id, 'take'), { version: 2 }, headers);
    const events = await eventsOf(server.deps.db, announced.id);
    const started = events.filter(({ type }) => type === 'checks.started');
    const { id: actorId, name: actorName } = server.users.verifier1;
    expect(started).toHaveLength(1);
    expect(started[0]).toMatchObject({ actorId, actorName, actorRole: 'verifier', origin: 'screen', handling: true });
    expect(started[0]?.requestId).toBe(answer.headers.get('x-request-id'));
    expect(started[0]?.at).toBe(TODAY.toISOString());
  });

  it('does not count giving back as handling', async () => {
    const announced = await submittedCopy(server);
    await mustSucceed(act(server.as('supervisor1'), announced.id, { action: 'return', reason: 'look again' }));
    const [returned] = (await eventsOf(server.deps.db, announced.id)).filter(
      ({ type }) => type === 'decision.returned',
    );
    expect(returned).toMatchObject({ actorRole: 'supervisor', handling: false });
  });

  it('leaves nothing when its last step fails', async () => {
    const announced = await received();
    const before = await changes(announced);
    const answer = await act(server.as('verifier1'), announced.id, {
      action: 'answerChecklist',
      mailItemId: NOBODY,
      answers: {},
    });
    expect(answer.status).toBe(404);
    expect([await changes(announced), await versionOf(announced)]).toEqual([before, 2]);
  });
});

describe('Idempotency-Key', () => {
  const take = (announced: Announced, key: string, version = 2): ReturnType<ReturnType<TestServer['as']>['post']> =>
    server.as('verifier1').post(pathOf(announced.id, 'take'), { version }, { 'Idempotency-Key': key });

  it('answers the same again and does nothing twice', async () => {
    const announced = await received();
    const first = await mustSucceed(take(announced, 'key-same-0001'));
    const before = await changes(announced);
    const second = await take(announced, 'key-same-0001');
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect(await changes(announced)).toBe(before);
  });

  it('refuses the key for another question: 409', async () => {
    const announced = await received();
    await mustSucceed(take(announced, 'key-other-0001'));
    const other = await take(announced, 'key-other-0001', 3);
    expect([other.status, other.body.code]).toEqual([409, 'idempotencyKeyReused']);
  });

  it('belongs to one person: another one asks anew', async () => {
    const announced = await received();
    await mustSucceed(take(announced, 'key-mine-00001'));
    const headers = { 'Idempotency-Key': 'key-mine-00001' };
    const other = await server.as('verifier2').post(pathOf(announced.id, 'take'), { version: 2 }, headers);
    expect([other.status, other.body.code]).toEqual([409, 'staleVersion']);
  });

  it('has one effect when both come at once', async () => {
    const announced = await received();
    const answers = await Promise.all([1, 2, 3, 4].map(() => take(announced, 'key-twice-0001')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await versionOf(announced)).toBe(3);
  });

  it('keeps no refusal: what is refused can be tried again', async () => {
    const announced = await received();
    expect((await take(announced, 'key-again-0001', 0)).status).toBe(409);
    expect((await take(announced, 'key-again-0001', 2)).status).toBe(200);
  });

  it.each(['short', 'with space in it', 'x'.repeat(129)])('refuses the key %s: 422', async (key) => {
    expect((await take(taken, key)).status).toBe(422);
  });
});

describe('every action of the table', () => {
  it.each(
    PUBLIC_ACTION_IDS.flatMap((action) =>
      (['auditor1', 'administrator1'] as const).map((who) => [action, who] as const),
    ),
  )('%s is refused to %s: 403', async (action: ActionId, who) => {
    const before = await changes(taken);
    const answer = await server.as(who).post(pathOf(taken.id, action), { version: await versionOf(taken) });
    expect(answer.status).toBe(403);
    expect(await changes(taken)).toBe(before);
  });

  it.each(ACTION_IDS.filter((action) => !isPublic(action)).map((action) => [action]))(
    '%s is no route: 404',
    async (action) => {
      const answer = await server.as('supervisor1').post(pathOf(taken.id, action), { version: await versionOf(taken) });
      expect([answer.status, answer.body.code]).toEqual([404, 'notFound']);
    },
  );
});
