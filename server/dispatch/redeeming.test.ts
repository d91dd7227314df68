import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';
import type { Answer } from '../testing/apiClient';
import type { TestActor } from '../testing/actors';
import { secretsOf } from '../testing/outbox';
import { sentCase } from '../testing/approvedCase';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { submittedCopy } from '../testing/caseCopies';
import { act, mustSucceed, readCase, TODAY, type Announced } from '../testing/story';
import { redeemerAt, said, WRONG_CODE } from '../testing/redeeming';

let server: TestServer;
let now = TODAY;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
});
afterAll(() => server.close());

const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(server.as('auditor1'), id);
const sent = (people = 1) => sentCase(server, people);
const redeem = redeemerAt(() => server);

describe('who may redeem', () => {
  it.each([
    ['anonymous', 401],
    ['frontOffice', 403],
    ['verifier1', 403],
    ['supervisor1', 403],
    ['administrator1', 403],
    ['auditor1', 403],
  ] as const)('not %s: %i', async (actor: TestActor, status) => {
    const body = { activationToken: 'x'.repeat(32), code: WRONG_CODE };
    expect((await server.as(actor).post('/api/activations', body)).status).toBe(status);
  });

  it.each([
    ['no code', { activationToken: 'x'.repeat(32) }],
    ['a short token', { activationToken: 'x', code: WRONG_CODE }],
    ['an unknown key', { activationToken: 'x'.repeat(32), code: WRONG_CODE, level: 'EH4' }],
  ])('refuses %s: 422', async (_what, body) => {
    expect(said(await server.as('loginPlatform').post('/api/activations', body))).toEqual([422, 'malformed']);
  });
});

describe('redeeming', () => {
  it('takes the code as people type it, raises that person only, and completes with the last one', async () => {
    const { announced, secrets } = await sent(2);
    const typed = ` ${(secrets[0]?.code ?? '').toLowerCase().replaceAll('-', ' ')} `;
    const first = await mustSucceed(redeem(secrets[0], { code: typed }));
    const partly = await read(announced);
    const outcomes = Object.fromEntries(partly.persons.map(({ id, outcome }) => [id, outcome]));
    expect([partly.status, first.body.level]).toEqual(['partlyActivated', 'EH2+']);
    expect([outcomes[secrets[0]?.personId ?? ''], outcomes[secrets[1]?.personId ?? '']]).toEqual([
      'activated',
      'pending',
    ]);
    const levels = Object.fromEntries(
      partly.registration?.means.map(({ meansNumber, level }) => [meansNumber, level]) ?? [],
    );
    expect(Object.values(levels).sort()).toEqual(['EH2', 'EH2+']);
    expect(levels[first.body.meansNumber]).toBe('EH2+');
    await mustSucceed(redeem(secrets[1]));
    expect((await read(announced)).status).toBe('completed');
  });

  it('tells wrong, used and unknown apart', async () => {
    const { secrets } = await sent();
    expect(said(await redeem(secrets[0], { code: WRONG_CODE }))).toEqual([422, 'codeWrong']);
    expect(said(await redeem(secrets[0], { code: 'no code at all' }))).toEqual([422, 'codeWrong']);
    expect(said(await redeem(secrets[0], { activationToken: 'x'.repeat(32) }))).toEqual([422, 'codeWrong']);
    await mustSucceed(redeem(secrets[0]));
    expect(said(await redeem(secrets[0]))).toEqual([409, 'codeUsed']);
    expect(said(await redeem(secrets[0], { code: WRONG_CODE }))).toEqual([422, 'codeWrong']);
  });

  it('belongs to one means, and to one person of the case', async () => {
    const { secrets } = await sent(2);
    expect(said(await redeem(secrets[0], { meansNumber: 'ZM-99999999' }))).toEqual([422, 'codeWrong']);
    expect(said(await redeem(secrets[0], { code: secrets[1]?.code }))).toEqual([422, 'codeWrong']);
  });

  it('locks after five wrong tries, also for the right code, and each try stands in the trail', async () => {
    const { announced, secrets } = await sent();
    const answers: unknown[] = [];
    for (let nth = 1; nth <= 5; nth += 1) {
      answers.push(said(await redeem(secrets[0], { code: WRONG_CODE })));
    }
    expect(answers).toEqual([...Array.from({ length: 4 }, () => [422, 'codeWrong']), [423, 'codeLocked']]);
    expect(said(await redeem(secrets[0]))).toEqual([423, 'codeLocked']);
    expect((await read(announced)).codes).toMatchObject([{ status: 'locked', attempts: 5 }]);
    const tries = (await eventsOf(server.deps.db, announced.id)).filter(({ type }) => type === 'code.attemptRefused');
    expect(tries).toHaveLength(6);
    expect(tries[0]).toMatchObject({
      actorRole: 'loginPlatform',
      data: { personId: secrets[0]?.personId, cause: 'codeWrong' },
    });
  });

  it('ends with its last day', async () => {
    const { secrets } = await sent(2);
    now = new Date('2026-12-09T22:59:59.999Z');
    const last = await redeem(secrets[0]);
    now = new Date('2026-12-09T23:00:00.000Z');
    const late = await redeem(secrets[1]);
    now = TODAY;
    expect([last.status, ...said(late)]).toEqual([200, 410, 'codeExpired']);
  });

  it('happens once when both come at once', async () => {
    const { announced, secrets } = await sent();
    const answers = await Promise.all([1, 2, 3].map(() => redeem(secrets[0])));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const types = (await eventsOf(server.deps.db, announced.id)).map(({ type }) => type);
    expect(types.filter((type) => type === 'code.redeemed')).toHaveLength(1);
  });

  it('answers the same again under one key, and refuses the key for another code', async () => {
    const { secrets } = await sent();
    const headers = { 'Idempotency-Key': 'redeem-key-0001' };
    const first = await mustSucceed(redeem(secrets[0], {}, headers));
    expect([(await redeem(secrets[0], {}, headers)).body]).toEqual([first.body]);
    expect(said(await redeem(secrets[0], { code: WRONG_CODE }, headers))).toEqual([409, 'idempotencyKeyReused']);
  });
});

describe('whoever tries other people\u2019s codes', () => {
  it('is stopped after ten wrong ones in an hour, with known and unknown tokens alike, and others are not', async () => {
    const { secrets } = await sent(2);
    const as = (caller: string, over: Record<string, unknown> = {}) => redeem(secrets[0], { caller, ...over });
    const tries: Answer[] = [];
    for (let nth = 0; nth < 10; nth += 1) {
      const unknown = { activationToken: `unknown-token-${String(nth)}-${'x'.repeat(16)}`, code: WRONG_CODE };
      tries.push(await as('the same hand', nth < 3 ? { code: WRONG_CODE } : unknown));
    }
    expect(new Set(tries.map((answer) => said(answer).join()))).toEqual(new Set(['422,codeWrong']));
    expect(said(await as('the same hand'))).toEqual([429, 'tooManyWrongCodes']);
    expect((await redeem(secrets[1], { caller: 'another hand' })).status).toBe(200);
    now = new Date(TODAY.getTime() + 61 * 60_000);
    expect((await as('the same hand')).status).toBe(200);
    now = TODAY;
  });
});

describe('at EH4', () => {
  it('whoever activates says who he is, and is that person', async () => {
    const announced = await submittedCopy(server, { level: 'EH3', application: () => ({ targetLevel: 'EH4' }) });
    await mustSucceed(act(server.as('supervisor1'), announced.id, { action: 'approve' }));
    await sendQueuedDispatches(server.deps, 'worker');
    const [secrets] = await secretsOf(server.deps, announced.id);
    const [person] = (await readCase(server.as('verifier1'), announced.id)).persons;
    const who = { surname: `${person?.prefix ?? ''} ${person?.surname ?? ''}`.trim(), birthDate: person?.birthDate };
    expect(said(await redeem(secrets))).toEqual([422, 'receiverNotNamed']);
    expect(said(await redeem(secrets, { receivedBy: { ...who, surname: 'Anders' } }))).toEqual([422, 'receiverOther']);
    expect((await redeem(secrets, { receivedBy: who })).status).toBe(200);
    expect((await read(announced)).registration?.means[0]?.level).toBe('EH4');
  });
});
