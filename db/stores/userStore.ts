/** Keeps staff accounts. The role of an account never changes: another role is another account. */
import type { StaffRole, PersonRef } from '@desk/shared/access/roles';
import { mayHearOfCases } from '@desk/shared/application/caseNote';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { UserRow } from '@desk/shared/contract/resources';
import { userFields } from '@desk/shared/search/searchFields';
import type { StoredUser, UserColumns } from '../models/houseRows';
import type { Reader, Tx } from '../reader';
import { indexEntries, type SearchEntry } from '../search/searchIndex';
import { listRows, type Page } from '../sql/list';
import { countRows, insertRows, rowsWith, rowWith, updateRows } from '../sql/rows';
import { sortName } from '../sql/sortName';

export type { StoredUser } from '../models/houseRows';

function asStored({ sortName: _sortName, ...user }: UserColumns): StoredUser {
  return user;
}

function entryOf(user: Pick<StoredUser, 'id' | 'name' | 'username'>): SearchEntry {
  return { kind: 'users', recordId: user.id, caseId: null, isOpen: true, fields: userFields(user) };
}

/** Kept where no password was chosen yet: nothing that is typed matches it. */
export const NO_PASSWORD = 'none';

/** Adds an account. Throws StorageError `unique` when the user name is taken. */
export async function insertUser(tx: Tx, user: StoredUser): Promise<void> {
  await insertRows(tx, 'users', [{ ...user, sortName: sortName(user.name) }]);
  await indexEntries(tx, [entryOf(user)]);
}

/** The account with this id, or null. */
export async function findUser(reader: Reader, id: string): Promise<StoredUser | null> {
  const user = await rowWith(reader, 'users', { id });
  return user && asStored(user);
}

/** As findUser, and nobody else who takes it this way decides on the account until this transaction ends. */
export async function lockUser(tx: Tx, id: string): Promise<StoredUser | null> {
  const [user] = await rowsWith(tx, 'users', { match: { id }, limit: 1, lock: 'butKey' });
  return user === undefined ? null : asStored(user);
}

/** As lockUser; of an administrator, whose way in the desk may depend on, nobody who takes it this way changes another one’s meanwhile either. */
export async function lockWithAdministrators(tx: Tx, id: string): Promise<StoredUser | null> {
  const role: StaffRole = 'administrator';
  // A role never changes, so it may be read before anything is held.
  if ((await findUser(tx, id))?.role === role) {
    // In one order, so that two who take it this way wait for each other instead of dying.
    await rowsWith(tx, 'users', { match: { role, active: true }, order: [['id', 'ASC']], lock: 'butKey' });
  }
  return lockUser(tx, id);
}

/** The account with this user name, exactly as it was stored, or null. */
export async function findUserByUsername(reader: Reader, username: string): Promise<StoredUser | null> {
  const user = await rowWith(reader, 'users', { username });
  return user && asStored(user);
}

/** These accounts, by name. */
export async function usersWithIds(reader: Reader, ids: readonly string[]): Promise<StoredUser[]> {
  const rows =
    ids.length === 0 ? [] : await rowsWith(reader, 'users', { match: { id: ids }, order: [['sortName', 'ASC']] });
  return rows.map(asStored);
}

/** A page of accounts, without what they log in with; `q` finds name and user name. */
export async function listUsers(reader: Reader, query: ListQuery): Promise<Page<UserRow>> {
  const source = { resource: 'users', table: 'users', properties: { name: 'sortName' } } as const;
  const { rows, ...total } = await listRows(reader, source, query);
  return { ...total, rows: rows.map(({ id, username, name, role, active }) => ({ id, username, name, role, active })) };
}

/** Changes an account; what is left out stays. */
export async function updateUser(
  tx: Tx,
  id: string,
  fields: Partial<Pick<StoredUser, 'name' | 'active' | 'passwordHash'>>,
): Promise<void> {
  const user = await rowWith(tx, 'users', { id });
  if (user !== null) {
    const changed = { ...user, name: fields.name ?? user.name };
    await updateRows(tx, 'users', { match: { id }, set: { ...fields, sortName: sortName(changed.name) } });
    await indexEntries(tx, [entryOf(changed)]);
  }
}

/** The accounts of a role that are in use, by name. */
export async function activeUsersOf(reader: Reader, role: StaffRole): Promise<StoredUser[]> {
  const rows = await rowsWith(reader, 'users', { match: { role, active: true }, order: [['sortName', 'ASC']] });
  return rows.map(asStored);
}

const named = ({ id, name }: StoredUser): PersonRef => ({ id, name });

/** Everyone who can decide now, by name. */
export async function activeSupervisors(reader: Reader): Promise<PersonRef[]> {
  return (await activeUsersOf(reader, 'supervisor')).map(named);
}

/** Everyone whose account is in use and who may open cases, by name. */
export async function activeColleagues(reader: Reader): Promise<UserRow[]> {
  const rows = await rowsWith(reader, 'users', { match: { active: true }, order: [['sortName', 'ASC']] });
  return rows
    .filter(mayHearOfCases)
    .map(({ id, username, name, role, active }) => ({ id, username, name, role, active }));
}

/** How many accounts there are, active or not. */
export async function countUsers(reader: Reader): Promise<number> {
  return countRows(reader, 'users', []);
}
