/** Migrations run up, down and up again on both dialects, and two servers that start at once do not trip. */
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from './connection';
import { migrate, migrateDown, pendingMigrations } from './migrate';
import { MIGRATIONS } from './migrations/registry';
import { columnName } from './models/columnKinds';
import { columnsOf, TABLES, type TableName } from './models/tables';
import { DIALECTS } from './testing/dialects';
import type { FreshDatabase } from './testing/freshDatabase';

const names = MIGRATIONS.map((migration) => migration.name);

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
    const tables = await db.sequelize.getQueryInterface().showAllTables();
    expect([...tables].sort()).toEqual([...Object.keys(TABLES), 'migrations'].sort());
    for (const table of Object.keys(TABLES) as TableName[]) {
      const made = Object.keys(await db.sequelize.getQueryInterface().describeTable(table));
      const read = columnsOf(table).map(([property]) => columnName(property));
      expect(made.sort(), table).toEqual(read.sort());
    }
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
