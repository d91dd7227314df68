/** Gives each test a database of its own: a copy of one that was migrated once. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../connection';
import { migrate } from '../migrate';
import type { Database } from '../reader';

export interface FreshDatabase {
  readonly db: Database;
  readonly url: string;
  /** Closes the database and takes it away. */
  readonly remove: () => Promise<void>;
}

let base: Promise<Buffer> | undefined;

/** The bytes of a migrated file. Kept in memory: a test process may be ended before it could remove a file. */
async function migratedBytes(): Promise<Buffer> {
  const fresh = await emptySqlite();
  await migrate(fresh.db);
  // Everything must lie in the one file that is read, nothing in the log beside it.
  await fresh.db.sequelize.query('PRAGMA wal_checkpoint(TRUNCATE)');
  const bytes = readFileSync(fresh.url.slice('sqlite:'.length));
  await fresh.remove();
  return bytes;
}

async function sqliteIn(prepare: (file: string) => Promise<void>): Promise<FreshDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-db-'));
  const file = join(folder, 'desk.sqlite');
  await prepare(file);
  const url = `sqlite:${file}`;
  const db = await openDatabase({ url });
  const remove = async (): Promise<void> => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { db, url, remove };
}

/** A SQLite file in a temporary folder, without tables. */
export async function emptySqlite(): Promise<FreshDatabase> {
  return sqliteIn(() => Promise.resolve());
}

/** A migrated SQLite file in a temporary folder. */
export async function freshSqlite(): Promise<FreshDatabase> {
  base ??= migratedBytes();
  const bytes = await base;
  return sqliteIn((file) => Promise.resolve(writeFileSync(file, bytes)));
}

function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin(adminUrl: string, sql: string): Promise<void> {
  const admin = await openDatabase({ url: adminUrl });
  try {
    await admin.sequelize.query(sql);
  } finally {
    await admin.close();
  }
}

const randomName = (): string => `desk_${randomBytes(8).toString('hex')}`;

async function postgresNamed(adminUrl: string, name: string): Promise<FreshDatabase> {
  const url = databaseUrl(adminUrl, name);
  const db = await openDatabase({ url });
  const remove = async (): Promise<void> => {
    await db.close();
    await asAdmin(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { db, url, remove };
}

/**
 * An empty PostgreSQL database of its own, without tables.
 * @param adminUrl address with an account that may create databases
 */
export async function emptyPostgres(adminUrl: string): Promise<FreshDatabase> {
  const name = randomName();
  await asAdmin(adminUrl, `CREATE DATABASE ${name}`);
  return postgresNamed(adminUrl, name);
}

/**
 * A migrated PostgreSQL database that others are copied from.
 * @param adminUrl see emptyPostgres
 * @returns its name, and how it is taken away; nobody is connected to it, or it could not be copied
 */
export async function migratedTemplate(
  adminUrl: string,
): Promise<{ readonly name: string; readonly drop: () => Promise<void> }> {
  const { db, url } = await emptyPostgres(adminUrl);
  await migrate(db);
  await db.close();
  const name = new URL(url).pathname.slice(1);
  return { name, drop: () => asAdmin(adminUrl, `DROP DATABASE ${name}`) };
}

/**
 * A migrated PostgreSQL database of its own.
 * @param adminUrl see emptyPostgres
 * @param template see migratedTemplate: copied instead of migrating anew
 */
export async function freshPostgres(adminUrl: string, template?: string): Promise<FreshDatabase> {
  if (template === undefined) {
    const fresh = await emptyPostgres(adminUrl);
    await migrate(fresh.db);
    return fresh;
  }
  const name = randomName();
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  return postgresNamed(adminUrl, name);
}
