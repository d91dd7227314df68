import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { takenCopy } from '../testing/caseCopies';
import { act, announce, mustSucceed, postLetter, readCase, TODAY, type Announced } from '../testing/story';
import { lapseCases } from './lapseCases';

let server: TestServer;
let now = TODAY;
beforeEach(async () => {
  now = TODAY;
  server = await startTestServer({ clock: () => now });
});
afterEach(() => server.close());

async function statusOn(day: string, { id }: Announced): Promise<[number, string]> {
  now = new Date(`${day}T12:00:00.000Z`);
  const lapsed = await lapseCases(server.deps);
  return [lapsed, (await readCase(server.as('auditor1'), id)).status];
}

describe('cases that wait in vain', () => {
  it('lapse when no paper came in three months, not a day earlier', async () => {
    const announced = await announce(server.deps, { application: () => ({ submittedAt: '2026-08-20T10:00:00Z' }) });
    expect(await statusOn('2026-11-20', announced)).toEqual([0, 'announced']);
    expect(await statusOn('2026-11-21', announced)).toEqual([1, 'lapsed']);
    const last = (await eventsOf(server.deps.db, announced.id)).filter(({ type }) => type === 'application.lapsed');
    expect(last).toMatchObject([{ actorRole: 'system', handling: false, data: { since: '2026-11-20' } }]);
    const late = await postLetter(server.as('verifier1'), announced.number);
    expect([late.status, late.body.code]).toEqual([409, 'notInThisStatus']);
  });

  it('count a month that is shorter to its last day', async () => {
    now = new Date('2026-11-30T12:00:00Z');
    const announced = await announce(server.deps, { application: () => ({ submittedAt: '2026-11-30T10:00:00Z' }) });
    // 28 February 2027 is a Sunday: the term ends on the Monday.
    expect(await statusOn('2027-03-01', announced)).toEqual([0, 'announced']);
    expect(await statusOn('2027-03-02', announced)).toEqual([1, 'lapsed']);
  });

  it('lapse fourteen working days after the day by which a supplement was asked, not a day earlier', async () => {
    const announced = await takenCopy(server);
    const asked = { action: 'requestSupplement', missing: ['extract'], dueOn: '2026-12-01' };
    await mustSucceed(act(server.as('verifier1'), announced.id, asked));
    expect(await statusOn('2026-12-02', announced)).toEqual([0, 'awaitingCustomer']);
    expect(await statusOn('2026-12-21', announced)).toEqual([0, 'awaitingCustomer']);
    expect(await statusOn('2026-12-22', announced)).toEqual([1, 'lapsed']);
  });

  it('do not lapse once the paper is there', async () => {
    const announced = await announce(server.deps, { application: () => ({ submittedAt: '2026-08-20T10:00:00Z' }) });
    await mustSucceed(postLetter(server.as('verifier1'), announced.number));
    expect(await statusOn('2026-12-31', announced)).toEqual([0, 'received']);
  });
});
