/** Waiting for the customer over real HTTP: what is asked, the reminder, the answer by post or phone, the clock, the lapse. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventsOf } from '@desk/db/stores/auditStore';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { lapseCases } from '../jobs/lapseCases';
import { remindCases } from '../jobs/remindCases';
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { takenCopy } from '../testing/caseCopies';
import {
  act,
  announce,
  type Announced,
  byTwo,
  checkOf,
  mustSucceed,
  postLetter,
  readCase,
  TODAY,
} from '../testing/story';

let server: TestServer;
let now = TODAY;
beforeEach(async () => {
  now = TODAY;
  server = await startTestServer({ clock: () => now });
});
afterEach(() => server.close());

const officer = () => server.as('verifier1');
const read = ({ id }: Announced): Promise<ApplicationDetail> => readCase(officer(), id);
const goTo = (day: string): void => {
  now = new Date(`${day}T12:00:00.000Z`);
};
const FAILURES = { 'CON-02': 'UPGRADE_NOTE_MISSING', 'CON-03': 'SIGNATURE_NOT_ORIGINAL' } as const;

async function fail(one: Announced, code: keyof typeof FAILURES): Promise<string> {
  const check = checkOf(await read(one), code);
  const failing = { checkId: check.id, outcome: 'failed', reasonCode: FAILURES[code], evidence: { note: 'seen' } };
  await mustSucceed(act(officer(), one.id, { action: 'recordCheck', ...failing }));
  return check.id;
}

/** A case with two failed checks, of which the customer is asked about the first. */
async function waitingCase(dueOn = '2026-12-08'): Promise<Announced> {
  const one = await takenCopy(server);
  const asked = [{ kind: 'check', checkId: await fail(one, 'CON-02') }];
  await fail(one, 'CON-03');
  await mustSucceed(act(officer(), one.id, { action: 'requestSupplement', asked, dueOn }));
  return one;
}

const ANSWER = {
  action: 'recordAnswer',
  saidBy: 'Jo Klant',
  channel: 'phone',
  on: '2026-11-23',
  answer: 'komt per post',
};
const outcomes = async (one: Announced): Promise<unknown[]> => {
  const file = await read(one);
  return [checkOf(file, 'CON-02').outcome, checkOf(file, 'CON-03').outcome];
};

describe('an answer of the customer', () => {
  it('by phone reopens exactly what was asked, and says so', async () => {
    const one = await waitingCase();
    await mustSucceed(act(officer(), one.id, ANSWER));
    expect(await outcomes(one)).toEqual([null, 'failed']);
    expect(await read(one)).toMatchObject({ status: 'inVerification', dueOn: null });
    const attempt = checkOf(await read(one), 'CON-02').attempts.at(-1);
    expect(attempt).toMatchObject({ outcome: 'reopened', finding: { key: 'answerCame' } });
    const last = (await eventsOf(server.deps.db, one.id)).find(({ type }) => type === 'checks.answerRecorded');
    expect(last).toMatchObject({ data: { by: 'phone', on: '2026-11-23', reopenedChecks: ['CON-02'] } });
    expect(JSON.stringify(last?.data)).not.toContain('Jo Klant');
  });

  it('by post does the same', async () => {
    const one = await waitingCase();
    await mustSucceed(postLetter(officer(), one.number));
    expect(await outcomes(one)).toEqual([null, 'failed']);
    expect((await read(one)).status).toBe('inVerification');
  });

  it('keeps the letter that asked in the house when it had not left, and says so', async () => {
    const one = await waitingCase();
    const ways = async (): Promise<string[]> =>
      (await read(one)).dispatches.map(({ channel, status }) => `${channel} ${status}`).sort();
    await sendQueuedDispatches(server.deps, 'worker');
    expect(await ways()).toEqual(['email sent', 'email sent', 'letter queued']);
    await mustSucceed(act(server.as('supervisor1'), one.id, { action: 'hold', reason: 'navraag' }));
    await byTwo(server.as, one.id, { action: 'release', reason: 'klaar' });
    expect(await ways()).toEqual(['email sent', 'email sent', 'letter queued']);
    await mustSucceed(act(officer(), one.id, ANSWER));
    expect(await ways()).toEqual(['email sent', 'email sent', 'letter superseded']);
    const [letter] = (await read(one)).dispatches.filter(({ channel }) => channel === 'letter');
    const told = (await eventsOf(server.deps.db, one.id)).filter(({ type }) => type === 'message.takenBack');
    expect(told.map(({ data }) => data)).toEqual([{ messageId: letter?.customerMessageId, dispatchIds: [letter?.id] }]);
  });

  it('keeps that letter in the house, too, when the case is withdrawn while it is held', async () => {
    const one = await waitingCase();
    await mustSucceed(act(server.as('supervisor1'), one.id, { action: 'hold', reason: 'navraag' }));
    await mustSucceed(act(officer(), one.id, { action: 'withdraw', reason: 'de klant belde af' }));
    const letters = (await read(one)).dispatches.filter(({ channel }) => channel === 'letter');
    expect(letters.map(({ status }) => status)).toEqual(['superseded']);
  });

  it('opens the difference that he was asked about, also when it had been settled as not accepted', async () => {
    const one = await takenCopy(server, {
      application: ({ persons }) => ({ persons: persons.map((person) => ({ ...person, mobile: '0698765432' })) }),
    });
    const mismatch = (await read(one)).mismatches.find(({ difference }) => difference !== 'identical');
    const settle = { action: 'resolveMismatch', mismatchId: mismatch?.id, resolution: 'notAccepted', reason: 'vreemd' };
    await mustSucceed(act(officer(), one.id, settle));
    const asked = [{ kind: 'mismatch', mismatchId: mismatch?.id }];
    await mustSucceed(act(officer(), one.id, { action: 'requestSupplement', asked, dueOn: '2026-12-08' }));
    await mustSucceed(act(officer(), one.id, ANSWER));
    expect((await read(one)).mismatches.find(({ id }) => id === mismatch?.id)).toMatchObject({ resolution: null });
  });

  it('to a question in free words reopens whatever had not passed', async () => {
    const one = await takenCopy(server);
    await fail(one, 'CON-02');
    await fail(one, 'CON-03');
    await mustSucceed(
      act(officer(), one.id, { action: 'requestSupplement', missing: ['Een foto'], dueOn: '2026-12-08' }),
    );
    await mustSucceed(act(officer(), one.id, ANSWER));
    expect(await outcomes(one)).toEqual([null, null]);
  });

  it('can only be given while one is awaited', async () => {
    const one = await takenCopy(server);
    expect((await act(officer(), one.id, ANSWER)).body.code).toBe('notInThisStatus');
  });
});

describe('a reminder', () => {
  const remindedOn = async (day: string): Promise<number> => {
    goTo(day);
    return remindCases(server.deps);
  };
  const kinds = async (one: Announced): Promise<string[]> => (await read(one)).messages.map(({ kind }) => kind);

  it('goes three working days before the due date, once, with what was asked', async () => {
    const one = await waitingCase('2026-12-08');
    expect(await remindedOn('2026-12-02')).toBe(0);
    expect(await remindedOn('2026-12-03')).toBe(1);
    expect(await remindedOn('2026-12-04')).toBe(0);
    expect(await kinds(one)).toEqual(['confirmationOfReceipt', 'supplementRequest', 'reminder']);
    const id = (await read(one)).messages.at(-1)?.id ?? '';
    const { body } = await officer().get(`/api/customer-messages/${id}`);
    expect(body.text).toContain('8 december 2026');
    expect(body.text).toMatch(/^1\. /m);
    const told = (await eventsOf(server.deps.db, one.id)).find(({ type }) => type === 'application.reminded');
    expect(told).toMatchObject({ actorRole: 'system', handling: false, data: { dueOn: '2026-12-08' } });
  });

  it('goes again for another question', async () => {
    const one = await waitingCase('2026-12-08');
    await remindedOn('2026-12-03');
    await mustSucceed(act(officer(), one.id, ANSWER));
    const again = { action: 'requestSupplement', missing: ['Nog iets'], dueOn: '2026-12-22' };
    await mustSucceed(act(officer(), one.id, again));
    expect(await remindedOn('2026-12-16')).toBe(0);
    expect(await remindedOn('2026-12-17')).toBe(1);
  });

  it('of the contract goes before the announced case lapses', async () => {
    const one = await announce(server.deps, { application: () => ({ submittedAt: '2026-09-02T10:00:00Z' }) });
    expect(await remindedOn('2026-11-26')).toBe(0);
    expect(await remindedOn('2026-11-27')).toBe(1);
    expect(await kinds(one)).toEqual(['paperReminder']);
  });

  it('goes to nobody whose letter only waits for its scan, nor to a case that lapses today', async () => {
    await waitingCase('2026-12-08');
    goTo('2027-01-15');
    expect(await remindCases(server.deps)).toBe(0);
    expect(await lapseCases(server.deps)).toBe(1);
  });
});

describe('a case that waited in vain', () => {
  it('tells the customer that it lapsed', async () => {
    const one = await waitingCase('2026-12-01');
    goTo('2026-12-22');
    expect(await lapseCases(server.deps)).toBe(1);
    const { status, messages } = await read(one);
    expect([status, messages.at(-1)?.kind]).toEqual(['lapsed', 'lapse']);
  });
});

describe('the clock of the desk', () => {
  it('runs from the day of receipt, stands still while the customer is asked, and runs on afterwards', async () => {
    const one = await waitingCase('2026-12-08');
    expect(await read(one)).toMatchObject({ leadDays: 1, clockSince: null, ageing: { days: 1 } });
    goTo('2026-12-07');
    await mustSucceed(act(officer(), one.id, { ...ANSWER, on: '2026-12-07' }));
    expect(await read(one)).toMatchObject({ leadDays: 1, clockSince: '2026-12-07', ageing: { days: 1 } });
    goTo('2026-12-09');
    expect(await read(one)).toMatchObject({ ageing: { days: 3 } });
  });
});
