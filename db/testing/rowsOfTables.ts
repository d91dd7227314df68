/** Every row of a database as text, to be held against another one. */
import { tablesInOrder } from '../backup/dumpPostgres';
import type { Reader } from '../reader';
import { query } from '../sql/rows';

async function tablesOf(reader: Reader): Promise<string[]> {
  if (reader.dialect === 'postgres') {
    return tablesInOrder(reader);
  }
  const rows = await query(
    reader,
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%'",
    [],
  );
  return rows.map(({ name }) => String(name));
}

/** What numbers of transactions say is of the server that gave them. */
const OF_THE_SERVER: Readonly<Record<string, readonly string[]>> = {
  event_order: ['transaction_id'],
  trail_checkpoints: ['feed_place'],
};

/** @returns table → its rows, in an order that does not depend on how they lie */
export async function rowsOfTables(reader: Reader): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const table of await tablesOf(reader)) {
    const left = OF_THE_SERVER[table] ?? [];
    const rows = await query(reader, `SELECT * FROM "${table}"`, []);
    const texts = rows.map((row) =>
      JSON.stringify(Object.entries(row).filter(([column]) => reader.dialect === 'sqlite' || !left.includes(column))),
    );
    found.set(table, texts.sort());
  }
  return found;
}
