/**
 * SQL by which a database writes columns as canonical JSON writes them, line by line as one text: whoever verifies hashes what comes as it
 * comes, and takes no object of a row that is as it was written.
 */
import type { Dialect, Reader } from '../reader';
import { query } from '../sql/rows';
import { StorageError } from '../storageError';
import type { Bindable } from '../sql/parameters';

/** Signs that stand in no JSON text and in nothing that the desk writes. */
const FIELD = '\u001F';
const LINE = '\n';

export interface LineSql {
  /** Column → its moment as ISO 8601 UTC; null when it is written in another way than the desk's. */
  readonly moment: (column: string) => string;
  readonly text: (column: string) => string;
  /** Column → true or false in JSON; null for what is neither. */
  readonly yesNo: (column: string) => string;
  /** Condition → 1 or 0 as text. */
  readonly asFlag: (condition: string) => string;
  readonly no: string;
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
    moment: (column) =>
      `CASE WHEN ${column} = substr(${column}, 1, 10) || ' ' || substr(${column}, 12, 12) || ' +00:00' ` +
      `THEN substr(${column}, 1, 10) || 'T' || substr(${column}, 12, 12) || 'Z' END`,
    text: (column) => column,
    yesNo: (column) => `CASE ${column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END`,
    asFlag: (condition) => `(${condition})`,
    no: '0',
    hasNoBytes: (columns) =>
      `(typeof(max(${columns.map((column) => `COALESCE(${column}, '')`).join(', ')}, '')) <> 'blob')`,
    join: () => `group_concat(line, char(10))`,
    members: (parameter) => `SELECT value FROM json_each(${parameter})`,
  },
  postgres: {
    // Of a year before our era it would write the number alone.
    moment: (column) =>
      `CASE WHEN ${column} >= '0001-01-01' THEN to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') END`,
    text: (column) => `${column}::text`,
    yesNo: (column) => `CASE WHEN ${column} THEN 'true' ELSE 'false' END`,
    asFlag: (condition) => `CASE WHEN ${condition} THEN '1' ELSE '0' END`,
    no: 'FALSE',
    hasNoBytes: () => `'1'`,
    join: (order) => `string_agg(line, chr(10)${order})`,
    members: (parameter) => `SELECT json_array_elements_text(${parameter}::json)`,
  },
};

/** A piece of a line as it stands. */
export const literal = (text: string): string => `'${text}'`;
const LITERAL = /^'[^']*'$/;

/** A line of fields, each put together of pieces: one call for all, since joining them one by one would copy the line forty times. */
export function concatSql(fields: readonly (readonly string[])[]): string {
  const pieces: string[] = [];
  for (const piece of fields.flatMap((field, at) => (at === 0 ? field : [literal(FIELD), ...field]))) {
    const former = pieces.at(-1) ?? '';
    if (LITERAL.test(former) && LITERAL.test(piece)) {
      pieces.splice(-1, 1, `${former.slice(0, -1)}${piece.slice(1)}`);
    } else {
      pieces.push(piece);
    }
  }
  return `concat(${pieces.join(', ')})`;
}

/**
 * Asks for lines.
 * @param sql gives one row: `lines`, and how many they are as `total`
 * @param fields of each line
 * @returns the fields of each; null when they cannot be read as lines: the rows have to be looked at one by one
 */
export async function readLines(
  reader: Reader,
  { sql, values, fields }: { readonly sql: string; readonly values: readonly Bindable[]; readonly fields: number },
): Promise<string[][] | null> {
  try {
    const [page] = await query(reader, sql, values);
    const total = Number(page?.['total'] ?? 0);
    const lines = total === 0 ? [] : String(page?.['lines']).split(LINE);
    const read = lines.map((line) => line.split(FIELD));
    return lines.length === total && read.every((line) => line.length === fields) ? read : null;
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'other') {
      return null;
    }
    throw error;
  }
}
