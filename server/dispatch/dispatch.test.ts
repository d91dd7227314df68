import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { carriesCode, TRAY_STATUSES, type Dispatch } from '@desk/shared/dispatch/dispatch';
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';
import type { Answer } from '../testing/apiClient';
import type { TestActor } from '../testing/actors';
import { deliverLetters } from '../testing/letterbox';
import { secretsOf, type Secrets } from '../testing/outbox';
import { approvedCase, sentCase } from '../testing/approvedCase';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { submittedCopy } from '../testing/caseCopies';
import { act, mustSucceed, readCase, TODAY, type Announced } from '../testing/story';

let server: TestServer;
let now = TODAY;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
});
afterAll(() => server.close());

const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(server.as('auditor1'), id);

const approved = (people = 1) => approvedCase(server, people);
const sent = (people = 1) => sentCase(server, people);

function redeem(secrets: Secrets | undefined, over: Record<string, unknown> = {}, headers = {}): Promise<Answer> {
  const { code, activationToken } = secrets ?? { code: '', activationToken: '' };
  return server.as('loginPlatform').post('/api/activations', { code, activationToken, ...over }, headers);
}

const said = ({ status, body }: Answer): unknown[] => [status, body.code];
const WRONG = '22222-33333-44444';

/** Everything the database wrote to disk, log included. */
function databaseBytes(): Buffer {
  const file = /^sqlite:(.*)$/.exec(server.deps.config.databaseUrl)?.[1] ?? 'none';
  return Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
}

describe('codes', () => {
  it('stand in the database as keyed hashes only, and what was sealed is wiped once sent', async () => {
    const announced = await approved(2);
    const sealed = (): Promise<unknown[]> =>
      server.deps.db.sequelize
        .query("SELECT sealed_secret FROM dispatches WHERE application_id = $1 AND kind <> 'customerMessage'", {
          bind: [announced.id],
        })
        .then(([rows]) => rows.map((row) => (row as { sealed_secret: unknown }).sealed_secret));
    expect((await sealed()).every((value) => typeof value === 'string')).toBe(true);
    await sendQueuedDispatches(server.deps, 'worker');
    await deliverLetters(server.deps);
    expect(await sealed()).toEqual([null, null, null, null]);

    const secrets = await secretsOf(server.deps, announced.id);
    expect(new Set(secrets.map(({ code }) => code)).size).toBe(2);
    expect(new Set(secrets.map(({ activationToken }) => activationToken)).size).toBe(2);
    const bytes = databaseBytes();
    expect(bytes.includes(announced.number)).toBe(true);
    for (const { code, activationToken } of secrets) {
      const clear = [code, code.replaceAll('-', ''), code.toLowerCase(), activationToken];
      expect(clear.filter((text) => bytes.includes(text))).toEqual([]);
    }
  });

  it('live from their posting on: the days of the post and fourteen more, to the end of a working day in Amsterdam', async () => {
    const announced = await approved();
    await sendQueuedDispatches(server.deps, 'worker');
    expect((await read(announced)).codes).toMatchObject([{ status: 'issued', expiresAt: null }]);
    // A letter that lies for a month is no code that ran out.
    now = new Date('2026-12-23T09:00:00.000Z');
    await deliverLetters(server.deps);
    const posted = await read(announced);
    now = TODAY;
    expect(posted.codes).toMatchObject([{ status: 'issued', expiresAt: '2027-01-11T22:59:59.999Z' }]);
  });

  it('show nowhere in what staff can read', async () => {
    const { announced, secrets } = await sent();
    const everything = (await server.as('supervisor1').get(`/api/applications/${announced.id}`)).text;
    const events = JSON.stringify(await eventsOf(server.deps.db, announced.id));
    for (const text of [secrets[0]?.code, secrets[0]?.code.replaceAll('-', ''), secrets[0]?.activationToken]) {
      expect(everything + events).not.toContain(text);
    }
  });
});

describe('who may redeem', () => {
  it.each([
    ['anonymous', 401],
    ['frontOffice', 403],
    ['verifier1', 403],
    ['supervisor1', 403],
    ['administrator1', 403],
    ['auditor1', 403],
  ] as const)('not %s: %i', async (actor: TestActor, status) => {
    const body = { activationToken: 'x'.repeat(32), code: WRONG };
    expect((await server.as(actor).post('/api/activations', body)).status).toBe(status);
  });

  it.each([
    ['no code', { activationToken: 'x'.repeat(32) }],
    ['a short token', { activationToken: 'x', code: WRONG }],
    ['an unknown key', { activationToken: 'x'.repeat(32), code: WRONG, level: 'EH4' }],
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
    expect(said(await redeem(secrets[0], { code: WRONG }))).toEqual([422, 'codeWrong']);
    expect(said(await redeem(secrets[0], { code: 'no code at all' }))).toEqual([422, 'codeWrong']);
    expect(said(await redeem(secrets[0], { activationToken: 'x'.repeat(32) }))).toEqual([422, 'codeWrong']);
    await mustSucceed(redeem(secrets[0]));
    expect(said(await redeem(secrets[0]))).toEqual([409, 'codeUsed']);
    expect(said(await redeem(secrets[0], { code: WRONG }))).toEqual([422, 'codeWrong']);
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
      answers.push(said(await redeem(secrets[0], { code: WRONG })));
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
    expect(said(await redeem(secrets[0], { code: WRONG }, headers))).toEqual([409, 'idempotencyKeyReused']);
  });
});

describe('whoever tries other people\u2019s codes', () => {
  it('is stopped after ten wrong ones in an hour, with known and unknown tokens alike, and others are not', async () => {
    const { secrets } = await sent(2);
    const as = (caller: string, over: Record<string, unknown> = {}) => redeem(secrets[0], { caller, ...over });
    const tries: Answer[] = [];
    for (let nth = 0; nth < 10; nth += 1) {
      const unknown = { activationToken: `unknown-token-${String(nth)}-${'x'.repeat(16)}`, code: WRONG };
      tries.push(await as('the same hand', nth < 3 ? { code: WRONG } : unknown));
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
    const [person] = (await read(announced)).persons;
    const who = { surname: `${person?.prefix ?? ''} ${person?.surname ?? ''}`.trim(), birthDate: person?.birthDate };
    expect(said(await redeem(secrets))).toEqual([422, 'receiverNotNamed']);
    expect(said(await redeem(secrets, { receivedBy: { ...who, surname: 'Anders' } }))).toEqual([422, 'receiverOther']);
    expect((await redeem(secrets, { receivedBy: who })).status).toBe(200);
    expect((await read(announced)).registration?.means[0]?.level).toBe('EH4');
  });
});

describe('a code that is issued again', () => {
  it('voids the former one and goes to that person only', async () => {
    const { announced, secrets } = await sent(2);
    const [first, second] = secrets;
    const again = { action: 'reissueCode', personId: first?.personId, reason: 'letter was lost' };
    const tooSoon = await act(server.as('verifier1'), announced.id, again);
    expect(said(tooSoon)).toEqual([409, 'reissueTooSoon']);
    expect(tooSoon.body.errors).toEqual({ until: '2026-11-23T10:00:00.000Z' });
    now = new Date('2026-11-23T10:00:00.000Z');
    await mustSucceed(act(server.as('verifier1'), announced.id, again));
    await sendQueuedDispatches(server.deps, 'worker');
    const fresh = (await secretsOf(server.deps, announced.id)).find(({ personId }) => personId === first?.personId);
    expect(fresh?.code).not.toBe(first?.code);
    expect(said(await redeem(first))).toEqual([409, 'codeSuperseded']);
    expect(said(await redeem(first, { code: fresh?.code }))).toEqual([422, 'codeWrong']);
    expect((await redeem(fresh)).status).toBe(200);
    expect((await redeem(second)).status).toBe(200);
    now = TODAY;
  });

  it('is refused for somebody who activated, and for a stranger', async () => {
    const { announced, secrets } = await sent(2);
    await mustSucceed(redeem(secrets[0]));
    const ask = (personId: unknown): Promise<Answer> =>
      act(server.as('verifier1'), announced.id, { action: 'reissueCode', personId, reason: 'lost' });
    expect(said(await ask(secrets[0]?.personId))).toEqual([409, 'personNotPending']);
    expect(said(await ask('019a0000-0000-7000-8000-000000000000'))).toEqual([404, 'notFound']);
  });
});

describe('a mail that bounced', () => {
  const mailOf = async (announced: Announced): Promise<string> =>
    (await read(announced)).dispatches.filter(carriesCode).find(({ channel }) => channel === 'email')?.id ?? '';
  const report = (actor: TestActor, dispatchId: string, statusCode = '5.1.1'): Promise<Answer> =>
    server.as(actor).post('/api/bounces', { messageId: `<${dispatchId}@127.0.0.1>`, statusCode });

  it.each([
    ['anonymous', 401],
    ['verifier1', 403],
    ['supervisor1', 403],
    ['loginPlatform', 403],
  ] as const)('is not reported by %s: %i', async (actor: TestActor, status) => {
    expect((await report(actor, '019a0000-0000-7000-8000-000000000000')).status).toBe(status);
  });

  it('is no mail of the desk, no code of a report, and no letter', async () => {
    const { announced } = await sent();
    const letter =
      (await read(announced)).dispatches.filter(carriesCode).find(({ channel }) => channel === 'letter')?.id ?? '';
    expect(said(await report('mailGateway', '019a0000-0000-7000-8000-000000000000'))).toEqual([404, 'notFound']);
    expect(said(await report('mailGateway', 'not a message of ours'))).toEqual([422, 'malformed']);
    expect(said(await report('mailGateway', await mailOf(announced), '2.0.0'))).toEqual([422, 'malformed']);
    expect(said(await report('mailGateway', letter))).toEqual([409, 'dispatchNotSent']);
  });

  it('shows once it came back for good, is told in the trail, and lets a new code go at once', async () => {
    const { announced, secrets } = await sent();
    const id = await mailOf(announced);
    expect((await report('mailGateway', id, '4.2.2')).status).toBe(204);
    const codes = (await read(announced)).dispatches.filter(carriesCode);
    expect(codes.map(({ status }) => status)).toEqual(['sent', 'sent']);
    expect((await report('mailGateway', id)).status).toBe(204);
    expect(said(await report('mailGateway', id))).toEqual([409, 'dispatchNotSent']);
    expect((await read(announced)).dispatches).toContainEqual(expect.objectContaining({ id, status: 'bounced' }));
    const [last] = (await eventsOf(server.deps.db, announced.id)).filter(({ type }) => type === 'dispatch.bounced');
    expect(last).toMatchObject({ actorRole: 'mailGateway', data: { dispatchId: id, statusCode: '5.1.1' } });
    const again = { action: 'reissueCode', personId: secrets[0]?.personId, reason: 'mail bounced' };
    await mustSucceed(act(server.as('verifier1'), announced.id, again));
  });
});

describe('a letter that came back', () => {
  const letterOf = async (announced: Announced): Promise<string> =>
    (await read(announced)).dispatches.filter(carriesCode).find(({ channel }) => channel === 'letter')?.id ?? '';

  it('shows with its cause, and lets a new code go at once', async () => {
    const { announced, secrets } = await sent();
    const back = { action: 'recordReturn', dispatchId: await letterOf(announced), cause: 'moved' };
    await mustSucceed(act(server.as('verifier1'), announced.id, back));
    const detail = await read(announced);
    expect(detail.dispatches).toContainEqual(expect.objectContaining({ status: 'returned', lastError: 'moved' }));
    expect(said(await act(server.as('verifier1'), announced.id, back))).toEqual([409, 'dispatchNotSent']);
    const tray = async (): Promise<unknown> => {
      const filter = JSON.stringify({ applicationId: announced.id, status: TRAY_STATUSES, settledAt: null });
      const { body } = await server.as('auditor1').get(`/api/dispatches?filter=${encodeURIComponent(filter)}`);
      return (body as unknown as Dispatch[]).map(({ id }) => id);
    };
    expect(await tray()).toEqual([back.dispatchId]);
    const byHand = { dispatchId: back.dispatchId, remark: 'called' };
    expect(said(await server.as('verifier1').post('/api/customer-messages/settled', byHand))).toEqual([
      404,
      'notFound',
    ]);
    const personId = secrets[0]?.personId ?? '';
    const send = { action: 'reissueCode', personId, reason: 'letter came back' };
    expect((await read(announced)).reissue[personId]).toMatchObject({ cameBack: 'moved', lettersSent: 1 });
    expect(said(await act(server.as('verifier1'), announced.id, send))).toEqual([409, 'addressCameBack']);
    const again = { ...send, addressReason: 'called: they are there again' };
    await mustSucceed(act(server.as('verifier1'), announced.id, again));
    const kept = (await eventsOf(server.deps.db, announced.id)).find(({ type }) => type === 'code.addressKept');
    expect(kept?.data).toEqual({ personId, reason: again.addressReason });
    expect(await tray()).toEqual([]);
    // The new code did not come back: now they have to wait again.
    expect(said(await act(server.as('verifier1'), announced.id, again))).toEqual([409, 'reissueTooSoon']);
    expect(said(await redeem(secrets[0]))).toEqual([409, 'codeSuperseded']);
  });

  it('takes what stood on the screen, and no other place', async () => {
    const announced = await approved();
    const { reissue, persons } = await read(announced);
    const personId = persons[0]?.id ?? '';
    now = new Date(TODAY.getTime() + 2 * 3_600_000);
    const sendsTo = { ...reissue[personId]?.sendsTo, link: 'other@elders.example' };
    const send = { action: 'reissueCode', personId, reason: 'lost', sendsTo };
    const answer = await act(server.as('verifier1'), announced.id, send);
    now = TODAY;
    expect(said(answer)).toEqual([409, 'codePlaceOther']);
  });

  it('leads to another address, which takes the decision back with what rested on it', async () => {
    const { announced, secrets } = await sent();
    const back = { action: 'recordReturn', dispatchId: await letterOf(announced), cause: 'moved' };
    await mustSucceed(act(server.as('verifier1'), announced.id, back));
    const { address } = await read(announced);
    const correct = (changes: Record<string, unknown>): Promise<Answer> =>
      act(server.as('verifier1'), announced.id, { action: 'correct', changes, reason: 'they moved' });
    expect(said(await correct({ companyName: 'Another B.V.' }))).toEqual([409, 'notInThisStatus']);
    await mustSucceed(correct({ address: { ...address, street: 'Nieuweweg' } }));
    const detail = await read(announced);
    expect([detail.status, detail.codes.map(({ status }) => status)]).toEqual(['inVerification', ['revoked']]);
    expect(detail.checks.filter(({ outcome }) => outcome === null).map(({ code }) => code)).toContain('CON-05');
    expect(said(await redeem(secrets[0]))).toEqual([410, 'codeRevoked']);
    expect(said(await act(server.as('supervisor1'), announced.id, { action: 'approve' }))).toEqual([
      409,
      'notInThisStatus',
    ]);
  });

  it('is no letter before it went, no mail, and no letter of another case', async () => {
    const waiting = await approved();
    await sendQueuedDispatches(server.deps, 'worker');
    const { announced: other } = await sent();
    const mail = (await read(waiting)).dispatches.filter(carriesCode).find(({ channel }) => channel === 'email')?.id;
    const ask = async (dispatchId: unknown): Promise<unknown[]> =>
      said(await act(server.as('verifier1'), waiting.id, { action: 'recordReturn', dispatchId, cause: 'moved' }));
    expect(await ask(mail)).toEqual([409, 'dispatchNotSent']);
    expect(await ask(await letterOf(other))).toEqual([404, 'notFound']);
    expect(await ask('no id')).toEqual([422, 'malformed']);
  });
});

describe('closing off', () => {
  it('voids the codes of who never activated, leaves his means, and completes the case', async () => {
    const { announced, secrets } = await sent(2);
    await mustSucceed(redeem(secrets[0]));
    await mustSucceed(act(server.as('supervisor1'), announced.id, { action: 'closeOff', reason: 'no answer' }));
    const closed = await read(announced);
    expect(closed.status).toBe('completed');
    expect(closed.persons.map(({ outcome }) => outcome).sort()).toEqual(['activated', 'closedOff']);
    expect(closed.registration?.means.map(({ level }) => level).sort()).toEqual(['EH2', 'EH2+']);
    expect(said(await redeem(secrets[1]))).toEqual([410, 'codeRevoked']);
  });
});
