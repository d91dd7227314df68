/** The latest answer about the number that a case has now counts; a failed attempt hides no answer. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterCompany } from '@desk/shared/application/tradeRegister';
import { newId } from '../ids';
import type { StoredSnapshot } from '../models/registerRows';
import { DIALECTS } from '../testing/dialects';
import { storedCase, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import { casesWithoutAnswer, insertSnapshot, registerFailures, registerRecordOf } from './registerSnapshotStore';

const NUMBER = '90009901';
const COMPANY: RegisterCompany = {
  kvkNumber: NUMBER,
  rsin: '123456782',
  name: 'Groothandel De Korenmaat B.V.',
  statutoryName: 'Groothandel De Korenmaat B.V.',
  tradeNames: ['Korenmaat', 'Dvořák & Zoon'],
  legalForm: 'Besloten Vennootschap',
  startedOn: '2001-04-02',
  endedOn: null,
  specialStatus: null,
  addresses: [],
  establishments: [{ number: '000037178598', name: 'Korenmaat', main: true }],
  functionaries: null,
};
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 2, 9, minute)).toISOString();

describe.each(DIALECTS)('answers of the trade register on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  let applicationId: string;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());
  beforeEach(async () => {
    applicationId = (await storedCase(open.db, { status: 'received' })).id;
  });
  async function add(result: StoredSnapshot['result'], minute: number, over: Partial<StoredSnapshot> = {}) {
    const snapshot: StoredSnapshot = {
      id: newId(),
      applicationId,
      kvkNumber: NUMBER,
      result,
      asOf: at(minute),
      provider: 'api.example.com',
      errorCode: result === 'found' ? null : 'IPD1002',
      company: result === 'found' ? COMPANY : null,
      askedAt: at(minute),
      ...over,
    };
    await write(open.db, (tx) => insertSnapshot(tx, snapshot));
    const { askedAt: _askedAt, ...kept } = snapshot;
    return kept;
  }

  it('are none before anybody asked', async () => {
    expect(await registerRecordOf(open.db, applicationId, NUMBER)).toEqual({ register: null, failure: null });
    expect(await registerFailures(open.db, applicationId, NUMBER)).toBeNull();
  });

  it('come back whole, the latest one first', async () => {
    await add('notFound', 1);
    const found = await add('found', 2, { asOf: at(0) });
    expect(await registerRecordOf(open.db, applicationId, NUMBER)).toEqual({ register: found, failure: null });
  });

  it('stay when a later attempt fails, and the failure is told beside them', async () => {
    const found = await add('found', 1);
    await add('unavailable', 2);
    const failure = await add('unavailable', 3);
    expect(await registerRecordOf(open.db, applicationId, NUMBER)).toEqual({ register: found, failure });
    expect(await registerFailures(open.db, applicationId, NUMBER)).toEqual({ failures: 2, lastAt: at(3) });
  });

  it('are the failed attempt while there was never an answer', async () => {
    const failed = await add('unavailable', 2);
    expect(await registerRecordOf(open.db, applicationId, NUMBER)).toEqual({ register: failed, failure: null });
  });

  it('belong to one number: a changed one was never asked for', async () => {
    await add('found', 1);
    expect(await registerRecordOf(open.db, applicationId, '90009902')).toEqual({ register: null, failure: null });
    expect(await registerFailures(open.db, applicationId, '90009902')).toBeNull();
  });

  it('count failures since the last answer only', async () => {
    await add('unavailable', 1);
    await add('found', 2);
    expect(await registerFailures(open.db, applicationId, NUMBER)).toBeNull();
    await add('unavailable', 3);
    expect(await registerFailures(open.db, applicationId, NUMBER)).toEqual({ failures: 1, lastAt: at(3) });
  });

  it('are missed by the cases that have none about their number, unless just asked or in another status', async () => {
    const waiting = async (): Promise<boolean> => {
      const choice = { notAskedSince: at(5), limit: 100 };
      const cases = await casesWithoutAnswer(open.db, ['received', 'inVerification'], choice);
      return cases.some(({ id, kvkNumber }) => id === applicationId && kvkNumber === NUMBER);
    };
    expect(await waiting()).toBe(true);
    await add('unavailable', 5);
    expect(await waiting()).toBe(true);
    await add('unavailable', 6);
    expect(await waiting()).toBe(false);
    applicationId = (await storedCase(open.db, { status: 'received' })).id;
    await add('found', 1, { kvkNumber: '90009902' });
    expect(await waiting()).toBe(true);
    await add('found', 2);
    expect(await waiting()).toBe(false);
    applicationId = (await storedCase(open.db, { status: 'announced' })).id;
    expect(await waiting()).toBe(false);
  });
});
