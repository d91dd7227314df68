/** An installation that ran before the search had an index finds everything afterwards, and sorts as it did. */
import { afterEach, describe, expect, it } from 'vitest';
import { newId } from './ids';
import { searchIndex } from './migrations/2026-11-29-30-search-index';
import { sortNames } from './migrations/2026-11-29-31-sort-names';
import { maskedWords } from './migrations/2026-12-02-73-masked-words';
import type { Database } from './reader';
import { query } from './sql/rows';
import { listApplications } from './stores/applicationStore';
import { insertMailItem } from './stores/mailItemStore';
import { upsertRegistrations } from './stores/registrationStore';
import { insertUser } from './stores/userStore';
import { insertScannedLetters } from './stores/scannedLetterStore';
import { insertBatch } from './stores/mailBatchStore';
import { insertSnapshot } from './stores/registerSnapshotStore';
import { DIALECTS } from './testing/dialects';
import { aPerson, aRegistration, AT, listQuery, storedCase, vera, write } from './testing/fixtures';
import type { FreshDatabase } from './testing/freshDatabase';
import { aBatch, aMailItem, aScannedLetter } from './testing/mailFixtures';

/** As many as more than one page of the migration. */
const MANY = 503;

const company = { name: 'Oud B.V.', statutoryName: 'Deftig B.V.', tradeNames: ['Het Hoekhuis'] };

async function storeSomeOfAll(db: Database): Promise<void> {
  const kept = await storedCase(db, { companyName: 'Oud B.V.' });
  const closed = await storedCase(db, { companyName: 'Äpfelhof', status: 'withdrawn', kvkNumber: '11112222' });
  const batch = aBatch();
  const answer = {
    id: newId(),
    applicationId: kept.id,
    kvkNumber: kept.application.kvkNumber,
    result: 'found',
  } as const;
  const registrations = Array.from({ length: MANY }, (_, at) => {
    const means = aRegistration().means.map((one) => ({ ...one, meansNumber: `ZM-${String(500_000 + at)}` }));
    return aRegistration({
      registrationNumber: `ZR-${String(500_000 + at)}`,
      companyName: `Bedrijf ${String(at)}`,
      means,
    });
  });
  await write(db, async (tx) => {
    await insertSnapshot(tx, {
      ...answer,
      errorCode: null,
      asOf: AT,
      askedAt: AT,
      provider: 'test',
      company: company as never,
    });
    for (const applicationId of [kept.id, closed.id]) {
      await insertMailItem(tx, aMailItem(applicationId));
    }
    await upsertRegistrations(tx, registrations);
    await insertUser(tx, vera);
    await insertBatch(tx, batch);
    const known = { applicationNumber: kept.application.number, status: 'registered' } as const;
    await insertScannedLetters(tx, [aScannedLetter(batch.id), aScannedLetter(batch.id, known)]);
  });
}

const entries = (db: Database) =>
  query(db, 'SELECT record_id, kind, case_id, is_open, words FROM search_entries ORDER BY record_id', []);

async function runBothAgain(db: Database): Promise<void> {
  const schema = db.sequelize.getQueryInterface();
  await db.sequelize.transaction(async (transaction) => {
    const context = { dialect: db.dialect, schema, transaction };
    await sortNames.down(context);
    await searchIndex.down(context);
    // As it was written then: the name on the first line, more behind it.
    const newline = db.dialect === 'sqlite' ? 'char(10)' : 'chr(10)';
    await schema.sequelize.query(`UPDATE applications SET search_text = search_text || ${newline} || number`, {
      transaction,
    });
    await searchIndex.up(context);
    await sortNames.up(context);
  });
}

describe.each(DIALECTS)('the migration to the search index on $dialect', ({ fresh }) => {
  let open: FreshDatabase | undefined;
  afterEach(() => open?.remove());

  it('leaves exactly the entries that the stores write', async () => {
    const { db } = (open = await fresh());
    await storeSomeOfAll(db);
    const written = await entries(db);
    await runBothAgain(db);
    expect(await entries(db)).toEqual(written);
    expect(written).toHaveLength(2 + 2 + 2 + 2 + MANY + 1);
    for (const [q, total] of [
      ['hoekhuis', 1],
      ['apfelhof', 1],
      ['wiersma', 2],
    ] as const) {
      expect(await listApplications(db, listQuery({ filter: { q } })), q).toMatchObject({ total });
    }
  });

  it('leaves of the searched texts what lists are sorted by', async () => {
    const { db } = (open = await fresh());
    await storeSomeOfAll(db);
    const names = () => query(db, 'SELECT sort_name FROM applications ORDER BY sort_name', []);
    const before = await names();
    await runBothAgain(db);
    expect(await names()).toEqual(before);
    expect(before).toEqual([{ sort_name: 'apfelhof' }, { sort_name: 'oud b.v.' }]);
  });

  it('finds what is masked by its beginning no longer, in a desk that ran before', async () => {
    const { db } = (open = await fresh());
    await storeSomeOfAll(db);
    const written = await entries(db);
    const found = async (q: string) => (await listApplications(db, listQuery({ filter: { q } }))).total;
    const { mobile } = aPerson('');
    const run = (way: 'up' | 'down') =>
      db.sequelize.transaction((transaction) =>
        maskedWords[way]({ dialect: db.dialect, schema: db.sequelize.getQueryInterface(), transaction }),
      );
    await run('down');
    expect([await found(mobile.slice(0, 6)), await found(mobile)]).toEqual([2, 2]);
    await run('up');
    expect([await found(mobile.slice(0, 6)), await found(mobile)]).toEqual([0, 2]);
    expect(await entries(db)).toEqual(written);
  });
});
