/** Keeps the outside programs that may call, by the hash of their key. */
import type { StoredApiClient } from '../models/houseRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowWith } from '../sql/rows';

export type { StoredApiClient } from '../models/houseRows';

/** Adds a program. */
export async function insertApiClient(tx: Tx, client: StoredApiClient): Promise<void> {
  await insertRows(tx, 'api_clients', [client]);
}

/** A program by its id, or null. */
export async function findApiClient(reader: Reader, id: string): Promise<StoredApiClient | null> {
  return rowWith(reader, 'api_clients', { id });
}

/** The program whose key has this hash, or null. */
export async function findApiClientByKeyHash(reader: Reader, keyHash: string): Promise<StoredApiClient | null> {
  return rowWith(reader, 'api_clients', { keyHash });
}
