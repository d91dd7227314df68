/** Brings a database to the present shape, or back; a migration and its entry in the list are one transaction. */
import { QueryTypes, Transaction } from 'sequelize';
import type { Umzug, UmzugStorage } from 'umzug';
import type { Migration, MigrationContext } from './migrations/migration';
import { MIGRATIONS } from './migrations/registry';
import type { Database } from './reader';
import { cleanErrors } from './storageError';

/** Held while a migration runs, so that two servers that start together do not both run it. Any number will do. */
const LOCK = 719_330_412;

async function executedNames(db: Database, transaction: Transaction | null): Promise<string[]> {
  const rows = await db.sequelize.query<{ name: string }>('SELECT name FROM migrations ORDER BY name', {
    type: QueryTypes.SELECT,
    transaction,
  });
  return rows.map((row) => row.name);
}

/** Work under the lock, given what has been executed by then. */
async function underLock(
  db: Database,
  work: (context: MigrationContext, executed: readonly string[]) => Promise<void>,
): Promise<void> {
  await cleanErrors(() =>
    db.sequelize.transaction({ type: Transaction.TYPES.IMMEDIATE }, async (transaction) => {
      if (db.dialect === 'postgres') {
        await db.sequelize.query(`SELECT pg_advisory_xact_lock(${LOCK})`, { transaction });
      }
      const created = 'CREATE TABLE IF NOT EXISTS migrations (name VARCHAR(200) PRIMARY KEY)';
      await db.sequelize.query(created, { transaction });
      const schema = db.sequelize.getQueryInterface();
      await work({ dialect: db.dialect, schema, transaction }, await executedNames(db, transaction));
    }),
  );
}

async function runUp(db: Database, migration: Migration): Promise<void> {
  await underLock(db, async (context, executed) => {
    if (!executed.includes(migration.name)) {
      await migration.up(context);
      const { transaction } = context;
      await db.sequelize.query('INSERT INTO migrations (name) VALUES ($1)', { bind: [migration.name], transaction });
    }
  });
}

async function runDown(db: Database, migration: Migration): Promise<void> {
  await underLock(db, async (context, executed) => {
    if (executed.includes(migration.name)) {
      await migration.down(context);
      const { transaction } = context;
      await db.sequelize.query('DELETE FROM migrations WHERE name = $1', { bind: [migration.name], transaction });
    }
  });
}

async function executedSoFar(db: Database): Promise<string[]> {
  const tables = await db.sequelize.getQueryInterface().showAllTables();
  return tables.includes('migrations') ? executedNames(db, null) : [];
}

/** The migrations write their own entries, each inside its transaction; umzug only reads them. */
function storageOf(db: Database): UmzugStorage {
  return {
    logMigration: () => Promise.resolve(),
    unlogMigration: () => Promise.resolve(),
    executed: () => executedSoFar(db),
  };
}

/** Read only when there is work for it: its command line, which it reads unasked, takes a fifth of a start of the desk. */
async function umzugOf(db: Database): Promise<Umzug> {
  const umzug = await import('umzug');
  return new umzug.Umzug({
    migrations: MIGRATIONS.map((migration) => ({
      name: migration.name,
      up: () => runUp(db, migration),
      down: () => runDown(db, migration),
    })),
    storage: storageOf(db),
    logger: undefined,
  });
}

/** A newer version of the desk has been at this database; `newest` is the last migration that this one does not know. */
export class NewerSchemaError extends Error {
  readonly newest: string;
  constructor(newest: string) {
    super(`the database was brought up to date by a newer version (${newest})`);
    this.name = 'NewerSchemaError';
    this.newest = newest;
  }
}

/** How the schema of a database stands to this version of the desk. */
export interface SchemaState {
  /** Names of migrations that have not run yet. */
  readonly pending: readonly string[];
  /** Names of migrations that ran and are unknown here: a newer version has been at work. */
  readonly unknown: readonly string[];
}

/** @returns both lists empty when database and desk fit */
export async function schemaState(db: Database): Promise<SchemaState> {
  const executed = await cleanErrors(() => executedSoFar(db));
  const names = MIGRATIONS.map(({ name }) => name);
  return {
    pending: names.filter((name) => !executed.includes(name)),
    unknown: executed.filter((name) => !names.includes(name)),
  };
}

async function runTo(db: Database, last: string | undefined): Promise<string[]> {
  const umzug = await umzugOf(db);
  const done = await umzug.up(last === undefined ? {} : { to: last });
  return done.map((migration) => migration.name);
}

/** Makes the tables as one version of the desk had them. @throws NewerSchemaError for a migration that this one does not know */
export async function migrateUpTo(db: Database, last: string): Promise<void> {
  if (!isKnownMigration(last)) {
    throw new NewerSchemaError(last);
  }
  await runTo(db, last);
}

export function isKnownMigration(name: string): boolean {
  return MIGRATIONS.some((migration) => migration.name === name);
}

/** The one with which this version of the desk is up to date. */
export function lastMigration(): string {
  return MIGRATIONS.at(-1)?.name ?? '';
}

/**
 * Runs every migration that has not run yet.
 * @returns their names, in order; empty when the database was up to date
 * @throws NewerSchemaError when a newer version of the desk has been here: this one would misread what that one wrote
 */
export async function migrate(db: Database): Promise<string[]> {
  const { pending, unknown } = await schemaState(db);
  const newest = unknown.at(-1);
  if (newest !== undefined) {
    throw new NewerSchemaError(newest);
  }
  if (pending.length === 0) {
    return [];
  }
  return runTo(db, undefined);
}

/** Takes every migration back, the last one first. All data are lost: for tests and for a release that failed. */
export async function migrateDown(db: Database): Promise<string[]> {
  const umzug = await umzugOf(db);
  const done = await umzug.down({ to: 0 });
  return done.map((migration) => migration.name);
}
