/** Tells whether a database takes writes and is whole: what a look at a reachable server does not say. */
import sqlite3 from 'sqlite3';
import type { Database, Tx } from './reader';
import { query } from './sql/rows';
import { StorageError } from './storageError';
import { inTransaction } from './transaction';

/** Counts round, so that it never grows out of its column. */
const TRY_WRITE =
  "INSERT INTO counters (name, value) VALUES ('readiness', 1) " +
  'ON CONFLICT (name) DO UPDATE SET value = (counters.value + 1) % 1000000';

/**
 * Writes a row of its own and commits it: a database that is read-only, full or damaged says so here.
 * @throws StorageError
 */
export async function tryWrite(db: Database): Promise<void> {
  const write = async ({ sequelize, transaction, ledger }: Tx): Promise<void> => {
    ledger.written = true;
    await sequelize.query(TRY_WRITE, { transaction });
  };
  await inTransaction(db, write, { unaudited: 'a trial of the database itself' });
}

function quickCheck(file: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // A connection of its own: on the shared one everybody would wait until the whole file was read.
    const reader = new sqlite3.Database(file, sqlite3.OPEN_READONLY, (refusal) => {
      if (refusal !== null) {
        reject(refusal);
        return;
      }
      reader.get<{ quick_check: string }>('PRAGMA quick_check(1)', (error, row) => {
        reader.close(() => {
          if (error === null) {
            resolve(row?.quick_check === 'ok');
          } else {
            reject(error);
          }
        });
      });
    });
  });
}

/**
 * Reads the whole file of a SQLite database and checks its structure: seconds per gigabyte, so seldom. PostgreSQL checks its
 * own pages and says so in the answer to a question.
 * @returns whether it is whole
 * @throws StorageError when that cannot be found out
 */
export async function isWhole(db: Database): Promise<boolean> {
  if (db.dialect !== 'sqlite') {
    return true;
  }
  try {
    const [main] = await query(db, 'PRAGMA database_list', []);
    return await quickCheck(String(main?.['file']));
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') {
      return false;
    }
    throw new StorageError('away', typeof code === 'string' ? code : 'unknown');
  }
}
