import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { submittedCopy } from '../testing/caseCopies';
import {
  act,
  announce,
  type Announced,
  byTwo,
  checkOf,
  evidenceFor,
  manualChecks,
  mustSucceed,
  postLetter,
  readCase,
  TODAY,
} from '../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const hold = (announced: Announced): Promise<unknown> =>
  mustSucceed(act(server.as('supervisor2'), announced.id, { action: 'hold', reason: 'a legal question' }));

async function taken(): Promise<Announced> {
  const announced = await announce(server.deps);
  await mustSucceed(postLetter(server.as('verifier1'), announced.number));
  await mustSucceed(act(server.as('verifier1'), announced.id, { action: 'take' }));
  return announced;
}

function read({ id }: Announced): Promise<ApplicationDetail> {
  return readCase(server.as('verifier1'), id);
}

async function recordOne(announced: Announced, code: string, finding: Record<string, unknown>): Promise<void> {
  const detail = await read(announced);
  const check = checkOf(detail, code);
  const recording = { action: 'recordCheck', checkId: check.id, evidence: evidenceFor(detail, check), ...finding };
  await mustSucceed(act(server.as('verifier1'), announced.id, recording));
}

const outcomeOf = ({ checks }: ApplicationDetail, code: string): unknown =>
  checks.find((one) => one.code === code)?.outcome;

describe('a later letter', () => {
  it('reopens what had failed and rested on the post, and leaves what passed', async () => {
    const announced = await taken();
    await recordOne(announced, 'CON-01', { outcome: 'passed' });
    await recordOne(announced, 'CON-02', { outcome: 'failed', reasonCode: 'UPGRADE_NOTE_MISSING' });
    await mustSucceed(postLetter(server.as('verifier2'), announced.number));
    const after = await read(announced);
    expect([outcomeOf(after, 'CON-01'), outcomeOf(after, 'CON-02')]).toEqual(['passed', null]);
    const attempts = after.checks.find(({ code }) => code === 'CON-02')?.attempts;
    expect(attempts?.map(({ outcome, byRole }) => [outcome, byRole])).toEqual([
      ['failed', 'verifier'],
      ['reopened', 'system'],
    ]);
    const letters = (await eventsOf(server.deps.db, announced.id)).filter(({ type }) => type === 'mail.registered');
    expect(letters.at(-1)?.data).toMatchObject({ reopenedChecks: ['CON-02'] });
  });

  it('cancels a pending approval and gives the case back to its officer', async () => {
    const announced = await submittedCopy(server);
    const answer = await mustSucceed(postLetter(server.as('verifier2'), announced.number));
    expect(answer.body.status).toBe('inVerification');
    expect(await read(announced)).toMatchObject({ status: 'inVerification', assigneeName: 'Vera Voorbeeld' });
    const approval = await act(server.as('supervisor1'), announced.id, { action: 'approve' });
    expect([approval.status, approval.body.code]).toEqual([409, 'notInThisStatus']);
  });

  it('brings a case back that waited for the customer', async () => {
    const announced = await taken();
    const asked = { action: 'requestSupplement', missing: ['copy of the identity document'], dueOn: '2026-12-07' };
    await mustSucceed(act(server.as('verifier1'), announced.id, asked));
    expect(await read(announced)).toMatchObject({ status: 'awaitingCustomer', dueOn: '2026-12-07' });
    await mustSucceed(postLetter(server.as('verifier2'), announced.number));
    expect(await read(announced)).toMatchObject({ status: 'inVerification', dueOn: null });
  });
});

describe('a letter for a case on hold', () => {
  it.each([
    ['announced', 'received', () => announce(server.deps)],
    ['inVerification', 'inVerification', taken],
    ['awaitingApproval', 'inVerification', submitted],
    ['awaitingCustomer', 'inVerification', waiting],
  ] as const)('keeps it held, and lets one that was %s go on as %s', async (before, after, make) => {
    const announced = await make();
    expect((await read(announced)).status).toBe(before);
    await hold(announced);
    expect((await mustSucceed(postLetter(server.as('verifier2'), announced.number))).body.status).toBe('onHold');
    await byTwo(server.as, announced.id, { action: 'release', reason: 'a legal question' });
    expect(await read(announced)).toMatchObject({ status: after, statusBeforeHold: null });
    expect(manualChecks(await read(announced)).length > 0 || before === 'awaitingApproval').toBe(true);
  });

  it('cannot be approved meanwhile', async () => {
    const announced = await submitted();
    await hold(announced);
    const approval = await act(server.as('supervisor1'), announced.id, { action: 'approve' });
    expect([approval.status, approval.body.code]).toEqual([409, 'notInThisStatus']);
  });

  async function submitted(): Promise<Announced> {
    const announced = await submittedCopy(server);
    return announced;
  }

  async function waiting(): Promise<Announced> {
    const announced = await taken();
    const asked = { action: 'requestSupplement', missing: ['extract'], dueOn: '2026-12-07' };
    await mustSucceed(act(server.as('verifier1'), announced.id, asked));
    return announced;
  }
});
