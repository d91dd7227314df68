/** Keeps who declared a conflict of interest on a case; a declaration is added and never taken back. */
import type { PersonRef } from '@desk/shared/access/roles';
import type { ConflictColumns } from '../models/workRows';
import type { Reader, Tx } from '../reader';
import { insertRows, rowsWith } from '../sql/rows';

/**
 * Adds a declaration.
 * @throws StorageError `unique` when this person declared it on this case before
 */
export async function insertConflict(tx: Tx, conflict: ConflictColumns): Promise<void> {
  await insertRows(tx, 'case_conflicts', [conflict]);
}

/** Who declared a conflict on a case, the first one first. */
export async function conflictsOf(reader: Reader, applicationId: string): Promise<PersonRef[]> {
  const order = [['declaredAt', 'ASC']] as const;
  const rows = await rowsWith(reader, 'case_conflicts', { match: { applicationId }, order });
  return rows.map(({ userId, userName }) => ({ id: userId, name: userName }));
}
