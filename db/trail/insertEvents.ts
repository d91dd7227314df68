/** Writes events at their places in the chains. */
import type { Tx } from '../reader';
import { insertMany } from '../sql/insertMany';
import { insertRows } from '../sql/rows';
import { StorageError } from '../storageError';
import { chainEvents, type UnchainedEvent } from './chains';

/** From here on one statement for all of them costs less than what Sequelize does for each. */
const MANY = 8;

/**
 * @param events in the order in which they happened
 * @throws StorageError `conflict` when another transaction took the same place of a chain first: whoever tries again gets the next
 */
export async function insertEvents(tx: Tx, events: readonly UnchainedEvent[]): Promise<void> {
  try {
    const chained = await chainEvents(tx, events);
    await (chained.length < MANY ? insertRows(tx, 'audit_events', chained) : insertMany(tx, 'audit_events', chained));
  } catch (error) {
    const isTaken =
      error instanceof StorageError &&
      error.kind === 'unique' &&
      ['chain_number', 'sequence'].some((column) => error.columns.includes(column));
    throw isTaken ? new StorageError('conflict', error.code) : error;
  }
}
