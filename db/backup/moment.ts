/** Gives everything a database holds as it was at one moment, while others go on writing to it. */
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import sqlite3 from 'sqlite3';
import { openDatabase } from '../connection';
import type { Database, Reader } from '../reader';
import { inSnapshot } from '../snapshot';
import { query } from '../sql/rows';
import { asStorageError } from '../storageError';
import { dumpPostgres } from './dumpPostgres';

/** What is done with a moment: first the questions that its rows answer, then all of it as bytes. */
export interface MomentWork {
  readonly ask: (reader: Reader) => Promise<void>;
  readonly keep: (pieces: AsyncIterable<Buffer>) => Promise<void>;
}

const PIECE_BYTES = 1024 * 1024;

/** A connection of its own: the desk's would keep everybody waiting until the whole file was written. */
function copyFile(from: string, to: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const source = new sqlite3.Database(from, sqlite3.OPEN_READWRITE, (refusal) => {
      if (refusal !== null) {
        reject(refusal);
        return;
      }
      source.configure('busyTimeout', 5000);
      source.run('VACUUM INTO ?', [to], (failure) => {
        source.close(() => (failure === null ? resolve() : reject(failure)));
      });
    });
  });
}

/** One read transaction of SQLite makes the copy: no writer waits for it, and it has everything that was committed when it began. */
async function ofSqlite(db: Database, scratch: string, { ask, keep }: MomentWork): Promise<void> {
  const [main] = await query(db, 'PRAGMA database_list', []);
  const remove = (): Promise<unknown> =>
    Promise.all(['', '-wal', '-shm', '-journal'].map((end) => rm(`${scratch}${end}`, { force: true })));
  try {
    await copyFile(String(main?.['file']), scratch);
    const copy = await openDatabase({ url: `sqlite:${scratch}` });
    try {
      await ask(copy);
    } finally {
      await copy.close();
    }
    await keep(createReadStream(scratch, { highWaterMark: PIECE_BYTES }) as AsyncIterable<Buffer>);
  } catch (error) {
    throw asStorageError(error);
  } finally {
    await remove();
  }
}

/**
 * @param scratch where a copy of a SQLite database may lie meanwhile, in clear; it is gone afterwards. PostgreSQL needs none
 * @throws StorageError; what the work throws
 */
export async function atOneMoment(db: Database, scratch: string, work: MomentWork): Promise<void> {
  if (db.dialect === 'sqlite') {
    return ofSqlite(db, scratch, work);
  }
  return inSnapshot(db, async (reader) => {
    await work.ask(reader);
    await work.keep(dumpPostgres(reader));
  });
}
