/**
 * Writes a PostgreSQL database as lines of JSON, by a reader of our own: pg_dump refuses servers newer than itself, and a desk
 * cannot know what is installed beside it. A line is `["table", NAME]`, behind it one object a row as PostgreSQL writes it itself
 * (`row_to_json`), or `["sequence", NAME, LAST, IS_CALLED]`.
 */
import type { Reader } from '../reader';
import { query } from '../sql/rows';

const ROWS_AT_ONCE = 1000;

/** Every table of the desk, `migrations` too, whatever version made them: those that others refer to come first. */
export async function tablesInOrder(reader: Reader): Promise<string[]> {
  const all = await query(
    reader,
    "SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' ORDER BY 1",
    [],
  );
  const references = await query(
    reader,
    'SELECT f.relname AS child, t.relname AS parent FROM pg_constraint c JOIN pg_class f ON f.oid = c.conrelid ' +
      "JOIN pg_class t ON t.oid = c.confrelid WHERE c.contype = 'f' AND f.relnamespace = current_schema()::regnamespace",
    [],
  );
  const left = new Set(all.map(({ name }) => String(name)));
  const ordered: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (table) => !references.some(({ child, parent }) => child === table && left.has(String(parent))),
    );
    if (free.length === 0) {
      throw new Error('Tables refer to each other in a circle: no order puts one of them first');
    }
    ordered.push(...free);
    free.forEach((table) => left.delete(table));
  }
  return ordered;
}

/** A line break can stand between the words of a JSON column, where it means no more than a space. */
function asLine(row: Record<string, unknown>): string {
  return String(row['line']).replaceAll('\n', ' ');
}

async function* rowsOf(reader: Reader, table: string): AsyncGenerator<Buffer> {
  await query(
    reader,
    `DECLARE backup_rows NO SCROLL CURSOR FOR SELECT row_to_json(t)::text AS line FROM "${table}" t`,
    [],
  );
  for (let isLast = false; !isLast;) {
    const rows = await query(reader, `FETCH ${String(ROWS_AT_ONCE)} FROM backup_rows`, []);
    isLast = rows.length < ROWS_AT_ONCE;
    yield Buffer.from(rows.map((row) => `${asLine(row)}\n`).join(''));
  }
  await query(reader, 'CLOSE backup_rows', []);
}

function headLine(...members: readonly unknown[]): Buffer {
  return Buffer.from(`${JSON.stringify(members)}\n`);
}

/** @param reader a snapshot: every line is of the same moment */
export async function* dumpPostgres(reader: Reader): AsyncGenerator<Buffer> {
  for (const table of await tablesInOrder(reader)) {
    yield headLine('table', table);
    yield* rowsOf(reader, table);
  }
  const sequences = await query(
    reader,
    'SELECT sequencename AS name FROM pg_sequences WHERE schemaname = current_schema() ORDER BY 1',
    [],
  );
  for (const { name } of sequences) {
    const [state] = await query(reader, `SELECT last_value, is_called FROM "${String(name)}"`, []);
    yield headLine('sequence', name, Number(state?.['last_value']), state?.['is_called']);
  }
}
