/** A row of another table that an event answers for, as it was when the event was written. */
export interface SealedRow {
  readonly table: string;
  readonly id: string;
  /** `rowDigest` of the row. */
  readonly digest: string;
}

/** By what a row is known among those of all tables: no two have the same, whatever somebody calls a table. */
export function rowKey({ table, id }: Pick<SealedRow, 'table' | 'id'>): string {
  return `${String(table.length)} ${table}${id}`;
}
