/** Decides what one transaction is: everything of one request or nothing, in turn on SQLite, and never without its trail. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Transaction } from 'sequelize';
import { newLedger, type Database, type Tx } from './reader';
import { asStorageError, StorageError } from './storageError';
import { forgetHeads, keepHeads } from './trail/knownHeads';
import { sealRest } from './trail/sealRest';

export type { Reader, Tx } from './reader';

export interface TransactionOptions {
  /** Why these writes leave no event in the trail: sessions, attempts, leases. */
  readonly unaudited?: string;
}

const MAX_TRIES = 5;
const LONGEST_PAUSE_MS = 50;
/** The last write of each SQLite file; the next one starts when it has ended. */
const lastWrite = new WeakMap<Database, Promise<unknown>>();
const current = new AsyncLocalStorage<{ open: boolean }>();

/** One write at a time: overlapping ones would wait for the lock on the very threads its holder needs to commit. */
function inTurn<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const turn = (lastWrite.get(db) ?? Promise.resolve()).then(work, work);
  lastWrite.set(db, turn);
  return turn;
}

async function runOnce<T>(db: Database, work: (tx: Tx) => Promise<T>, options: TransactionOptions): Promise<T> {
  const scope = { open: true };
  const settings =
    db.dialect === 'sqlite'
      ? { type: Transaction.TYPES.IMMEDIATE }
      : { isolationLevel: Transaction.ISOLATION_LEVELS.READ_COMMITTED };
  try {
    db.mustBeThere();
    const ledger = newLedger();
    const done = await db.sequelize.transaction(settings, async (transaction) => {
      const tx: Tx = { ...db, transaction, ledger };
      const result = await current.run(scope, () => work(tx));
      if (ledger.written && !ledger.audited && options.unaudited === undefined) {
        throw new Error('write without audit event');
      }
      await sealRest(tx);
      return result;
    });
    keepHeads(db, ledger);
    return done;
  } catch (error) {
    const known = asStorageError(error);
    if (known instanceof StorageError) {
      db.renewConnections();
    }
    forgetHeads(db, known instanceof StorageError && known.kind === 'conflict');
    throw known;
  } finally {
    scope.open = false;
  }
}

async function runWithRetries<T>(db: Database, work: (tx: Tx) => Promise<T>, options: TransactionOptions): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(db, work, options);
    } catch (error) {
      if (!(error instanceof StorageError) || error.kind !== 'conflict' || attempt >= MAX_TRIES) {
        throw error;
      }
      // Two that were both turned away must not meet again at the same moment.
      await pause(Math.random() * LONGEST_PAUSE_MS * attempt);
    }
  }
}

/**
 * Runs work in one transaction. On SQLite writers of this process take turns; a serialisation failure, a deadlock or a place in a
 * chain that another process took is tried again, so work may run up to five times and does nothing that cannot be repeated
 * (no mail, no files).
 * @param db the open database
 * @param work gets the transaction; what it throws rolls everything back
 * @param options `unaudited` names why no event is appended
 * @returns what work returned, after the commit
 * @throws Error when something was written without an audit event or inside another transaction; StorageError
 */
export async function inTransaction<T>(
  db: Database,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  if (current.getStore()?.open === true) {
    throw new Error('a transaction inside a transaction');
  }
  const run = (): Promise<T> => runWithRetries(db, work, options);
  return db.dialect === 'sqlite' ? inTurn(db, run) : run();
}
