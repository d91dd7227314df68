/** An auditor finds events by their case, and opens one: what changed, and the records that it answers for. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@desk/db/ids';
import type { AuditEventDetail } from '@desk/shared/contract/auditDetail';
import type { CaseAtAnswer } from '@desk/shared/contract/caseAt';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import { approvedCopy } from '../testing/caseCopies';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { announce, mustSucceed, readCase, type Announced } from '../testing/story';

let server: TestServer;
let one: Announced;
beforeAll(async () => {
  server = await startTestServer();
  one = await approvedCopy(server);
  await announce(server.deps);
});
afterAll(() => server.close());

const events = async (filter: object): Promise<AuditEventRow[]> => {
  const asked = new URLSearchParams({ filter: JSON.stringify(filter), range: '[0,99]', sort: '["sequence","ASC"]' });
  return (await mustSucceed(server.as('auditor1').get(`/api/audit-events?${asked.toString()}`))).body as never;
};
const openedEvent = async (id: string): Promise<AuditEventDetail> =>
  (await mustSucceed(server.as('auditor1').get(`/api/audit-events/${id}`))).body as never;

it('finds the events of a case by its number, its company and its people', async () => {
  const { companyName, persons } = await readCase(server.as('verifier1'), one.id);
  for (const caseQ of [one.number, companyName, persons[0]?.email ?? '']) {
    const found = await events({ caseQ });
    expect(found.length, caseQ).toBeGreaterThan(10);
    expect(new Set(found.map(({ applicationId }) => applicationId)), caseQ).toEqual(new Set([one.id]));
  }
  expect(await events({ caseQ: 'niemand-die-zo-heet' })).toEqual([]);
});

it('opens a verdict with its check, its evidence and its case', async () => {
  const [recorded] = await events({ caseQ: one.number, type: 'check.recorded' });
  const { caseNumber, records } = await openedEvent(recorded?.id ?? '');
  expect(caseNumber).toBe(one.number);
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({ table: 'check_attempts', answeredBy: recorded?.sequence });
  expect(records[0]?.check?.code).toMatch(/^[A-Z]{3}-\d\d$/);
  expect(records[0]?.values).toMatchObject({ outcome: 'passed', evidence: { note: expect.stringContaining('seen') } });
});

it('says of a record that changed later where, and shows no hash of a code', async () => {
  const queued = (await events({ caseQ: one.number })).map(({ id }) => openedEvent(id));
  const codes = (await Promise.all(queued)).flatMap(({ sequence, records }) =>
    records.filter(({ table }) => table === 'activation_codes').map((record) => ({ sequence, ...record })),
  );
  expect(codes.length).toBeGreaterThan(0);
  expect(JSON.stringify(codes)).not.toMatch(/[0-9a-f]{64}|hash/i);
});

it('shows the account before and after', async () => {
  const id = server.users.verifier2.id;
  await mustSucceed(server.as('administrator1').put(`/api/users/${id}`, { name: 'Andere Naam' }));
  const [changed] = await events({ type: 'user.changed' });
  expect(changed?.personal).toEqual({
    before: { name: server.users.verifier2.name },
    after: { name: 'Andere Naam' },
  });
});

it('is for whoever reads the log', async () => {
  const [any] = await events({});
  expect((await server.as('administrator1').get(`/api/audit-events/${any?.id ?? ''}`)).status).toBe(403);
  expect((await server.as('auditor1').get(`/api/audit-events/${newId()}`)).status).toBe(404);
});

it('shows a case as it was behind an event, what differs from an earlier one, and tells that somebody looked', async () => {
  const own = await events({ caseQ: one.number });
  const sequenceOf = (type: string): number => own.find((event) => event.type === type)?.sequence ?? 0;
  const [planned, approved] = [sequenceOf('checks.planned'), sequenceOf('decision.approved')];
  const path = `/api/applications/${one.id}/at/${String(approved)}?since=${String(planned)}`;
  const { moment, differences } = (await mustSucceed(server.as('auditor1').get(path))).body as unknown as CaseAtAnswer;
  expect(moment).toMatchObject({ status: 'approved', sequence: approved });
  expect(moment.decisions).toHaveLength(1);
  expect(moment.checks.every(({ attempts, outcome }) => attempts.length > 0 && outcome !== null)).toBe(true);
  expect(differences.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['status', 'check', 'decision']));
  const [looked] = (await events({ caseQ: one.number, type: 'application.read' })).slice(-1);
  expect(looked).toMatchObject({ actorId: server.users.auditor1.id, data: { view: 'moment' } });
  const elsewhere = `/api/applications/${one.id}/at/1`;
  expect((await server.as('auditor1').get(elsewhere)).status).toBe(404);
  expect((await server.as('administrator1').get(path)).status).toBe(403);
});

it('shows officers nothing of the accounts of others, in no list, count or event', async () => {
  const { id, name } = server.users.verifier2;
  await mustSucceed(server.as('administrator1').put(`/api/users/${id}`, { name, active: false }));
  const [changed] = await events({ type: 'user.changed' });
  const filter = encodeURIComponent(JSON.stringify({ type: ['user.changed', 'decision.approved'] }));
  const seen = async (who: 'verifier1' | 'supervisor1') => {
    const { body, headers } = await server.as(who).get(`/api/audit-events?filter=${filter}`);
    const { status } = await server.as(who).get(`/api/audit-events/${changed?.id ?? ''}`);
    const types = (body as AuditEventRow[]).map(({ type }) => type);
    return [types.includes('user.changed'), headers.get('content-range')?.endsWith(`/${types.length}`), status];
  };
  expect(await seen('verifier1')).toEqual([false, true, 404]);
  expect(await seen('supervisor1')).toEqual([true, true, 200]);
});
