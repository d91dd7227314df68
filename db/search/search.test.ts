/** The index finds what the rule finds, on both databases; it follows every change, and no question walks through a table. */
import {
  NEAR_QUESTIONS,
  SEARCH_QUESTIONS,
  SEARCH_SAMPLES,
  type SampleName,
} from '@desk/shared/search/searchCases.fixture';
import { SEARCH_KIND_IDS } from '@desk/shared/search/searchKinds';
import { termsOf } from '@desk/shared/search/searchTerms';
import type { StatusId } from '@desk/shared/flow/statuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Nearness } from '@desk/shared/search/nearness';
import { newId } from '../ids';
import { changeReturning } from '../sql/rows';
import type { Database } from '../reader';
import { insertApplication, listApplications, updateApplicationFields, updatePerson } from '../stores/applicationStore';
import { insertMailItem, moveMailItem, removeMailItem } from '../stores/mailItemStore';
import { insertSnapshot } from '../stores/registerSnapshotStore';
import { listRegistrations, upsertRegistrations } from '../stores/registrationStore';
import { saveStatus } from '../stores/statusStore';
import { insertUser, listUsers } from '../stores/userStore';
import { DIALECTS } from '../testing/dialects';
import {
  anApplication,
  aPerson,
  aRegistration,
  aSigner,
  AT,
  listQuery,
  storedCase,
  vera,
  write,
} from '../testing/fixtures';
import { walkedTables } from '../testing/walkedTables';
import type { FreshDatabase } from '../testing/freshDatabase';
import { aMailItem } from '../testing/mailFixtures';
import { findEntries, kindByKind } from './findEntries';
import { nearestOfKindsSql } from './nearEntries';
import { bestOfKindsSql, newestSql, recordIdsSql } from './searchEngine';
import { parameters } from '../sql/parameters';

const SHOWN = 5;
const kinds = SEARCH_KIND_IDS;

async function idsFor(db: Database, typed: string, limit = SHOWN): Promise<string[]> {
  const { entries } = await findEntries(db, termsOf(typed), { kinds: ['applications'], limit });
  return entries.map(({ id }) => id);
}

/** Whom a case is near to, by holding it and by nothing else. */
async function holding(db: Database, ids: readonly string[]): Promise<Nearness> {
  const userId = newId();
  await write(db, async (tx) => {
    await insertUser(tx, { ...vera, id: userId, username: userId });
    for (const id of ids) {
      await changeReturning(tx, 'UPDATE applications SET assignee_id = $1 WHERE id = $2 RETURNING id', [userId, id]);
    }
  });
  return { userId, decides: false, revealed: [] };
}

async function storeSamples(db: Database): Promise<Map<string, SampleName>> {
  const names = new Map<string, SampleName>();
  for (const [name, { person, signer, ...company }] of Object.entries(SEARCH_SAMPLES)) {
    const application = anApplication(company);
    const { id } = application;
    const people = [aPerson(id, person)];
    await write(db, (tx) => insertApplication(tx, application, people, [aSigner(id, signer)]));
    names.set(id, name as SampleName);
  }
  return names;
}

describe.each(DIALECTS)('the search index on $dialect', ({ fresh }) => {
  let open: FreshDatabase;
  let samples: Map<string, SampleName>;
  beforeAll(async () => {
    open = await fresh();
    samples = await storeSamples(open.db);
  });
  afterAll(() => open.remove());

  const rows = SEARCH_QUESTIONS.map(([typed, found]) => ({ typed, found }));

  it.each(rows)('finds for $typed $found, in the search and in the list', async ({ typed, found }) => {
    const names = (await idsFor(open.db, typed)).map((id) => samples.get(id));
    expect(names.sort()).toEqual([...found].sort());
    const listed = await listApplications(open.db, listQuery({ filter: { q: typed } }));
    expect(listed.rows.map(({ id }) => samples.get(id)).sort()).toEqual([...found].sort());
    expect(listed.total).toBe(found.length);
  });

  it.each(NEAR_QUESTIONS.map(([typed, found]) => ({ typed, found })))(
    'finds for $typed $found among what somebody holds, and nothing elsewhere',
    async ({ typed, found }) => {
      const mine = await holding(open.db, [...samples.keys()]);
      const none = await holding(open.db, []);
      for (const [near, expected] of [
        [mine, [...found].sort()],
        [none, []],
        [undefined, []],
      ] as const) {
        const asked = { kinds: ['applications'], limit: SHOWN, near } as const;
        const { entries } = await findEntries(open.db, termsOf(typed), asked);
        expect(entries.map(({ id }) => samples.get(id)).sort()).toEqual(expected);
        const listed = await listApplications(open.db, listQuery({ filter: { q: typed }, near }));
        expect(listed.rows.map(({ id }) => samples.get(id)).sort()).toEqual(expected);
        expect(listed.total).toBe(expected.length);
      }
    },
  );

  it('gives what is near and what is not in one order, each once, and no more of it than is shown', async () => {
    const ids = [...samples.keys()];
    const near = await holding(open.db, ids.slice(0, 2));
    const all = { kinds: ['applications'], limit: SHOWN, near } as const;
    const { entries } = await findEntries(open.db, termsOf('zeewolde 3891'), all);
    expect(entries).toEqual([]);
    const found = await findEntries(open.db, termsOf('zu-2025'), all);
    expect(found.entries.map(({ id }) => samples.get(id))).toEqual(['berg', 'strasse', 'hoekje']);
    expect(found.entries.map(({ isNear }) => isNear)).toEqual([false, false, true]);
    const two = await findEntries(open.db, termsOf('zu-2025'), { ...all, limit: 2 });
    expect(two.entries.map(({ id }) => samples.get(id))).toEqual(['berg', 'strasse']);
    expect(two.more).toEqual(['applications']);
  });

  it('has words of a question that mean something to a database as words and no more', async () => {
    for (const typed of [
      'AND',
      'hoekje OR',
      'NOT',
      'near(a b)',
      "qq' & 'zz",
      '":*',
      'words : x',
      '_applications',
      '*',
    ]) {
      await expect(idsFor(open.db, typed), typed).resolves.toEqual([]);
    }
  });
});

describe.each(DIALECTS)('the entries of the index on $dialect', ({ dialect, fresh }) => {
  let open: FreshDatabase;
  beforeAll(async () => {
    open = await fresh();
  });
  afterAll(() => open.remove());

  const foundKinds = async (typed: string) =>
    (await findEntries(open.db, termsOf(typed), { kinds, limit: SHOWN })).entries.map(({ kind }) => kind);
  const close = (id: string, from: StatusId, status: StatusId, version: number) =>
    write(open.db, (tx) =>
      saveStatus(tx, { id, expectedVersion: version, from, status, statusBeforeHold: null, changedAt: AT }),
    );
  it('are gone with a transaction that is rolled back', async () => {
    const application = anApplication({ companyName: 'Teruggedraaid B.V.' });
    const broken = write(open.db, async (tx) => {
      await insertApplication(tx, application, [], []);
      const { entries } = await findEntries(tx, termsOf('teruggedraaid'), { kinds, limit: SHOWN });
      expect(entries).toMatchObject([{ id: application.id }]);
      throw new Error('not this time');
    });
    await expect(broken).rejects.toThrow('not this time');
    expect(await foundKinds('teruggedraaid')).toEqual([]);
  });

  it('follow a correction of the company and of its people, and forget what was', async () => {
    const { id, personId } = await storedCase(open.db, { companyName: 'Oudenaam Bakkers' });
    await write(open.db, async (tx) => {
      await updateApplicationFields(tx, id, { companyName: 'Nieuwenaam Bakkers', kvkNumber: '12121212' });
      await updatePerson(tx, personId, { surname: 'Verbeterd', mobile: '0611223344' });
    });
    expect(await foundKinds('oudenaam')).toEqual([]);
    expect(await foundKinds('nieuwenaam verbeterd 12121212')).toEqual(['applications']);
    expect(await foundKinds('+31 6 11 22 33 44')).toEqual(['applications', 'persons']);
  });

  it('hold every name that the trade register has for a company, as long as it has its number', async () => {
    const { id } = await storedCase(open.db, { companyName: 'Gewone Naam B.V.', kvkNumber: '34343434' });
    const company = {
      name: 'Gewone Naam B.V.',
      statutoryName: 'Deftige Naam B.V.',
      tradeNames: ['Snackbar Het Hoekhuis'],
    };
    const answer = { id: newId(), applicationId: id, kvkNumber: '34343434', result: 'found', errorCode: null } as const;
    const whole = { ...answer, asOf: AT, askedAt: AT, provider: 'test', company: company as never };
    await write(open.db, (tx) => insertSnapshot(tx, whole));
    expect(await idsFor(open.db, 'hoekhuis')).toEqual([id]);
    expect(await idsFor(open.db, 'deftige')).toEqual([id]);
    await write(open.db, (tx) => updateApplicationFields(tx, id, { kvkNumber: '45454545' }));
    expect(await idsFor(open.db, 'hoekhuis')).toEqual([]);
  });

  it('put what is open first, then the newest', async () => {
    const ids: string[] = [];
    for (const at of [0, 1, 2, 3]) {
      ids.push((await storedCase(open.db, { companyName: `Volgorde ${String(at)}` })).id);
    }
    const [a = '', b = '', c = '', d = ''] = ids;
    await close(c, 'announced', 'withdrawn', 0);
    await close(d, 'announced', 'lapsed', 0);
    expect(await idsFor(open.db, 'volgorde')).toEqual([b, a, d, c]);
    expect(await idsFor(open.db, 'volgorde', 3)).toEqual([b, a, d]);
    const asked = { kinds: ['applications'], limit: 3 } as const;
    expect((await kindByKind(open.db, termsOf('volgorde'), asked)).map(({ id }) => id)).toEqual([b, a, d]);
    const { more } = await findEntries(open.db, termsOf('volgorde'), { kinds: ['applications'], limit: 3 });
    expect(more).toEqual(['applications']);
    await close(c, 'withdrawn', 'onHold', 1);
    expect(await idsFor(open.db, 'volgorde')).toEqual([c, b, a, d]);
  });

  it('know of letters and people whether their case is closed', async () => {
    const one = await storedCase(open.db, { companyName: 'Brievenhuis' });
    const other = await storedCase(open.db, { companyName: 'Anderhuis' });
    const post = aMailItem(one.id, { sender: 'Afzender Geslotenwater' });
    await write(open.db, (tx) => insertMailItem(tx, post));
    await close(one.id, 'announced', 'withdrawn', 0);
    const found = async () => (await findEntries(open.db, termsOf('geslotenwater'), { kinds, limit: SHOWN })).entries;
    expect(await found()).toEqual([{ kind: 'mail-items', id: post.id, caseId: one.id, isOpen: false, isNear: false }]);
    await write(open.db, (tx) => moveMailItem(tx, post.id, other.id));
    expect(await found()).toMatchObject([{ caseId: other.id, isOpen: true }]);
    expect(await write(open.db, (tx) => removeMailItem(tx, post.id))).toBe(true);
    expect(await found()).toEqual([]);
  });

  it('find a registration by a means that moved to it, and no longer where it was', async () => {
    const means = aRegistration().means.map((one) => ({ ...one, meansNumber: 'ZM-765432', surname: 'Verhuizer' }));
    const first = aRegistration({ registrationNumber: 'ZR-700001', companyName: 'Eerste Huis', means });
    const second = aRegistration({ registrationNumber: 'ZR-700002', companyName: 'Tweede Huis', means });
    const companies = async () =>
      (await listRegistrations(open.db, listQuery({ filter: { q: 'verhuizer' } }))).rows.map((row) => row.companyName);
    await write(open.db, (tx) => upsertRegistrations(tx, [first]));
    expect(await companies()).toEqual(['Eerste Huis']);
    await write(open.db, (tx) => upsertRegistrations(tx, [second]));
    expect(await companies()).toEqual(['Tweede Huis']);
  });

  it('are looked for in the kinds that were asked, and by no list of another', async () => {
    expect(await foundKinds('nieuwenaam')).toEqual(['applications']);
    expect((await listUsers(open.db, listQuery({ filter: { q: 'nieuwenaam' } }))).total).toBe(0);
    const none = await findEntries(open.db, termsOf('nieuwenaam'), { kinds: ['registrations'], limit: SHOWN });
    expect(none).toEqual({ entries: [], more: [] });
  });

  it('are found through the index of words and never by walking a table', async () => {
    const near = { userId: newId(), decides: true, revealed: [newId(), newId()] };
    const terms = termsOf('huis 06-12');
    const question = { kind: 'applications', terms } as const;
    const [params, listed, best, own] = [parameters(), parameters(), parameters(), parameters()];
    const ofEachKind = kinds.map((kind) => {
      const asked = parameters();
      return [recordIdsSql(dialect, { kind, terms, near }, asked), asked] as const;
    });
    const plans = [
      [newestSql(dialect, question, { isOpen: true, limit: SHOWN, params }), params],
      [`SELECT id FROM applications WHERE id IN (${recordIdsSql(dialect, question, listed)})`, listed],
      [bestOfKindsSql(dialect, question.terms, { kinds, limit: SHOWN, params: best }), best],
      [nearestOfKindsSql({ kinds, terms, near, limit: SHOWN }, own), own],
      ...ofEachKind,
    ] as const;
    for (const [sql, { values }] of plans) {
      expect(await walkedTables(open.db, sql, values)).toEqual([]);
    }
  });
});
