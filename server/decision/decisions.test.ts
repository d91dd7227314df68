import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { DEFAULT_POLICY } from '@desk/shared/policy/defaultPolicy';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Answer } from '../testing/apiClient';
import type { StaffName } from '../testing/actors';
import { checkedCopy, submittedCopy } from '../testing/caseCopies';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import {
  act,
  announce,
  checkOf,
  evidenceFor,
  mustSucceed,
  passChecks,
  postLetter,
  readCase,
  TODAY,
  type Announced,
} from '../testing/story';

let server: TestServer;
let now = TODAY;
beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
});
afterAll(() => server.close());

const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(server.as('auditor1'), id);
const approve = ({ id }: Announced, who: StaffName = 'supervisor1', input = {}): Promise<Answer> =>
  act(server.as(who), id, { action: 'approve', ...input });

const submitted = (): Promise<Announced> => submittedCopy(server);

/** Submitted with one check recorded otherwise. */
async function submittedWith(
  code: string,
  { evidence: more = {}, ...finding }: Record<string, unknown> & { evidence?: object },
  waived = false,
): Promise<Announced> {
  const officer = server.as('verifier1');
  const announced = await checkedCopy(server);
  const detail = await read(announced);
  const check = checkOf(detail, code);
  const { id: checkId } = check;
  const evidence = { ...evidenceFor(detail, check), asOf: null, ...more };
  await mustSucceed(act(officer, announced.id, { action: 'recordCheck', checkId, evidence, ...finding }));
  if (waived) {
    await mustSucceed(act(officer, announced.id, { action: 'requestWaiver', checkId, reason: 'known to us' }));
  }
  await mustSucceed(act(officer, announced.id, { action: 'submit' }));
  return announced;
}

const codesIn = ({ body }: Answer): string[] => body.refusals.map(({ code }: { code: string }) => code);

describe('an approval is refused', () => {
  it('while a check has failed', async () => {
    const announced = await submittedWith('CON-02', { outcome: 'failed', reasonCode: 'UPGRADE_NOTE_MISSING' });
    const answer = await approve(announced);
    expect([answer.status, answer.body.code]).toEqual([409, 'checksFailed']);
    expect((await read(announced)).codes).toEqual([]);
  });

  it('without the waivers being accepted by name', async () => {
    const announced = await submittedWith('IDN-11', { outcome: 'failed', reasonCode: 'SIGNATURE_DIFFERS' }, true);
    const { id } = checkOf(await read(announced), 'IDN-11');
    expect(codesIn(await approve(announced))).toEqual(['waiversNotAccepted']);
    const other = '019a0000-0000-7000-8000-000000000000';
    expect(codesIn(await approve(announced, 'supervisor1', { acceptedWaivers: [other] }))).toEqual([
      'waiversNotAccepted',
    ]);
    await mustSucceed(approve(announced, 'supervisor1', { acceptedWaivers: [id] }));
    expect((await read(announced)).decisions).toMatchObject([{ outcome: 'approved', acceptedWaivers: [id] }]);
  });

  it('when nobody recorded of which day the register data are', async () => {
    const announced = await submittedWith('COM-07', { outcome: 'passed' });
    expect(codesIn(await approve(announced))).toEqual(['registerDataMissing']);
  });

  it.each([
    ['2026-11-09', 200],
    ['2026-11-08', 409],
  ])('when the register data are of %s: %i', async (asOf, status) => {
    const announced = await submittedWith('COM-07', { outcome: 'passed', evidence: { asOf } });
    const answer = await approve(announced);
    expect(answer.status).toBe(status);
    expect(status === 200 || answer.body.refusals[0].code === 'registerDataTooOld').toBe(true);
  });

  it('when they grew too old while the case waited', async () => {
    const announced = await submitted();
    now = new Date('2026-12-05T09:00:00.000Z');
    const answer = await approve(announced);
    now = TODAY;
    expect(codesIn(answer)).toEqual(['registerDataTooOld']);
    expect(answer.body.refusals[0].count).toBe(15);
  });
});

describe('four eyes', () => {
  it.each([
    ['registered the letter', registeredBySupervisor],
    ['recorded a check', checkedBySupervisor],
    ['corrected the application', correctedBySupervisor],
  ])('keep a supervisor who %s from deciding, and name who could: 403', async (_what, make) => {
    const announced = await make();
    for (const input of [{ action: 'approve' }, { action: 'reject', reasonCodes: ['CONTRACT_STALE'] }]) {
      const answer = await act(server.as('supervisor1'), announced.id, input);
      expect([answer.status, answer.body.code]).toEqual([403, 'fourEyes']);
      expect(answer.body.refusals[0].people.map(({ name }: { name: string }) => name)).toEqual(['Simon Voorbeeld']);
    }
    await mustSucceed(approve(announced, 'supervisor2'));
  });

  it('let nobody decide when every supervisor handled the case: 403', async () => {
    const announced = await checkedBySupervisor('supervisor2');
    const answer = await approve(announced, 'supervisor2');
    expect([answer.status, answer.body.code, answer.body.refusals[0].people]).toEqual([403, 'noOtherEyes', []]);
    expect((await approve(announced)).body.code).toBe('noOtherEyes');
  });

  it('are not touched by looking', async () => {
    const announced = await submitted();
    await readCase(server.as('supervisor1'), announced.id);
    await mustSucceed(approve(announced));
  });

  async function registeredBySupervisor(): Promise<Announced> {
    const announced = await announce(server.deps);
    await mustSucceed(postLetter(server.as('supervisor1'), announced.number));
    await workThrough(announced);
    return announced;
  }

  async function workThrough({ id }: Announced): Promise<void> {
    await mustSucceed(act(server.as('verifier1'), id, { action: 'take' }));
    await passChecks(server.as('verifier1'), id);
    await mustSucceed(act(server.as('verifier1'), id, { action: 'submit' }));
  }

  async function checkedBySupervisor(also?: 'supervisor2'): Promise<Announced> {
    const announced = await announce(server.deps);
    await mustSucceed(postLetter(server.as(also ?? 'verifier1'), announced.number));
    await mustSucceed(act(server.as('supervisor1'), announced.id, { action: 'take' }));
    const detail = await read(announced);
    const check = checkOf(detail, 'CON-03');
    const evidence = evidenceFor(detail, check);
    const recording = { action: 'recordCheck', checkId: check.id, outcome: 'passed', evidence };
    await mustSucceed(act(server.as('supervisor1'), announced.id, recording));
    const handOver = { action: 'handOver', userId: server.users.verifier1.id, reason: 'other work' };
    await mustSucceed(act(server.as('supervisor1'), announced.id, handOver));
    await passChecks(server.as('verifier1'), announced.id);
    await mustSucceed(act(server.as('verifier1'), announced.id, { action: 'submit' }));
    return announced;
  }

  async function correctedBySupervisor(): Promise<Announced> {
    const announced = await submitted();
    const { version, address } = await read(announced);
    const body = { version, reason: 'as on paper', address: { ...address, city: 'Voorbeeldstad', houseAddition: 'A' } };
    await mustSucceed(server.as('supervisor1').put(`/api/applications/${announced.id}`, body));
    const { mismatches } = await read(announced);
    for (const { id: mismatchId } of mismatches.filter(({ difference }) => difference !== 'identical')) {
      const settled = { action: 'resolveMismatch', mismatchId, resolution: 'registrationOutdated', reason: 'moved' };
      await mustSucceed(act(server.as('verifier1'), announced.id, settled));
    }
    await passChecks(server.as('verifier1'), announced.id);
    await mustSucceed(act(server.as('verifier1'), announced.id, { action: 'submit' }));
    return announced;
  }
});

describe('the other ways out', () => {
  it.each([
    ['an unknown reason', { reasonCodes: ['BECAUSE'] }, 'unknownCheckReason'],
    ['no reason at all', { reasonCodes: [] }, 'malformed'],
  ])('reject refuses %s: 422', async (_what, input, code) => {
    const announced = await submitted();
    const answer = await act(server.as('supervisor1'), announced.id, { action: 'reject', ...input });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
    expect(await read(announced)).toMatchObject({ status: 'awaitingApproval', decisions: [] });
  });

  it('reject closes the case with its reasons, and sends no code', async () => {
    const announced = await submitted();
    await mustSucceed(
      act(server.as('supervisor1'), announced.id, { action: 'reject', reasonCodes: ['CONTRACT_STALE'] }),
    );
    const rejected = await read(announced);
    expect(rejected).toMatchObject({ status: 'rejected', codes: [] });
    expect(rejected.dispatches.filter(carriesCode)).toEqual([]);
    expect(rejected.decisions).toMatchObject([
      { outcome: 'rejected', reasonCodes: ['CONTRACT_STALE'], byName: 'Sanne Voorbeeld' },
    ]);
    expect(rejected.actions.available).toEqual([]);
  });

  it('return gives the case back to its officer, who submits again', async () => {
    const announced = await submitted();
    await mustSucceed(act(server.as('supervisor1'), announced.id, { action: 'return', reason: 'page 3 is missing' }));
    expect(await read(announced)).toMatchObject({ status: 'inVerification', assigneeName: 'Vera Voorbeeld' });
    const [event] = (await eventsOf(server.deps.db, announced.id)).filter(({ type }) => type === 'decision.returned');
    expect(event?.data).toEqual({ reason: 'page 3 is missing', checks: [] });
    await mustSucceed(act(server.as('verifier1'), announced.id, { action: 'submit' }));
    await mustSucceed(approve(announced));
  });
});

describe('the decision itself', () => {
  it('holds the rules in force whole, and who handled the case', async () => {
    const announced = await submitted();
    await mustSucceed(approve(announced, 'supervisor1', { remark: 'in order' }));
    const { decisions, checks } = await read(announced);
    expect(decisions).toHaveLength(1);
    const { rulesInForce, ...decision } = decisions[0] ?? ({} as never);
    expect(decision).toMatchObject({ outcome: 'approved', remark: 'in order', at: TODAY.toISOString() });
    expect(rulesInForce.policy).toEqual(DEFAULT_POLICY);
    expect(rulesInForce).toMatchObject({ targetLevel: 'EH2+', policyVersion: 2, registerAsOf: '2026-11-20' });
    expect(rulesInForce.checks).toEqual(
      checks.map(({ code, subject, subjectId, renewal, outcome }) => ({ code, subject, subjectId, renewal, outcome })),
    );
    expect(rulesInForce.handlers).toEqual([{ id: server.users.verifier1.id, name: 'Vera Voorbeeld' }]);
  });

  it.each(["UPDATE decisions SET outcome = 'rejected'", 'DELETE FROM decisions', "UPDATE audit_events SET type = 'x'"])(
    'outlives %s',
    async (sql) => {
      const announced = await submitted();
      await mustSucceed(approve(announced));
      const before = (await read(announced)).decisions;
      await expect(server.deps.db.sequelize.query(sql)).rejects.toMatchObject({
        parent: { message: expect.stringContaining('append-only') },
      });
      expect((await read(announced)).decisions).toEqual(before);
    },
  );
});
