/** Reads many things as they were at one moment, while others go on writing. */
import { Transaction } from 'sequelize';
import { newLedger, type Database, type Reader } from './reader';
import { asStorageError } from './storageError';

/**
 * Runs work on what the database holds at this moment; nothing it could write would stay.
 * @param work gets a reader of its own connection
 * @throws StorageError
 */
export async function inSnapshot<T>(db: Database, work: (reader: Reader) => Promise<T>): Promise<T> {
  const settings =
    db.dialect === 'sqlite'
      ? { type: Transaction.TYPES.DEFERRED }
      : { isolationLevel: Transaction.ISOLATION_LEVELS.REPEATABLE_READ };
  try {
    db.mustBeThere();
    return await db.sequelize.transaction(settings, (transaction) => work({ ...db, transaction, ledger: newLedger() }));
  } catch (error) {
    db.renewConnections();
    throw asStorageError(error);
  }
}
