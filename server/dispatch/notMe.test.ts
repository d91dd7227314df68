/** A customer says "this was not me": what of the case stands still, what opens nothing any more, and who lets it go on. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail, ApplicationRow } from '@desk/shared/contract/resources';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';
import type { StaffName } from '../testing/actors';
import type { Answer } from '../testing/apiClient';
import { secretsOf, type Secrets } from '../testing/outbox';
import { approvedCase, sentCase } from '../testing/approvedCase';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { submittedCopy } from '../testing/caseCopies';
import { act, announce, type Announced, byTwo, mustSucceed, postLetter, readCase, TODAY } from '../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(server.as('auditor1'), id);
const SAID = {
  saidBy: 'Mw. Y. Yssel',
  channel: 'phone',
  on: '2026-11-23',
  personId: null,
  note: 'She asked for nothing',
};

function report({ id }: Announced, who: StaffName = 'verifier2', over: Record<string, unknown> = {}): Promise<Answer> {
  return act(server.as(who), id, { action: 'reportNotMe', ...SAID, ...over });
}

function release({ id }: Announced, who: StaffName): Promise<Answer> {
  return act(server.as(who), id, { action: 'release', reason: 'Her colleague had asked for it, she knows now' });
}

const approved = (people = 1) => approvedCase(server, people);
const sent = (people = 1) => sentCase(server, people);

function redeem(secrets: Secrets | undefined): Promise<Answer> {
  const { code, activationToken } = secrets ?? { code: '', activationToken: '' };
  return server.as('loginPlatform').post('/api/activations', { code, activationToken });
}

const said = ({ status, body }: Answer): unknown[] => [status, body.code];
const living = ({ dispatches }: ApplicationDetail): string[] =>
  dispatches
    .filter(carriesCode)
    .filter(({ status }) => ['queued', 'printing', 'failed'].includes(status))
    .map(({ id }) => id);

describe('a report after approval', () => {
  it('voids every code and link at once, holds the case and stands in the list of the supervisors', async () => {
    const { announced, secrets } = await sent(2);
    await mustSucceed(report(announced));
    const detail = await read(announced);
    expect([detail.status, detail.statusBeforeHold]).toEqual(['onHold', 'codesSent']);
    expect(detail.codes.map(({ status }) => status)).toEqual(['revoked', 'revoked']);
    expect([said(await redeem(secrets[0])), said(await redeem(secrets[1]))]).toEqual([
      [410, 'codeRevoked'],
      [410, 'codeRevoked'],
    ]);
    const filter = encodeURIComponent(JSON.stringify({ reported: true }));
    const rows = (await server.as('supervisor1').get(`/api/applications?filter=${filter}`)).body as ApplicationRow[];
    expect(rows.map(({ id, notMeReport }) => [id, notMeReport?.note])).toEqual([[announced.id, SAID.note]]);
  });

  it('takes back what waits to be sent or lies in a print run, and sends nothing more', async () => {
    const announced = await approved();
    await mustSucceed(server.as('supervisor2').post('/api/print-runs', {}));
    expect(living(await read(announced))).toHaveLength(2);
    await mustSucceed(report(announced));
    expect(living(await read(announced))).toEqual([]);
    await sendQueuedDispatches(server.deps, 'worker');
    const detail = await read(announced);
    const [person] = detail.persons;
    expect(detail.dispatches.filter(({ status }) => status === 'sent')).toEqual([]);
    const again = { action: 'reissueCode', personId: person?.id, reason: 'asked by phone' };
    expect(said(await act(server.as('verifier2'), announced.id, again))).toEqual([409, 'notInThisStatus']);
  });

  it('keeps who said it and what outside the trail, and takes no day to come and no stranger', async () => {
    const announced = await approved();
    expect(said(await report(announced, 'verifier2', { on: '2026-11-24' }))).toEqual([422, 'malformed']);
    expect(said(await report(announced, 'verifier2', { personId: server.deps.newId() }))).toEqual([404, 'notFound']);
    expect(said(await report(announced, 'auditor1'))).toEqual([403, 'roleNotAllowed']);
    await mustSucceed(report(announced));
    const events = await eventsOf(server.deps.db, announced.id);
    const event = events.find(({ type }) => type === 'case.notMeReported');
    expect(event?.data).toEqual({ by: 'phone', on: SAID.on, personId: '', codes: 1, activated: [] });
    expect(event?.personal).toEqual({ saidBy: SAID.saidBy, note: SAID.note });
    expect(said(await report(announced))).toEqual([409, 'reportedAlready']);
  });

  it('is lifted by another supervisor, and a new code can go then', async () => {
    const { announced, secrets } = await sent();
    await mustSucceed(report(announced, 'supervisor2'));
    const asked = { action: 'requestRelease', reason: 'a mistake of hers' };
    await mustSucceed(act(server.as('supervisor2'), announced.id, asked));
    expect(said(await release(announced, 'supervisor2'))).toEqual([403, 'reportedYourself']);
    expect(said(await release(announced, 'verifier1'))).toEqual([403, 'roleNotAllowed']);
    await mustSucceed(release(announced, 'supervisor1'));
    const detail = await read(announced);
    expect([detail.status, detail.reported, detail.notMeReport?.settled?.byName]).toEqual([
      'codesSent',
      false,
      'Sanne Voorbeeld',
    ]);
    expect(said(await redeem(secrets[0]))).toEqual([410, 'codeRevoked']);
    const again = { action: 'reissueCode', personId: secrets[0]?.personId, reason: 'the report was a mistake' };
    await mustSucceed(act(server.as('verifier2'), announced.id, again));
    await sendQueuedDispatches(server.deps, 'worker');
    await mustSucceed(redeem((await secretsOf(server.deps, announced.id)).at(-1)));
    expect((await read(announced)).status).toBe('completed');
  });

  it('names who activated already, and can be closed off', async () => {
    const { announced, secrets } = await sent(2);
    await mustSucceed(redeem(secrets[0]));
    await mustSucceed(report(announced, 'verifier2', { personId: secrets[0]?.personId }));
    const event = (await eventsOf(server.deps.db, announced.id)).find(({ type }) => type === 'case.notMeReported');
    expect(event?.data).toMatchObject({ activated: [secrets[0]?.personId], codes: 1 });
    const withdraw = { action: 'withdraw', reason: 'never asked' };
    expect(said(await act(server.as('supervisor1'), announced.id, withdraw))).toEqual([409, 'somebodyActivated']);
    await byTwo(server.as, announced.id, { action: 'closeOff', reason: 'never asked' });
    const detail = await read(announced);
    expect([detail.status, detail.statusBeforeHold, detail.reported]).toEqual(['completed', null, false]);
  });

  it('reaches a completed case too, which takes no further post meanwhile', async () => {
    const { announced, secrets } = await sent();
    await mustSucceed(redeem(secrets[0]));
    await mustSucceed(report(announced));
    expect(said(await postLetter(server.as('verifier1'), announced.number))).toEqual([409, 'notInThisStatus']);
    await byTwo(server.as, announced.id, { action: 'release', reason: 'it was a mistake' });
    expect((await read(announced)).status).toBe('completed');
  });
});

describe('a report before the decision', () => {
  it('cancels a pending decision: an officer looks again before anybody can approve', async () => {
    const announced = await submittedCopy(server);
    await mustSucceed(report(announced));
    const approve = { action: 'approve' };
    expect(said(await act(server.as('supervisor1'), announced.id, approve))).toEqual([409, 'notInThisStatus']);
    await byTwo(server.as, announced.id, { action: 'release', reason: 'it was a mistake' });
    expect((await read(announced)).status).toBe('inVerification');
  });

  it('can end in withdrawal, which settles it', async () => {
    const announced = await announce(server.deps);
    await mustSucceed(report(announced));
    await mustSucceed(act(server.as('verifier1'), announced.id, { action: 'withdraw', reason: 'a stranger asked' }));
    const detail = await read(announced);
    expect([detail.status, detail.notMeReport?.settled?.reason]).toEqual(['withdrawn', 'a stranger asked']);
  });
});
