/** Applications as they go in and come out, how they are searched and listed, and how their status is guarded. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../ids';
import { DIALECTS } from '../testing/dialects';
import { aCheck, anApplication, aPerson, aSigner, AT, LATER, listQuery, storedCase, write } from '../testing/fixtures';
import type { FreshDatabase } from '../testing/freshDatabase';
import {
  findApplication,
  findApplicationByFrontOfficeId,
  findApplicationByNumber,
  insertApplication,
  listApplications,
  listPersons,
  personsOf,
  signersOf,
  updateApplicationFields,
  updatePerson,
} from './applicationStore';
import { waitingCases } from './waitingCaseStore';
import { appendAttempt, insertChecks, setWaiver } from './checkStore';
import { saveComparison, type ComparedResult } from './mismatchStore';
import { saveStatus } from './statusStore';

describe.each(DIALECTS)('applications on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());

  const numbersFor = async (filter: Record<string, string | number | boolean | null | (string | null)[]>) => {
    const { rows, total } = await listApplications(open.db, listQuery({ filter, limit: 100, sort: ['number', 'ASC'] }));
    expect(rows).toHaveLength(total);
    return rows.map((row) => row.number);
  };

  it('come out as they went in, with their people', async () => {
    const application = anApplication({ dueOn: '2026-12-24', receivedOn: '2026-11-05', submittedAt: LATER });
    const persons = [aPerson(application.id, { position: 2, activatedAt: LATER }), aPerson(application.id)];
    const signers = [aSigner(application.id, { sequence: 2 }), aSigner(application.id, { birthDate: '1980-02-29' })];
    await write(open.db, (tx) => insertApplication(tx, application, persons, signers));
    const stored = { ...application, personCount: 2 };
    expect(await findApplication(open.db, application.id)).toEqual(stored);
    expect(await findApplicationByNumber(open.db, application.number)).toEqual(stored);
    expect(await findApplicationByFrontOfficeId(open.db, application.frontOfficeId)).toEqual(stored);
    expect(await personsOf(open.db, application.id)).toEqual([...persons].reverse());
    expect(await signersOf(open.db, application.id)).toEqual([...signers].reverse());
  });

  it.each(['no-such-id', '', '\0', "' OR 1=1 --"])('are not found under %j, and nothing breaks', async (id) => {
    expect(await findApplication(open.db, id)).toBeNull();
  });

  it.each(['number', 'frontOfficeId'] as const)('are refused when their %s is taken', async (field) => {
    const { application } = await storedCase(open.db);
    const again = write(open.db, (tx) => insertApplication(tx, anApplication({ [field]: application[field] }), [], []));
    await expect(again).rejects.toMatchObject({ kind: 'unique' });
  });

  it('count what is open', async () => {
    const { id } = await storedCase(open.db);
    const [passed, failed, waived, inquiry, untouched] = Array.from({ length: 5 }, () => aCheck(id));
    const compared = (over: Partial<ComparedResult>): ComparedResult => ({
      id: newId(),
      field: 'companyName',
      subject: 'company',
      subjectId: null,
      declared: 'A',
      registered: 'B',
      difference: 'different',
      formattingReasons: [],
      differenceKind: null,
      ...over,
    });
    await write(open.db, async (tx) => {
      const checks = [passed, failed, waived, inquiry, untouched].flatMap((check) => check ?? []);
      await insertChecks(tx, checks);
      for (const [check, outcome] of [
        [passed, 'passed'],
        [failed, 'failed'],
        [waived, 'failed'],
        [inquiry, 'inquiry'],
      ] as const) {
        await appendAttempt(tx, {
          id: newId(),
          checkId: check?.id ?? '',
          outcome,
          reasonCode: null,
          remark: '',
          finding: null,
          evidence: null,
          byId: 'x',
          byName: 'X',
          byRole: 'verifier',
          at: AT,
        });
      }
      await setWaiver(tx, waived?.id ?? '', { reason: 'seen', askedById: 'x', askedByName: 'X' });
      await saveComparison(tx, id, [compared({ difference: 'identical', field: 'kvkNumber' }), compared({})], AT);
    });
    const counts = { personCount: 1, openChecks: 2, failedChecks: 1, openMismatches: 1 };
    expect(await findApplication(open.db, id)).toMatchObject(counts);
    const { rows } = await listApplications(open.db, listQuery({ filter: { id } }));
    expect(rows).toEqual([expect.objectContaining({ id, ...counts })]);
  });

  it('are found by company, number, KVK number and surname, whatever the case and accents', async () => {
    const application = anApplication({ companyName: 'Zahradnictví DVOŘÁK 100% B.V.', kvkNumber: '90007777' });
    const persons = [aPerson(application.id, { surname: 'Ńowák' })];
    await write(open.db, (tx) => insertApplication(tx, application, persons, []));
    for (const q of ['dvořák', 'Dvorak', 'ZAHRADNICTVÍ b.v.', 'dvořák 100%', 'nowak', 'NOWÁK dvořák', '90007777']) {
      expect(await numbersFor({ q }), q).toEqual([application.number]);
    }
    expect(await numbersFor({ q: application.number.toLowerCase() })).toEqual([application.number]);
    for (const q of ['%%', '_', '!', '\\', "'", 'dvořák jansen', '101', '\0']) {
      expect(await numbersFor({ q }), q).toEqual([]);
    }
  });

  it('are found however a name is typed, and by the first names of who holds a means or signs', async () => {
    const application = anApplication({ companyName: '\u2019t Hoekje \u00d8stra\u00dfe' });
    const persons = [aPerson(application.id, { firstNames: 'Ruben', surname: 'Postma' })];
    const signers = [aSigner(application.id, { firstNames: 'Luka', surname: 'Đokovi\u0107' })];
    await write(open.db, (tx) => insertApplication(tx, application, persons, signers));
    const questions = ["'t hoekje", '\u2018t Hoekje', 'ostrasse', 'Ruben Postma', 'postma ruben', 'dokovic', 'Luka'];
    const answers = await Promise.all(questions.map((q) => numbersFor({ q })));
    expect(answers).toEqual(questions.map(() => [application.number]));
  });

  it('stay findable after a correction', async () => {
    const { id, personId, application } = await storedCase(open.db);
    await write(open.db, async (tx) => {
      const address = { ...application.address, city: 'Almere' };
      await updateApplicationFields(tx, id, {
        companyName: 'Bakkerij Roggeveld',
        address,
        establishmentNumber: '000012345678',
      });
      await updatePerson(tx, personId, { surname: 'Quispel', employed: false, birthDate: null });
    });
    const corrected = { companyName: 'Bakkerij Roggeveld', establishmentNumber: '000012345678', version: 0 };
    expect(await findApplication(open.db, id)).toMatchObject({ ...corrected, address: { city: 'Almere' } });
    expect(await personsOf(open.db, id)).toMatchObject([{ surname: 'Quispel', employed: false, birthDate: null }]);
    expect(await numbersFor({ q: 'roggeveld quispel' })).toEqual([application.number]);
    const persons = await listPersons(open.db, listQuery({ filter: { q: 'quispel' }, sort: ['surname', 'ASC'] }));
    expect(persons).toMatchObject({ total: 1, rows: [{ id: personId }] });
    expect(persons.rows[0]).not.toHaveProperty('sortName');
  });

  it('save a status only on top of the version that was seen', async () => {
    const { id } = await storedCase(open.db);
    const change = {
      id,
      expectedVersion: 0,
      from: 'announced',
      status: 'received',
      statusBeforeHold: null,
      changedAt: LATER,
    } as const;
    const fields = { receivedOn: '2026-11-03', currentLevel: 'EH2' } as const;
    expect(await write(open.db, (tx) => saveStatus(tx, { ...change, fields }))).toBe(true);
    expect(await write(open.db, (tx) => saveStatus(tx, { ...change, status: 'rejected' }))).toBe(false);
    const after = { ...fields, status: 'received', version: 1, statusChangedAt: LATER, assigneeId: null };
    expect(await findApplication(open.db, id)).toMatchObject(after);
    const stays = { ...change, expectedVersion: 1, changedAt: '2026-12-01T00:00:00.000Z' };
    expect(await write(open.db, (tx) => saveStatus(tx, stays))).toBe(true);
    expect(await findApplication(open.db, id)).toMatchObject({ version: 2, statusChangedAt: LATER });
  });

  it('wait too long when announced before a moment or due before a day', async () => {
    const old = await storedCase(open.db, { submittedAt: '2025-01-01T00:00:00.000Z' });
    const late = await storedCase(open.db, { status: 'awaitingCustomer', dueOn: '2025-06-30' });
    await storedCase(open.db, { status: 'awaitingCustomer', dueOn: '2025-07-01' });
    await storedCase(open.db, { status: 'received', submittedAt: '2025-01-01T00:00:00.000Z' });
    const bounds = { announcedBefore: '2025-01-01T00:00:00.001Z', dueBefore: '2025-07-01', limit: 10 };
    expect((await waitingCases(open.db, bounds)).map((one) => one.id)).toEqual([old.id, late.id]);
    const [first] = await waitingCases(open.db, { ...bounds, limit: 1 });
    const { status, version, submittedAt, dueOn } = old.application;
    expect(first).toEqual({ id: old.id, status, version, submittedAt, dueOn });
  });
});
