/** Tests a decision person by person: leaving one out, taking them back, the manager who must stay, and what falls away. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { StaffName } from '../testing/actors';
import type { Answer } from '../testing/apiClient';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { checkedCopy } from '../testing/caseCopies';
import { act, checkOf, mustSucceed, readCase, TODAY } from '../testing/story';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ clock: () => TODAY });
});
afterAll(() => server.close());

const officer = () => server.as('verifier1');
const read = (id: string): Promise<ApplicationDetail> => readCase(server.as('auditor1'), id);
const decide = (id: string, command: { action: string } & Record<string, unknown>, who: StaffName = 'supervisor1') =>
  act(server.as(who), id, command);

/** A manager and two users, submitted; one check of the second user has failed. */
async function submitted(): Promise<ApplicationDetail> {
  const { id } = await checkedCopy(server, { people: 3 });
  const { persons, ...record } = await read(id);
  const { id: checkId } = checkOf({ persons, ...record }, 'IDN-02', persons[2]?.id ?? '');
  const failure = { outcome: 'failed', reasonCode: 'ID_COPY_UNUSABLE', evidence: { note: 'blurred' } };
  await mustSucceed(act(officer(), id, { action: 'recordCheck', checkId, ...failure }));
  await mustSucceed(act(officer(), id, { action: 'submit' }));
  return read(id);
}

const drop = (record: ApplicationDetail, index: number, who: StaffName = 'supervisor1'): Promise<Answer> =>
  decide(
    record.id,
    { action: 'dropPerson', personId: record.persons[index]?.id, reasonCodes: ['ID_COPY_UNUSABLE'] },
    who,
  );
const outcomes = async (id: string): Promise<string[]> => (await read(id)).persons.map(({ outcome }) => outcome);

describe('leaving a person out of a decision', () => {
  it('is refused to who may not decide: role, then own work', async () => {
    const record = await submitted();
    expect((await drop(record, 2, 'verifier2')).body.code).toBe('roleNotAllowed');
    expect((await drop(record, 2, 'auditor1')).status).toBe(403);
  });

  it('refuses a reason that no check gives, somebody unknown, and a stale version', async () => {
    const record = await submitted();
    const odd = { action: 'dropPerson', personId: record.persons[2]?.id, reasonCodes: ['NO_SUCH_REASON'] };
    expect((await decide(record.id, odd)).body.code).toBe('unknownCheckReason');
    const stranger = { ...odd, personId: '019a0000-0000-7000-8000-000000000000', reasonCodes: ['ID_COPY_UNUSABLE'] };
    expect((await decide(record.id, stranger)).status).toBe(404);
    const url = `/api/applications/${record.id}/actions/dropPerson`;
    const stale = await server.as('supervisor1').post(url, { ...stranger, action: undefined, version: 1 });
    expect(stale.body.code).toBe('staleVersion');
  });

  it('lets the others be approved: codes for them alone, and the decision says who and why', async () => {
    const record = await submitted();
    expect((await decide(record.id, { action: 'approve' })).body.code).toBe('checksFailed');
    await mustSucceed(drop(record, 2));
    await mustSucceed(decide(record.id, { action: 'approve' }));
    const after = await read(record.id);
    const [manager, user, left] = record.persons.map(({ id }) => id);
    expect(after.codes.map(({ personId }) => personId).sort()).toEqual([manager, user].sort());
    expect(after.decisions[0]?.persons).toEqual([
      { personId: manager, approved: true, reasonCodes: [] },
      { personId: user, approved: true, reasonCodes: [] },
      { personId: left, approved: false, reasonCodes: ['ID_COPY_UNUSABLE'] },
    ]);
    const dropped = (await eventsOf(server.deps.db, record.id)).find(({ type }) => type === 'decision.personDropped');
    expect(dropped).toMatchObject({ handling: false, data: { personId: left, reasonCodes: ['ID_COPY_UNUSABLE'] } });
  });

  it('keeps the manager in as long as users depend on his level', async () => {
    const record = await submitted();
    await mustSucceed(drop(record, 2));
    await mustSucceed(drop(record, 0));
    const refused = await decide(record.id, { action: 'approve' });
    expect([refused.status, refused.body.code]).toEqual([409, 'managerNeeded']);
    await mustSucceed(decide(record.id, { action: 'reinstatePerson', personId: record.persons[0]?.id }));
    await mustSucceed(decide(record.id, { action: 'approve' }));
  });

  it('never leaves a case without persons', async () => {
    const record = await submitted();
    await mustSucceed(drop(record, 2));
    await mustSucceed(drop(record, 1));
    expect((await drop(record, 0)).body.code).toBe('lastPerson');
  });

  it('falls away with the pending decision', async () => {
    const record = await submitted();
    await mustSucceed(drop(record, 2));
    expect(await outcomes(record.id)).toEqual(['pending', 'pending', 'closedOff']);
    await mustSucceed(decide(record.id, { action: 'return', reason: 'look again' }));
    expect(await outcomes(record.id)).toEqual(['pending', 'pending', 'pending']);
    expect((await read(record.id)).persons.map(({ dropCodes }) => dropCodes)).toEqual([null, null, null]);
    const types = (await eventsOf(server.deps.db, record.id)).map(({ type }) => type);
    expect(types).toContain('decision.dropsFellAway');
  });
});

describe('returning a case', () => {
  it('opens the checks that have a remark, and those only, with what the supervisor wrote', async () => {
    const record = await submitted();
    const { id: checkId } = checkOf(record, 'CON-03');
    const checkRemarks = [{ checkId, remark: 'This looks like a stamp' }];
    await mustSucceed(decide(record.id, { action: 'return', reason: 'see remark', checkRemarks }));
    const after = await read(record.id);
    expect(after.checks.filter(({ outcome }) => outcome === null).map(({ code }) => code)).toEqual(['CON-03']);
    expect(checkOf(after, 'CON-03').attempts.at(-1)).toMatchObject({
      outcome: 'reopened',
      remark: 'This looks like a stamp',
      byRole: 'supervisor',
    });
    // Saying what must be done again is no handling: the same supervisor may decide later.
    expect(after.handlers.map(({ name }) => name)).toEqual(['Vera Voorbeeld']);
  });

  it('refuses a remark at a check of another case', async () => {
    const record = await submitted();
    const checkRemarks = [{ checkId: '019a0000-0000-7000-8000-000000000000', remark: 'no such check' }];
    const answer = await decide(record.id, { action: 'return', reason: 'see remark', checkRemarks });
    expect(answer.status).toBe(404);
    expect((await read(record.id)).status).toBe('awaitingApproval');
  });
});
