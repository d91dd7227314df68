/** Migrations run up, down and up again on both dialects, and two servers that start at once do not trip. */
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from './connection';
import { DEFAULT_POLICY } from '@desk/shared/policy/defaultPolicy';
import { readPolicy } from '@desk/shared/policy/policy';
import { policyOfLives } from './migrations/2026-11-28-42-policy-of-lives';
import { insertPolicy, listPolicies } from './stores/policyStore';
import { aPolicy } from './testing/fixtures';
import { isSealed } from './trail/sealedTables';
import { query } from './sql/rows';
import { inTransaction } from './transaction';
import { migrate, migrateDown, NewerSchemaError, schemaState } from './migrate';
import { MIGRATIONS } from './migrations/registry';
import { columnName } from './models/columnKinds';
import { columnsOf, TABLES, type TableName } from './models/tables';
import { DIALECTS } from './testing/dialects';
import type { FreshDatabase } from './testing/freshDatabase';

const allPolicies = async (db: Database) =>
  (await listPolicies(db, { filter: {}, sort: ['version', 'ASC'], offset: 0, limit: 10 })).rows;
const names = MIGRATIONS.map((migration) => migration.name);
const pendingMigrations = async (db: Database) => (await schemaState(db)).pending;

/** As the database says: Sequelize cannot read a table with an index over an expression. */
async function columnsIn(db: Database, table: string): Promise<string[]> {
  const sql =
    db.dialect === 'sqlite'
      ? 'SELECT name FROM pragma_table_info($1)'
      : 'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1';
  return (await query(db, sql, [table])).map(({ name }) => String(name));
}

describe.each(DIALECTS)('migrations on $dialect', ({ empty }) => {
  let open: FreshDatabase | undefined;
  afterEach(() => open?.remove());

  it('go up, down and up again', async () => {
    const { db } = (open = await empty());
    expect(await pendingMigrations(db)).toEqual(names);
    expect(await migrate(db)).toEqual(names);
    expect(await pendingMigrations(db)).toEqual([]);
    expect(await migrate(db)).toEqual([]);
    expect(await migrateDown(db)).toEqual([...names].reverse());
    expect(await db.sequelize.getQueryInterface().showAllTables()).toEqual(['migrations']);
    expect(await migrate(db)).toEqual(names);
  });

  it('make exactly the columns that the models read', async () => {
    const { db } = (open = await empty());
    await migrate(db);
    const all = await db.sequelize.getQueryInterface().showAllTables();
    // What SQLite keeps of the index of words is its own.
    const tables = all.filter((table) => !table.startsWith('search_words'));
    expect([...tables].sort()).toEqual([...Object.keys(TABLES), 'migrations'].sort());
    for (const table of Object.keys(TABLES) as TableName[]) {
      const made = await columnsIn(db, table);
      const read = columnsOf(table).map(([property]) => columnName(property));
      // The salt of a row is its seal's alone.
      expect(made.sort(), table).toEqual([...read, ...(isSealed(table) ? ['salt'] : [])].sort());
    }
  });

  it('put the lives of codes in force where the policy says nothing of them, and leave the rest of it', async () => {
    const { db } = (open = await empty());
    await migrate(db);
    const { smsLifeHours: _s, postDeliveryDays: _p, linkLifeDays: _l, ...settings } = DEFAULT_POLICY.settings;
    const former = { ...DEFAULT_POLICY, version: 7, settings: { ...settings, codeLifeDays: 21, retentionYears: 9 } };
    await inTransaction(db, (tx) => insertPolicy(tx, aPolicy({ version: 7, content: former })), { unaudited: 'test' });
    const again = (): Promise<void> =>
      db.sequelize.transaction((transaction) =>
        policyOfLives.up({ dialect: db.dialect, schema: db.sequelize.getQueryInterface(), transaction }),
      );
    await again();
    await again();
    const versions = await allPolicies(db);
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 7, 8]);
    expect(readPolicy(versions.at(-1)?.content).settings).toMatchObject({
      codeLifeDays: 21,
      linkLifeDays: 21,
      retentionYears: 9,
      smsLifeHours: 24,
      postDeliveryDays: { '2026-07-01': 2, '2027-07-01': 3 },
    });
  });

  it('are refused where a newer version has been at work, and then change nothing', async () => {
    const { db } = (open = await empty());
    await migrate(db);
    await db.sequelize.query("INSERT INTO migrations (name) VALUES ('2099-01-01-01-of-later')");
    expect(await schemaState(db)).toEqual({ pending: [], unknown: ['2099-01-01-01-of-later'] });
    await expect(migrate(db)).rejects.toThrow(NewerSchemaError);
  });

  it('run once when two servers start at the same moment', async () => {
    const { db, url } = (open = await empty());
    const other = await openDatabase({ url });
    await Promise.all([migrate(db), migrate(other)]);
    expect(await pendingMigrations(other)).toEqual([]);
    await other.close();
  });
});

describe('the registry of migrations', () => {
  it('is in the order of its names', () => {
    expect([...names].sort()).toEqual(names);
  });

  it('has no column that could hold an activation code', () => {
    const columns = columnsOf('activation_codes').map(([property]) => property);
    expect(columns).not.toContain('code');
    expect(columns).toContain('codeHash');
  });
});
