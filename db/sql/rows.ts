/** The few statements that stores are made of: select, count, insert, update. Reads skip the models, which makes them fast. */
import type { literal } from 'sequelize';
import { columnName, type ColumnKind } from '../models/columnKinds';
import { columnsOf, modelOf, TABLES, type TableName, type TableRows } from '../models/tables';
import type { PartOfStatement, Reader, Tx } from '../reader';
import { cleanErrors } from '../storageError';
import { isSealed } from '../trail/sealedTables';
import { touchChanged, touchNew } from '../trail/touched';
import { whereSql, type Condition, type Scalar } from './conditions';
import { insertStatement } from './insertStatement';
import { blankRecord, readRow, readValues } from './values';
import { type Bindable, parameters } from './parameters';

/** EMPTY AS LAST DAY: a day that is empty comes as if it were the last of all; each database has an end of its own for them. */
export type Direction = 'ASC' | 'DESC' | 'ASC EMPTY AS LAST DAY' | 'DESC EMPTY AS LAST DAY';
export type Order<Row> = readonly (readonly [property: keyof Row & string, direction: Direction])[];
export interface Selection<Row> {
  readonly order?: Order<Row>;
  readonly limit?: number;
  readonly offset?: number;
  /**
   * Holds the rows until the end of the transaction; SQLite has one writer anyway. With `butKey` nobody who only writes a row that names one
   * of them waits, as nothing changes its id.
   */
  readonly lock?: boolean | 'butKey';
}

/** Values that rows must have; a list means any of them. */
export type Match<Row> = { readonly [P in keyof Row & string]?: Scalar | readonly Scalar[] };

/** Runs own SQL that gives rows; `$1` and up are the parameters. */
export async function query(
  reader: Reader,
  sql: string,
  values: readonly Bindable[],
): Promise<Record<string, unknown>[]> {
  return cleanErrors(() => reader.run(sql, values, reader.transaction));
}

function matchConditions<Row>(match: Match<Row>): Condition<Row>[] {
  return Object.entries(match)
    .filter(([, is]) => is !== undefined)
    .map(([property, is]) => ({ property: property as keyof Row & string, is: is as Scalar }));
}

function columnNames(table: TableName): string[] {
  return columnsOf(table).map(([, , column]) => column);
}

/** The names of a table's columns, ready for a SELECT. */
export function columnList(table: TableName): string {
  return columnNames(table).join(', ');
}

/** No case comes as late; where the last day stands in for an empty one, an index serves both databases. */
const LAST_DAY = "'9999-12-31'";

/** What an order goes by, as SQL. */
export function orderTerms<T extends TableName>(
  table: T,
  order: Order<TableRows[T]>,
): readonly { readonly expression: string; readonly direction: 'ASC' | 'DESC' }[] {
  return order.map(([property, way]) => {
    const kind = (TABLES[table] as Record<string, ColumnKind>)[property];
    const [direction, ...empty] = way.split(' ') as ['ASC' | 'DESC', ...string[]];
    if (empty.length > 0 && kind !== 'day') {
      throw new Error(`Only days that are empty have a place at the end, not ${property}`);
    }
    const column = columnName(property);
    return { expression: empty.length > 0 ? `COALESCE(${column}, ${LAST_DAY})` : column, direction };
  });
}

function orderSql<T extends TableName>(table: T, order: Order<TableRows[T]>): string {
  const terms = orderTerms(table, order).map(({ expression, direction }) => `${expression} ${direction}`);
  return terms.length === 0 ? '' : ` ORDER BY ${terms.join(', ')}`;
}

const holdsRows = ({ dialect }: Reader, lock: Selection<unknown>['lock']): boolean =>
  lock !== undefined && lock !== false && dialect === 'postgres';

/** The end of a SELECT: order, page and lock. */
export function tailSql<T extends TableName>(
  reader: Reader,
  table: T,
  { order = [], limit, offset, lock }: Selection<TableRows[T]>,
): string {
  const page = limit === undefined ? '' : ` LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset ?? 0)}`;
  const held = lock === 'butKey' ? ' FOR NO KEY UPDATE' : ' FOR UPDATE';
  return `${orderSql(table, order)}${page}${holdsRows(reader, lock) ? held : ''}`;
}

/** Which rows, in which order, how many. */
export type Choice<T extends TableName> = Selection<TableRows[T]> & {
  readonly conditions: readonly Condition<TableRows[T]>[];
};

interface Asked extends PartOfStatement {
  /** What holds rows stands alone. */
  readonly holdsRows?: boolean;
}

/**
 * A select of its own, or part of a larger statement where the reader gathers them.
 * @param part what is asked
 * @param read makes one of what the driver gave of a row, by name, or in the order of the columns where it was part of another statement
 */
async function askFor<R>(
  reader: Reader,
  { holdsRows = false, ...part }: Asked,
  read: {
    readonly named: (row: Record<string, unknown>) => R;
    readonly placed: (values: readonly unknown[]) => R;
  },
): Promise<R[]> {
  if (reader.gather !== undefined && !holdsRows) {
    return (await reader.gather(part)).map(read.placed);
  }
  const params = parameters();
  return (await query(reader, part.sql(params), params.values)).map(read.named);
}

/** Rows by the names of their columns. */
export async function ask(reader: Reader, part: Asked): Promise<Record<string, unknown>[]> {
  const blank = blankRecord(part.columns);
  return askFor(reader, part, {
    named: (row) => row,
    placed: (values) => {
      const row = { ...blank };
      part.columns.forEach((column, at) => {
        row[column] = values[at];
      });
      return row;
    },
  });
}

function selectOf<T extends TableName>(
  reader: Reader,
  { table, columns }: { readonly table: T; readonly columns: readonly string[] },
  { conditions, ...selection }: Choice<T>,
): Asked {
  const order = selection.order ?? [];
  const given = [...new Set([...columns, ...order.map(([property]) => columnName(property))])].join(', ');
  return {
    columns,
    order: orderSql(table, order),
    holdsRows: holdsRows(reader, selection.lock),
    sql: (params) =>
      `SELECT ${given} FROM ${table}` +
      `${whereSql({ dialect: reader.dialect, table, params }, conditions)}${tailSql(reader, table, selection)}`,
  };
}

/** Rows of a table that fulfil every condition. */
export async function selectRows<T extends TableName>(
  reader: Reader,
  table: T,
  choice: Choice<T>,
): Promise<TableRows[T][]> {
  return askFor(reader, selectOf(reader, { table, columns: columnNames(table) }, choice), {
    named: (row) => readRow(reader.dialect, table, row),
    placed: (values) => readValues(reader.dialect, table, values),
  });
}

/** The ids alone of rows that fulfil every condition. */
export async function selectIds<T extends TableName>(reader: Reader, table: T, choice: Choice<T>): Promise<string[]> {
  return askFor(reader, selectOf(reader, { table, columns: ['id'] }, choice), {
    named: (row) => String(row['id']),
    placed: ([id]) => String(id),
  });
}

/** Rows of a table that have these values. */
export async function rowsWith<T extends TableName>(
  reader: Reader,
  table: T,
  { match, ...selection }: Selection<TableRows[T]> & { match: Match<TableRows[T]> },
): Promise<TableRows[T][]> {
  return selectRows(reader, table, { ...selection, conditions: matchConditions<TableRows[T]>(match) });
}

/** The rows with these ids, in the order of the ids; of an id that no row has, nothing. */
export async function rowsInOrder<T extends TableName>(
  reader: Reader,
  table: T,
  ids: readonly string[],
): Promise<TableRows[T][]> {
  const conditions = [{ property: 'id' as keyof TableRows[T] & string, is: ids }] as const;
  const rows = ids.length === 0 ? [] : await selectRows(reader, table, { conditions });
  const byId = new Map(rows.map((row) => [(row as { readonly id: string }).id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The one row that has these values, or null. */
export async function rowWith<T extends TableName>(
  reader: Reader,
  table: T,
  match: Match<TableRows[T]>,
): Promise<TableRows[T] | null> {
  const rows = await rowsWith(reader, table, { match, limit: 1 });
  return rows[0] ?? null;
}

/** How many rows fulfil every condition. */
export async function countRows<T extends TableName>(
  reader: Reader,
  table: T,
  conditions: readonly Condition<TableRows[T]>[],
): Promise<number> {
  const [row] = await ask(reader, {
    columns: ['total'],
    order: '',
    sql: (params) =>
      `SELECT COUNT(*) AS total FROM ${table}${whereSql({ dialect: reader.dialect, table, params }, conditions)}`,
  });
  return Number(row?.['total'] ?? 0);
}

/**
 * As countRows, but of more than `most` it only says that there are more: it looks at no further rows.
 * @param choice `anyOf`: rows that fulfil every condition of one of these; no row does of two
 */
export async function countUpTo<T extends TableName>(
  reader: Reader,
  table: T,
  { anyOf, most }: { readonly anyOf: readonly (readonly Condition<TableRows[T]>[])[]; readonly most: number },
): Promise<{ readonly total: number; readonly hasMore: boolean }> {
  const [row] = await ask(reader, {
    columns: ['total'],
    order: '',
    sql: (params) => {
      const where = { dialect: reader.dialect, table, params };
      const found = anyOf.map((conditions) => `SELECT 1 FROM ${table}${whereSql(where, conditions)}`);
      return `SELECT COUNT(*) AS total FROM (${found.join(' UNION ALL ')} LIMIT ${String(most + 1)}) AS counted`;
    },
  });
  const counted = Number(row?.['total'] ?? 0);
  return { total: Math.min(counted, most), hasMore: counted > most };
}

function noteWrite({ ledger }: Tx, table: string): void {
  ledger.written = true;
  ledger.writes.push(table);
}

const BATCH = 500;

/**
 * Adds rows, in batches; counts as a write that needs an event, and for a sealed table as one that an event answers for.
 * @param chainOf the chain of that event, where the row does not say so itself
 */
export async function insertRows<T extends TableName>(
  tx: Tx,
  table: T,
  rows: readonly TableRows[T][],
  chainOf?: (row: TableRows[T]) => string,
): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  noteWrite(tx, table);
  const chained = chainOf as ((row: Readonly<Record<string, unknown>>) => string) | undefined;
  const plain = rows.map((row): Record<string, unknown> => ({ ...row }));
  const salted = touchNew(tx.ledger.touched, table, { rows: plain, chainOf: chained });
  for (let start = 0; start < rows.length; start += BATCH) {
    const { sql, value } = insertStatement(tx.dialect, table, salted.slice(start, start + BATCH));
    await query(tx, sql, [value]);
  }
}

/** SQL in place of a value, made by `literal`. */
export type Expression = ReturnType<typeof literal>;

/** New values of some columns. */
export type Changes<Row> = { readonly [P in keyof Row & string]?: Row[P] | Expression };

/**
 * Changes the rows that have these values; counts as a write that needs an event.
 * @returns how many rows were changed
 */
export async function updateRows<T extends TableName>(
  tx: Tx,
  table: T,
  { match, set }: { readonly match: Match<TableRows[T]>; readonly set: Changes<TableRows[T]> },
): Promise<number> {
  noteWrite(tx, table);
  const values = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  if (Object.keys(values).length === 0) {
    return 0;
  }
  if (isSealed(table)) {
    touchChanged(tx.ledger.touched, table, await selectIds(tx, table, { conditions: matchConditions(match) }));
  }
  const [changed] = await cleanErrors(() =>
    modelOf(tx.sequelize, table).update(values, { where: { ...match }, transaction: tx.transaction, hooks: false }),
  );
  return changed;
}

/**
 * Removes rows for good, also those of sealed tables: only for `db/retention`, behind the event that tells of it.
 * @param condition SQL with `$1` and up; of the module itself, never of a request
 * @returns how many rows went
 */
export async function eraseRows(
  tx: Tx,
  table: TableName,
  { condition, values }: { readonly condition: string; readonly values: readonly Bindable[] },
): Promise<number> {
  noteWrite(tx, table);
  return (await query(tx, `DELETE FROM ${table} WHERE ${condition} RETURNING 1 AS gone`, values)).length;
}

/** At its start, or behind the values that a WITH names. */
const CHANGED_TABLE = /(?:^|\) )(?:INSERT INTO|UPDATE|DELETE FROM)\s+(\w+)/;

/**
 * Runs own SQL that changes rows and returns them (`UPDATE … RETURNING`); counts as a write that needs an event.
 * @throws Error when the statement does not say what it changes
 */
export async function changeReturning(
  tx: Tx,
  sql: string,
  values: readonly Bindable[],
): Promise<Record<string, unknown>[]> {
  const table = CHANGED_TABLE.exec(sql)?.[1];
  if (table === undefined) {
    throw new Error('A changing statement names its table behind INSERT INTO, UPDATE or DELETE FROM');
  }
  if (isSealed(table)) {
    throw new Error(
      `Rows of ${table} are added and changed by insertRows and updateRows, which see to it that they are sealed`,
    );
  }
  noteWrite(tx, table);
  return query(tx, sql, values);
}
