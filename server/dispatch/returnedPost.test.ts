import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { carriesCode, TRAY_STATUSES, type Dispatch } from '@desk/shared/dispatch/dispatch';
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';
import type { Answer } from '../testing/apiClient';
import type { TestActor } from '../testing/actors';
import { approvedCase, sentCase } from '../testing/approvedCase';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, mustSucceed, readCase, TODAY, type Announced } from '../testing/story';
import { redeemerAt, said } from '../testing/redeeming';

let server: TestServer;
let now = TODAY;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
});
afterAll(() => server.close());

const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(server.as('auditor1'), id);
const approved = (people = 1) => approvedCase(server, people);
const sent = (people = 1) => sentCase(server, people);
const redeem = redeemerAt(() => server);

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
