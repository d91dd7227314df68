/** Tests that who declares a conflict of interest is out of the case for good, and that a pending request ages away. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { lapseApprovals } from '../jobs/lapseApprovals';
import type { StaffName } from '../testing/actors';
import type { Answer } from '../testing/apiClient';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { submittedCopy, takenCopy } from '../testing/caseCopies';
import { act, type Announced, byTwo, mustSucceed, readCase, TODAY } from '../testing/story';

let server: TestServer;
let now = TODAY;
beforeEach(async () => {
  now = TODAY;
  server = await startTestServer({ clock: () => now });
});
afterEach(() => server.close());

const declare = ({ id }: Announced, who: StaffName): Promise<Answer> =>
  act(server.as(who), id, { action: 'declareConflict', reason: 'The signer is my sister' });

async function submitted(): Promise<Announced> {
  const announced = await submittedCopy(server);
  return announced;
}

describe('a declared conflict of interest', () => {
  it('keeps the supervisor from deciding, and is no handling for the others', async () => {
    const announced = await submitted();
    await mustSucceed(declare(announced, 'supervisor1'));
    for (const command of [{ action: 'approve' }, { action: 'reject', reasonCodes: ['CONTRACT_STALE'] }]) {
      const answer = await act(server.as('supervisor1'), announced.id, command);
      expect([answer.status, answer.body.code]).toEqual([403, 'conflictDeclared']);
    }
    expect((await declare(announced, 'supervisor1')).body.code).toBe('conflictDeclared');
    await mustSucceed(act(server.as('supervisor2'), announced.id, { action: 'approve' }));
  });

  it('is not named among those who could decide', async () => {
    const announced = await takenCopy(server);
    await mustSucceed(act(server.as('supervisor1'), announced.id, { action: 'hold', reason: 'question of law' }));
    await byTwo(server.as, announced.id, { action: 'release', reason: 'answered' });
    await mustSucceed(declare(announced, 'supervisor2'));
    const { actions } = await readCase(server.as('supervisor2'), announced.id);
    expect(actions.available).toEqual([]);
  });

  it('frees the case of an officer who held it; his reason stands outside the trail', async () => {
    const announced = await takenCopy(server);
    await mustSucceed(declare(announced, 'verifier1'));
    const record = await readCase(server.as('auditor1'), announced.id);
    expect([record.status, record.assigneeId]).toEqual(['inVerification', null]);
    const event = (await eventsOf(server.deps.db, announced.id)).find(
      ({ type }) => type === 'decision.conflictDeclared',
    );
    expect(JSON.stringify(event?.data)).not.toContain('sister');
    expect(event?.personal).toEqual({ reason: 'The signer is my sister' });
  });

  it.each(['auditor1', 'administrator1'] as const)('is nothing for %s', async (who) => {
    const announced = await submitted();
    const url = `/api/applications/${announced.id}/actions/declareConflict`;
    const answer = await server.as(who).post(url, { version: 1, reason: 'not mine' });
    expect(answer.status).toBe(403);
  });
});

describe('a request for a decision', () => {
  it('lapses after the days of the policy, not a day earlier, and goes back to its officer', async () => {
    const announced = await submitted();
    now = new Date('2026-11-30T22:00:00.000Z');
    expect(await lapseApprovals(server.deps)).toBe(0);
    now = new Date('2026-11-30T23:30:00.000Z');
    expect(await lapseApprovals(server.deps)).toBe(1);
    const record = await readCase(server.as('auditor1'), announced.id);
    expect([record.status, record.assigneeName]).toEqual(['inVerification', 'Vera Voorbeeld']);
    const event = (await eventsOf(server.deps.db, announced.id)).find(({ type }) => type === 'decision.requestLapsed');
    expect(event).toMatchObject({ actorRole: 'system', handling: false });
  });
});
