/** Puts back what `atOneMoment` gave, into a place that has nothing yet. */
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openDatabase } from '../connection';
import { migrateUpTo } from '../migrate';
import type { Database, Dialect } from '../reader';
import { query } from '../sql/rows';
import { loadPostgres } from './loadPostgres';

const SQLITE = 'sqlite:';

export function dialectOfUrl(url: string): Dialect {
  return url.startsWith(SQLITE) ? 'sqlite' : 'postgres';
}

async function hasNoTables(db: Database): Promise<boolean> {
  const sql = 'SELECT 1 AS one FROM pg_class WHERE relnamespace = current_schema()::regnamespace LIMIT 1';
  return (await query(db, sql, [])).length === 0;
}

/** Whether nothing would be overwritten there. @throws StorageError when the server cannot be asked */
export async function isEmptyPlace(url: string): Promise<boolean> {
  if (dialectOfUrl(url) === 'sqlite') {
    const path = url.slice(SQLITE.length);
    return ['', '-wal', '-shm', '-journal'].every((end) => !existsSync(`${path}${end}`));
  }
  const db = await openDatabase({ url });
  try {
    return await hasNoTables(db);
  } finally {
    await db.close();
  }
}

async function writeSqlite(path: string, pieces: AsyncIterable<Buffer>): Promise<void> {
  const part = `${path}.part`;
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  try {
    const file = await open(part, 'w', 0o600);
    try {
      for await (const piece of pieces) {
        await file.writeFile(piece);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * Writes a database from its pieces: all of it, or nothing that would be taken for one.
 * @param migration the last one that had run at the moment: tables are made as they were then
 * @throws StorageError; Error when the pieces are no such database; what the pieces throw
 */
export async function restoreDatabase(
  url: string,
  { migration, pieces }: { readonly migration: string; readonly pieces: AsyncIterable<Buffer> },
): Promise<void> {
  if (dialectOfUrl(url) === 'sqlite') {
    return writeSqlite(url.slice(SQLITE.length), pieces);
  }
  const db = await openDatabase({ url });
  try {
    await migrateUpTo(db, migration);
    await loadPostgres(db, pieces);
  } finally {
    await db.close();
  }
}
