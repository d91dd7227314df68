/**
 * SQL by which a database gives columns as they stand, all rows as one text: whoever verifies puts together what was hashed of them, and takes
 * no object of a row that is as it was written. (What the database puts together itself costs twice as much as here.)
 */
import type { Dialect, Reader } from '../reader';
import { query } from '../sql/rows';
import { StorageError } from '../storageError';
import type { Bindable } from '../sql/parameters';

/** A sign that stands in no JSON text and in nothing that the desk writes. */
const FIELD = '\u001F';

export interface LineSql {
  /** Column → its moment as the desk stores it on SQLite; empty for one that cannot be written so, NULL for none. */
  readonly moment: (column: string) => string;
  readonly text: (column: string) => string;
  /** Column → true or false in JSON; empty for what is neither, NULL for nothing. */
  readonly yesNo: (column: string) => string;
  /**
   * Columns → 1 when none holds bytes, else 0: SQLite keeps them where a text belongs, they read the same here, and nobody who asks for the
   * text finds them. What sorts highest of all values is bytes, if there are any.
   */
  readonly hasNoBytes: (columns: readonly string[]) => string;
  /** Lines as one text. */
  readonly join: (order: string) => string;
  /** Parameter, a list of texts as JSON → select of its members. */
  readonly members: (parameter: string) => string;
}

export const LINE_SQL: Readonly<Record<Dialect, LineSql>> = {
  sqlite: {
    moment: (column) => column,
    text: (column) => column,
    yesNo: (column) =>
      `CASE WHEN ${column} = 1 THEN 'true' WHEN ${column} = 0 THEN 'false' WHEN ${column} IS NOT NULL THEN '' END`,
    hasNoBytes: (columns) =>
      `(typeof(max(${columns.map((column) => `COALESCE(${column}, '')`).join(', ')}, '')) <> 'blob')`,
    join: () => `group_concat(line, char(31))`,
    members: (parameter) => `SELECT value FROM json_each(${parameter})`,
  },
  postgres: {
    // Of a year before our era it would write the number alone.
    moment: (column) =>
      `CASE WHEN ${column} >= '0001-01-01' THEN to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS" +00:00"') ` +
      `WHEN ${column} IS NOT NULL THEN '' END`,
    text: (column) => `${column}::text`,
    yesNo: (column) => `CASE WHEN ${column} THEN 'true' WHEN NOT ${column} THEN 'false' END`,
    hasNoBytes: () => `'1'`,
    join: (order) => `string_agg(line, chr(31)${order})`,
    members: (parameter) => `SELECT json_array_elements_text(${parameter}::json)`,
  },
};

/** What stands before a value that may be missing: nothing at all is none. */
const THERE = '=';

/** A column that may be NULL. */
export const orNothing = (expression: string): string => `'${THERE}' || ${expression}`;

/** @returns null for none; otherwise the value of a field by `orNothing` */
export const valueIn = (field: string): string | null => (field === '' ? null : field.slice(THERE.length));

/** A line of fields: one call for all, since joining them one by one would copy the line twenty times. */
export function concatSql(fields: readonly string[]): string {
  return `concat(${fields.join(`, '${FIELD}', `)})`;
}

/**
 * Asks for lines.
 * @param sql gives one row: `lines`, and how many they are as `total`
 * @param fields of each line
 * @returns the fields of all, one line behind the other; null when they cannot be read as lines: the rows have to be looked at one by one
 */
export async function readFields(
  reader: Reader,
  { sql, values, fields }: { readonly sql: string; readonly values: readonly Bindable[]; readonly fields: number },
): Promise<string[] | null> {
  try {
    const [page] = await query(reader, sql, values);
    const total = Number(page?.['total'] ?? 0);
    const read = total === 0 ? [] : String(page?.['lines']).split(FIELD);
    // A value that holds the sign makes more of them.
    return read.length === total * fields ? read : null;
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'other') {
      return null;
    }
    throw error;
  }
}
