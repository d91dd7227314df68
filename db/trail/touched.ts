/** What a transaction wrote of the sealed tables and no event answers for yet. */
import { inCanonicalOrder } from './canonicalJson';
import { newSalt } from './hashes';
import { isSealed, sealedColumns, type SealedTable } from './sealedTables';

type Row = Readonly<Record<string, unknown>>;

/** A row as it was written; without `written` it is read again before it is sealed. */
export interface TouchedRow {
  readonly table: SealedTable;
  readonly id: string;
  readonly written?: { readonly row: Row; readonly salt: string };
  /** Where the row does not say itself to which chain it belongs. */
  readonly chain?: string | undefined;
}

/** Gives new rows of a sealed table their salt and notes them; rows of other tables stay as they are. */
export function touchNew(
  touched: TouchedRow[],
  table: string,
  { rows, chainOf }: { readonly rows: readonly Row[]; readonly chainOf?: ((row: Row) => string) | undefined },
): readonly Row[] {
  if (!isSealed(table)) {
    return rows;
  }
  const json = sealedColumns(table).flatMap(([property, kind]) => (kind === 'json' ? [property] : []));
  return rows.map((given) => {
    const salt = newSalt();
    // Stored as it is sealed, a row is verified without being read into an object.
    const row = {
      ...given,
      ...Object.fromEntries(json.map((property) => [property, inCanonicalOrder(given[property])])),
    };
    touched.push({ table, id: String(row['id']), written: { row, salt }, chain: chainOf?.(row) });
    return { ...row, salt };
  });
}

/** Notes rows of a sealed table that are changed; they are read when they are sealed. */
export function touchChanged(touched: TouchedRow[], table: SealedTable, ids: readonly string[]): void {
  touched.push(...ids.map((id) => ({ table, id })));
}
