/** Keeps the views of the work list, and the columns that each person chose. */
import type { SavedView } from '@desk/shared/contract/workList';
import type { ListColumns } from '@desk/shared/contract/workListColumns';
import type { SavedViewColumns } from '../models/listRows';
import type { Reader, Tx } from '../reader';
import { changeReturning, insertRows, rowsWith, rowWith, selectIds, updateRows } from '../sql/rows';

function asView({ changedAt: _at, ...view }: SavedViewColumns): SavedView {
  return view;
}

/** Adds a view. Throws StorageError `unique` when its owner has one of that name. */
export async function insertView(tx: Tx, view: SavedView, changedAt: string): Promise<void> {
  await insertRows(tx, 'saved_views', [{ ...view, changedAt }]);
}

/** Changes a view, its owner apart. Throws StorageError `unique` when its owner has another one of that name. */
export async function changeView(
  tx: Tx,
  id: string,
  change: Partial<Omit<SavedView, 'id' | 'ownerId' | 'ownerName'>> & { readonly changedAt: string },
): Promise<void> {
  await updateRows(tx, 'saved_views', { match: { id }, set: change });
}

/** Takes a view away. */
export async function removeView(tx: Tx, id: string): Promise<void> {
  await changeReturning(tx, 'DELETE FROM saved_views WHERE id = $1 RETURNING id', [id]);
}

/** The view with this id, or null. */
export async function findView(reader: Reader, id: string): Promise<SavedView | null> {
  const view = await rowWith(reader, 'saved_views', { id });
  return view && asView(view);
}

/** The views of one person by name, then those that others share who may: what somebody shared who left is on nobody's list. */
export async function viewsFor(reader: Reader, userId: string): Promise<SavedView[]> {
  const order = [['name', 'ASC']] as const;
  const sharing = [
    { property: 'role', is: 'supervisor' },
    { property: 'active', is: true },
  ] as const;
  const [own, shared, sharers] = await Promise.all([
    rowsWith(reader, 'saved_views', { match: { ownerId: userId }, order }),
    rowsWith(reader, 'saved_views', { match: { shared: true }, order }),
    selectIds(reader, 'users', { conditions: sharing, order: [['id', 'ASC']] }),
  ]);
  const others = shared.filter(({ ownerId }) => ownerId !== userId && sharers.includes(ownerId));
  return [...own, ...others].map(asView);
}

/** The columns somebody chose, or null. */
export async function columnsOf(reader: Reader, userId: string): Promise<ListColumns | null> {
  const chosen = await rowWith(reader, 'list_columns', { userId });
  return chosen && { columns: chosen.columns, density: chosen.density };
}

/** Keeps the columns somebody chose; of two choices at the same moment the later one. */
export async function keepColumns(tx: Tx, userId: string, { columns, density }: ListColumns): Promise<void> {
  // It begins with WITH, because Sequelize on SQLite throws away the rows of a statement that begins with INSERT.
  const sql =
    'WITH chosen (density) AS (SELECT CAST($3 AS TEXT)) ' +
    `INSERT INTO list_columns (user_id, columns, density) SELECT $1, CAST($2 AS ${tx.dialect === 'sqlite' ? 'TEXT' : 'JSON'}), density ` +
    'FROM chosen WHERE true ' +
    'ON CONFLICT (user_id) DO UPDATE SET columns = excluded.columns, density = excluded.density RETURNING user_id';
  await changeReturning(tx, sql, [userId, JSON.stringify(columns), density]);
}
