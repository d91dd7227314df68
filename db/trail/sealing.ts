/** Seals what a transaction wrote of the sealed tables: which rows, by which digest, in whose chain. */
import { columnName } from '../models/columnKinds';
import type { Reader, Tx } from '../reader';
import { parameters } from '../sql/parameters';
import { query } from '../sql/rows';
import { readRow } from '../sql/values';
import { SEALED_OWNERS } from './sealedOwners';
import type { SealedRow } from './sealedRow';
import { rowDigest, SEALED_TABLES, sealedColumns, type SealedTable } from './sealedTables';
import type { TouchedRow } from './touched';

type Row = Readonly<Record<string, unknown>>;

function chainOfRow({ table, chain }: TouchedRow, row: Row): string {
  const { kind, member } = SEALED_OWNERS[table];
  if (chain === undefined && table === 'check_attempts') {
    throw new Error('An attempt is added with the chain of its case');
  }
  return chain ?? `${kind}${member === null ? '' : String(row[member])}`;
}

/** A row with its salt. */
type Salted = NonNullable<TouchedRow['written']>;

/** Id → the row as it is now. */
async function readAgain(reader: Reader, table: SealedTable, ids: readonly string[]): Promise<Map<string, Salted>> {
  const params = parameters();
  const columns = sealedColumns(table).map(([property]) => columnName(property));
  const wanted = ids.map((id) => params.bind(id)).join(', ');
  const sql = `SELECT ${columns.join(', ')}, salt FROM ${table} WHERE id IN (${wanted})`;
  const rows = await query(reader, sql, params.values);
  return new Map(
    rows.map((row) => {
      const read: Row = { ...readRow(reader.dialect, table, row) };
      return [String(row['id']), { row: read, salt: String(row['salt']) }];
    }),
  );
}

/** A row that was added and then changed is read again; of one that was only added the desk knows what it wrote. */
function onceEach(touched: readonly TouchedRow[]): TouchedRow[] {
  const last = new Map<string, TouchedRow>();
  for (const one of touched) {
    const key = `${one.table} ${one.id}`;
    const former = last.get(key);
    last.set(key, former === undefined ? one : { table: one.table, id: one.id, chain: former.chain ?? one.chain });
  }
  return [...last.values()];
}

async function readUnwritten(tx: Tx, touched: readonly TouchedRow[]): Promise<Map<string, Salted>> {
  const found = new Map<string, Salted>();
  for (const table of SEALED_TABLES) {
    const ids = touched.filter((one) => one.table === table && one.written === undefined).map(({ id }) => id);
    const rows = ids.length === 0 ? [] : await readAgain(tx, table, ids);
    rows.forEach((row, id) => found.set(`${table} ${id}`, row));
  }
  return found;
}

interface Sealable extends TouchedRow {
  readonly chain: string;
  readonly found: Salted;
}

async function sealable(tx: Tx): Promise<Sealable[]> {
  if (tx.ledger.touched.length === 0) {
    return [];
  }
  const touched = onceEach(tx.ledger.touched);
  const read = await readUnwritten(tx, touched);
  return touched.flatMap((one) => {
    const found = one.written ?? read.get(`${one.table} ${one.id}`);
    return found === undefined ? [] : [{ ...one, found, chain: chainOfRow(one, found.row) }];
  });
}

/** Chain → how many of its rows no event answers for yet. */
export async function unsealedChains(tx: Tx): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { chain } of await sealable(tx)) {
    counts.set(chain, (counts.get(chain) ?? 0) + 1);
  }
  return counts;
}

/**
 * The rows that the next events of some chains answer for. What belongs to other chains stays noted.
 * @returns chain → its rows, in no order
 */
export async function sealFor(tx: Tx, chains: ReadonlySet<string>): Promise<Map<string, SealedRow[]>> {
  const sealed = new Map<string, SealedRow[]>();
  const left: TouchedRow[] = [];
  for (const { found, ...one } of await sealable(tx)) {
    if (!chains.has(one.chain)) {
      left.push(one);
      continue;
    }
    const digest = rowDigest(one.table, found.row, found.salt);
    sealed.set(one.chain, [...(sealed.get(one.chain) ?? []), { table: one.table, id: one.id, digest }]);
  }
  tx.ledger.touched.splice(0, Infinity, ...left);
  return sealed;
}
