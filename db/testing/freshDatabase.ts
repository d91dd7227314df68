/** Gives each test a database of its own: a copy of one that was migrated once. */
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
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

let baseFile: Promise<string> | undefined;

async function makeBaseFile(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'desk-base-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'base.sqlite');
  const db = await openDatabase({ url: `sqlite:${file}` });
  await migrate(db);
  // Everything must lie in the one file that is copied, nothing in the log beside it.
  await db.sequelize.query('PRAGMA wal_checkpoint(TRUNCATE)');
  await db.close();
  return file;
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
  baseFile ??= makeBaseFile();
  const base = await baseFile;
  return sqliteIn((file) => Promise.resolve(copyFileSync(base, file)));
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

/**
 * An empty PostgreSQL database of its own, without tables.
 * @param adminUrl address with an account that may create databases
 */
export async function emptyPostgres(adminUrl: string): Promise<FreshDatabase> {
  const name = randomName();
  await asAdmin(adminUrl, `CREATE DATABASE ${name}`);
  const url = databaseUrl(adminUrl, name);
  const db = await openDatabase({ url });
  const remove = async (): Promise<void> => {
    await db.close();
    await asAdmin(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { db, url, remove };
}

/** A migrated PostgreSQL database of its own; see emptyPostgres. */
export async function freshPostgres(adminUrl: string): Promise<FreshDatabase> {
  const fresh = await emptyPostgres(adminUrl);
  await migrate(fresh.db);
  return fresh;
}
