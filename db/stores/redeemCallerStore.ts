/** Counts the wrong codes of each caller that the login platform names, so that nobody tries codes of many people in turn. */
import type { Reader, Tx } from '../reader';
import { changeReturning, rowWith } from '../sql/rows';
import { instantValue } from '../sql/values';

/**
 * @param caller keyed hash of what the platform calls them
 * @param since only counts of a window that began after this moment still stand
 * @returns wrong codes of that caller; 0 when they are new, or their window is over
 */
export async function wrongCodesOf(reader: Reader, caller: string, since: string): Promise<number> {
  const row = await rowWith(reader, 'redeem_callers', { caller });
  return row === null || row.since <= since ? 0 : row.wrong;
}

/**
 * Counts one more wrong code.
 * @param at now; a window that began at or before `since` begins anew with it
 */
export async function countWrongCode(
  tx: Tx,
  { caller, at, since }: { readonly caller: string; readonly at: string; readonly since: string },
): Promise<void> {
  const [now, border] = [instantValue(tx.dialect, at), instantValue(tx.dialect, since)];
  // It begins with WITH, because Sequelize on SQLite throws away the rows of a statement that begins with INSERT.
  const sql =
    'WITH wanted (caller) AS (SELECT CAST($1 AS TEXT)) ' +
    'INSERT INTO redeem_callers (caller, wrong, since) SELECT caller, 1, $2 FROM wanted WHERE true ' +
    'ON CONFLICT (caller) DO UPDATE SET ' +
    'wrong = CASE WHEN redeem_callers.since <= $3 THEN 1 ELSE redeem_callers.wrong + 1 END, ' +
    'since = CASE WHEN redeem_callers.since <= $3 THEN $2 ELSE redeem_callers.since END RETURNING wrong';
  await changeReturning(tx, sql, [caller, now, border]);
}
