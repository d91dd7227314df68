/** Keeps the outside programs that may call, by the hashes of their keys, and what each of them may do. */
import type { ProgramTerms } from '@desk/shared/access/programs';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { StoredApiClient } from '../models/houseRows';
import type { ProgramTermsColumns, StoredProgramKey } from '../models/programRows';
import type { Reader, Tx } from '../reader';
import { listRows, type Page } from '../sql/list';
import { changeReturning, insertRows, rowsWith, rowWith, updateRows, type Changes } from '../sql/rows';
import { instantValue } from '../sql/values';

export type { StoredApiClient } from '../models/houseRows';
export type { ProgramTermsColumns as StoredTerms, StoredProgramKey } from '../models/programRows';

const NEWEST_FIRST = [
  ['createdAt', 'DESC'],
  ['id', 'DESC'],
] as const;

/** A key with when it was last used. */
export interface UsedKey extends StoredProgramKey {
  readonly lastUsedAt: string | null;
}

export interface StoredProgram {
  readonly client: StoredApiClient;
  readonly terms: ProgramTermsColumns;
  /** The newest first. */
  readonly keys: readonly UsedKey[];
}

export interface NewProgram {
  readonly client: StoredApiClient;
  readonly terms: ProgramTermsColumns;
  readonly key: StoredProgramKey;
}

/** Adds a program with its first key. */
export async function insertProgram(tx: Tx, { client, terms, key }: NewProgram): Promise<void> {
  await insertRows(tx, 'api_clients', [client]);
  await insertRows(tx, 'api_client_terms', [terms]);
  await insertRows(tx, 'api_keys', [key]);
}

/** Adds a key to a program. */
export async function insertProgramKey(tx: Tx, key: StoredProgramKey): Promise<void> {
  await insertRows(tx, 'api_keys', [key]);
}

/** Changes what is named of a key. */
export async function changeProgramKey(tx: Tx, id: string, set: Changes<StoredProgramKey>): Promise<void> {
  await updateRows(tx, 'api_keys', { match: { id }, set });
}

/** Changes what is named of the terms of a program. */
export async function changeTerms(
  tx: Tx,
  id: string,
  set: Changes<Pick<ProgramTermsColumns, 'asked' | keyof ProgramTerms>>,
): Promise<void> {
  await updateRows(tx, 'api_client_terms', { match: { id }, set });
}

async function withRest(reader: Reader, clients: readonly StoredApiClient[]): Promise<StoredProgram[]> {
  const ids = clients.map(({ id }) => id);
  if (ids.length === 0) {
    return [];
  }
  const terms = await rowsWith(reader, 'api_client_terms', { match: { id: ids } });
  const keys = await rowsWith(reader, 'api_keys', { match: { clientId: ids }, order: NEWEST_FIRST });
  const uses = await rowsWith(reader, 'api_key_uses', { match: { id: keys.map(({ id }) => id) } });
  const used = new Map(uses.map(({ id, usedAt }) => [id, usedAt]));
  return clients.flatMap((client) => {
    const own = terms.find(({ id }) => id === client.id);
    const ownKeys = keys.filter(({ clientId }) => clientId === client.id);
    const shown = ownKeys.map((key) => ({ ...key, lastUsedAt: used.get(key.id) ?? null }));
    return own === undefined ? [] : [{ client, terms: own, keys: shown }];
  });
}

/** A program by its id, or null. */
export async function findProgram(reader: Reader, id: string): Promise<StoredProgram | null> {
  const client = await rowWith(reader, 'api_clients', { id });
  return client === null ? null : ((await withRest(reader, [client]))[0] ?? null);
}

/** The same, held until the transaction ends. */
export async function lockProgram(tx: Tx, id: string): Promise<StoredProgram | null> {
  await rowsWith(tx, 'api_client_terms', { match: { id }, lock: true });
  return findProgram(tx, id);
}

/** A page of programs. */
export async function listPrograms(reader: Reader, query: ListQuery): Promise<Page<StoredProgram>> {
  const { rows, ...total } = await listRows(reader, { resource: 'programs', table: 'api_clients' }, query);
  return { ...total, rows: await withRest(reader, rows) };
}

/** What comes with a key. */
export interface KeyHolder {
  readonly client: StoredApiClient;
  readonly terms: ProgramTermsColumns;
  readonly key: UsedKey;
}

/** The program whose key has this hash, whatever that is still worth, or null. */
export async function findKeyHolder(reader: Reader, keyHash: string): Promise<KeyHolder | null> {
  const key = await rowWith(reader, 'api_keys', { keyHash });
  const client = key && (await rowWith(reader, 'api_clients', { id: key.clientId }));
  const terms = key && (await rowWith(reader, 'api_client_terms', { id: key.clientId }));
  if (key === null || client === null || terms === null) {
    return null;
  }
  const use = await rowWith(reader, 'api_key_uses', { id: key.id });
  return { client, terms, key: { ...key, lastUsedAt: use?.usedAt ?? null } };
}

/** Notes that a key was used now. */
export async function noteKeyUse(tx: Tx, id: string, at: string): Promise<void> {
  // It begins with WITH, because Sequelize on SQLite throws away the rows of a statement that begins with INSERT.
  const sql =
    'WITH used (id) AS (SELECT CAST($1 AS TEXT)) ' +
    'INSERT INTO api_key_uses (id, used_at) SELECT id, $2 FROM used WHERE true ' +
    'ON CONFLICT (id) DO UPDATE SET used_at = excluded.used_at RETURNING id';
  await changeReturning(tx, sql, [id, instantValue(tx.dialect, at)]);
}
