import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POSTGRES, SQLITE } from '@desk/db/testing/dialects';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { Answer } from '../testing/apiClient';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { takenCopy } from '../testing/caseCopies';
import { act, announce, manualChecks, mustSucceed, postLetter, readCase, readLetters, TODAY } from '../testing/story';

const DATABASES = [
  ['sqlite', SQLITE.fresh],
  ['postgres', POSTGRES.fresh],
] as const;
const MINUTE = 60_000;
const OFFICERS = ['verifier1', 'verifier2', 'supervisor1', 'supervisor2'] as const;

describe.each(DATABASES)('a claim on %s', (_dialect, fresh) => {
  let server: TestServer;
  let now: Date;
  beforeEach(async () => {
    now = TODAY;
    server = await startTestServer({ clock: () => now, database: await fresh() });
  });
  afterEach(() => server.close());

  const pass = (minutes: number): void => {
    now = new Date(now.getTime() + minutes * MINUTE);
  };
  const codes = (answers: readonly Answer[]): unknown[] => answers.map(({ status, body }) => [status, body.code]);

  it('is not taken over while its holder works, and the refusal says who and how long', async () => {
    const { id } = await takenCopy(server);
    pass(20);
    const refused = await act(server.as('verifier2'), id, { action: 'takeOver' });
    expect(codes([refused])).toEqual([[409, 'claimActive']]);
    const { users } = server;
    expect(refused.body.refusals).toEqual([
      { code: 'claimActive', people: [{ id: users.verifier1.id, name: users.verifier1.name }], count: 10 },
    ]);
  });

  it.each([
    [
      'an action of his',
      async (id: string) => {
        const [check] = manualChecks(await readCase(server.as('verifier1'), id));
        const recording = { action: 'recordCheck', checkId: check?.id, outcome: 'inquiry', evidence: { note: 'seen' } };
        await mustSucceed(act(server.as('verifier1'), id, recording));
      },
    ],
    [
      'work at the open case',
      async (id: string) => {
        await mustSucceed(server.as('verifier1').post(`/api/applications/${id}/presence`, { active: true }));
      },
    ],
  ])('lives on by %s', async (_what, work) => {
    const { id } = await takenCopy(server);
    pass(25);
    await work(id);
    pass(25);
    expect(codes([await act(server.as('verifier2'), id, { action: 'takeOver' })])).toEqual([[409, 'claimActive']]);
    pass(6);
    await mustSucceed(act(server.as('verifier2'), id, { action: 'takeOver' }));
  });

  it('does not live on by an open case that nobody touches', async () => {
    const { id } = await takenCopy(server);
    await mustSucceed(server.as('verifier1').post(`/api/applications/${id}/presence`, { active: true }));
    pass(31);
    await mustSucceed(server.as('verifier1').post(`/api/applications/${id}/presence`, { active: false }));
    await mustSucceed(act(server.as('verifier2'), id, { action: 'takeOver' }));
  });

  it('lapses; one of four takes it over, the others and the former holder hear who has it', async () => {
    const { id } = await takenCopy(server);
    const before = await readCase(server.as('verifier1'), id);
    pass(31);
    const rivals = OFFICERS.slice(1);
    const answers = await Promise.all(
      rivals.map((who) => server.as(who).post(`/api/applications/${id}/actions/takeOver`, { version: before.version })),
    );
    const losers = answers.filter(({ status }) => status !== 200);
    const [winner] = answers.filter(({ status }) => status === 200);
    expect(codes(losers)).toEqual([
      [409, 'staleVersion'],
      [409, 'staleVersion'],
    ]);
    const holder = winner?.body.assigneeName;
    expect(losers.map(({ body }) => body.current.heldBy)).toEqual([holder, holder]);
    const [check] = manualChecks(before);
    const recording = { checkId: check?.id, outcome: 'inquiry', evidence: { note: 'seen' } };
    const save = (version: number): Promise<Answer> =>
      server.as('verifier1').post(`/api/applications/${id}/actions/recordCheck`, { version, ...recording });
    const typedOn = await save(before.version);
    expect(codes([typedOn])).toEqual([[409, 'staleVersion']]);
    expect(typedOn.body.current.heldBy).toBe(holder);
    const reloaded = await save(before.version + 1);
    expect(codes([reloaded])).toEqual([[409, 'heldByAnother']]);
    expect(reloaded.body.refusals[0].people[0].name).toBe(holder);
    const events = await eventsOf(server.deps.db, id);
    const { users } = server;
    expect(events.filter(({ type }) => type === 'application.takenOver')).toMatchObject([
      {
        actorName: holder,
        data: { fromId: users.verifier1.id, fromName: users.verifier1.name, idleMinutes: 31 },
        handling: true,
      },
    ]);
  });

  it('is given back, and taken again by one of four', async () => {
    const { id } = await takenCopy(server);
    expect(codes([await act(server.as('verifier2'), id, { action: 'giveBack', reason: 'no time' })])).toEqual([
      [409, 'notYours'],
    ]);
    expect(codes([await act(server.as('verifier2'), id, { action: 'take' })])).toEqual([[409, 'claimed']]);
    const given = await mustSucceed(act(server.as('verifier1'), id, { action: 'giveBack', reason: 'on leave' }));
    expect([given.body.assigneeId, given.body.status]).toEqual([null, 'inVerification']);
    const { version } = given.body;
    const answers = await Promise.all(
      OFFICERS.map((who) => server.as(who).post(`/api/applications/${id}/actions/take`, { version })),
    );
    const holder = (await readCase(server.as('auditor1'), id)).assigneeName;
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.current.heldBy))).toEqual(
      new Set([holder]),
    );
  });

  it('gives the next case to each of four officers, oldest first, and none to two', async () => {
    const days = ['2026-11-19', '2026-11-17', '2026-11-18'];
    const ids: string[] = [];
    for (const receivedOn of days) {
      const announced = await announce(server.deps);
      await mustSucceed(postLetter(server.as('verifier1'), announced.number, { receivedOn, signedOn: '2026-11-10' }));
      await readLetters(server.as('verifier1'), announced.id);
      ids.push(announced.id);
    }
    const notReady = await announce(server.deps);
    const fields = { receivedOn: '2026-11-16', signedOn: '2026-11-10', checklist: '{}' };
    await mustSucceed(postLetter(server.as('verifier1'), notReady.number, fields));
    const first = await mustSucceed(server.as('verifier1').post('/api/applications/take-next'));
    expect(first.body).toEqual({
      applicationId: ids[1],
      why: { kind: 'age', lateDays: expect.any(Number), dueOn: '2026-11-20' },
    });
    const rest = await Promise.all(OFFICERS.map((who) => server.as(who).post('/api/applications/take-next')));
    const taken = rest.map(({ body }) => body.applicationId as string | null);
    expect(rest.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(taken.filter((id) => id === null)).toHaveLength(2);
    expect(new Set(taken)).toEqual(new Set([ids[0], ids[2], null]));
  });

  it('gives a case with priority before older ones, and says who wanted that and why', async () => {
    const ids: string[] = [];
    for (const receivedOn of ['2026-11-12', '2026-11-13']) {
      const announced = await announce(server.deps);
      await mustSucceed(postLetter(server.as('verifier1'), announced.number, { receivedOn, signedOn: '2026-11-10' }));
      await readLetters(server.as('verifier1'), announced.id);
      ids.push(announced.id);
    }
    const [older = '', younger = ''] = ids;
    const reason = 'de klant kan niet inloggen';
    const refused = await act(server.as('verifier1'), younger, { action: 'prioritise', reason });
    expect(codes([refused])).toEqual([[403, 'roleNotAllowed']]);
    await mustSucceed(act(server.as('supervisor1'), younger, { action: 'prioritise', reason }));
    const twice = await act(server.as('supervisor1'), younger, { action: 'prioritise', reason });
    expect(codes([twice])).toEqual([[409, 'priorityGiven']]);
    const next = async () => (await mustSucceed(server.as('verifier1').post('/api/applications/take-next'))).body;
    const byName = (await readCase(server.as('auditor1'), younger)).priority?.byName;
    expect(await next()).toEqual({ applicationId: younger, why: { kind: 'priority', reason, byName } });
    expect(await next()).toMatchObject({ applicationId: older, why: { kind: 'age' } });
    await mustSucceed(act(server.as('supervisor1'), younger, { action: 'endPriority', reason: 'opgelost' }));
    const trail = await server
      .as('auditor1')
      .get(
        `/api/audit-events?filter=${JSON.stringify({ applicationId: younger, type: ['application.prioritised', 'application.priorityEnded'] })}`,
      );
    expect(trail.body).toMatchObject([{ data: { reason: 'opgelost' } }, { data: { reason }, handling: false }]);
    expect(await readCase(server.as('auditor1'), younger)).toMatchObject({ hasPriority: false, priority: null });
  });

  it('gives the same next case again for the same key, and none to who may not take one', async () => {
    for (const people of [1, 2]) {
      const { id, number } = await announce(server.deps, { people });
      await mustSucceed(postLetter(server.as('verifier1'), number));
      await readLetters(server.as('verifier1'), id);
    }
    const headers = { 'Idempotency-Key': 'next-please-1' };
    const asked = [1, 2, 3].map(() => server.as('verifier1').post('/api/applications/take-next', {}, headers));
    const answers = await Promise.all(asked);
    expect(new Set(answers.map(({ body }) => body.applicationId)).size).toBe(1);
    const none = { 'Idempotency-Key': 'next-please-none' };
    const emptied = async () => (await server.as('verifier2').post('/api/applications/take-next')).body.applicationId;
    while ((await emptied()) !== null) {
      // Until nobody's cases are all taken.
    }
    const nothing = [await server.as('verifier1').post('/api/applications/take-next', {}, none)];
    const { number } = await announce(server.deps);
    await mustSucceed(postLetter(server.as('verifier1'), number));
    nothing.push(await server.as('verifier1').post('/api/applications/take-next', {}, none));
    expect(nothing.map(({ status, body }) => [status, body])).toEqual([
      [200, { applicationId: null, why: null }],
      [200, { applicationId: null, why: null }],
    ]);
    expect(codes([await server.as('auditor1').post('/api/applications/take-next')])).toEqual([[403, 'roleNotAllowed']]);
  });
});
