/** Writes events at their places in the chains. */
import type { Tx } from '../reader';
import { insertRows } from '../sql/rows';
import { StorageError } from '../storageError';
import { chainEvents, type UnchainedEvent } from './chains';

/**
 * @param events in the order in which they happened
 * @throws StorageError `conflict` when another transaction took the same place of a chain first: whoever tries again gets the next
 */
export async function insertEvents(tx: Tx, events: readonly UnchainedEvent[]): Promise<void> {
  try {
    await insertRows(tx, 'audit_events', await chainEvents(tx, events));
  } catch (error) {
    const isTaken =
      error instanceof StorageError &&
      error.kind === 'unique' &&
      ['chain_number', 'sequence'].some((column) => error.columns.includes(column));
    throw isTaken ? new StorageError('conflict', error.code) : error;
  }
}
