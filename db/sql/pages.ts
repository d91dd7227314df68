/** Decides how a page of a table is read: along an index that stands in its order already, or by sorting the little that a filter finds. */
import type { TableName, TableRows } from '../models/tables';
import type { Dialect, Reader } from '../reader';
import { dividedBy, whereSql, type Condition, type Divider } from './conditions';
import { ask, orderTerms, type Choice } from './rows';

export interface PageChoice<T extends TableName> extends Choice<T> {
  readonly limit: number;
  readonly offset: number;
  /** The column that the indexes begin with: rows of several of its values are merged in order. */
  readonly divider?: Divider<T> | undefined;
  /** Those of the conditions that the indexes take into account. */
  readonly always: readonly Condition<TableRows[T]>[];
  /** Whether the conditions find so few rows that these are sorted; else the order is walked and others are passed by. */
  readonly isSparse: boolean;
}

/** The conditions of each part of the question. */
function branches<T extends TableName>({
  conditions,
  divider,
  order,
  isSparse,
}: PageChoice<T>): readonly (readonly Condition<TableRows[T]>[])[] {
  // One index has the order by the column itself, whatever its value.
  const isDivided = divider !== undefined && !isSparse && order?.[0]?.[0] !== divider.property;
  return isDivided ? dividedBy(divider, conditions) : [conditions];
}

/** Along the order of an index everything is passed by that neither the index begins with nor is ordered by first. */
function passedBy<T extends TableName>(choice: PageChoice<T>): ReadonlySet<string> {
  const { conditions, always, divider, order = [], isSparse } = choice;
  const along = [divider?.property, order[0]?.[0], ...always.map(({ property }) => property)];
  return new Set(isSparse ? [] : conditions.map(({ property }) => property).filter((one) => !along.includes(one)));
}

/**
 * PostgreSQL merges what stands in order already, SQLite whatever an index can give in the order that is asked of the whole. PostgreSQL is told
 * of each part how far the page goes, which it does not take from the whole: without it, it sorts all of a part sooner than read it along an index.
 */
function inOrder(dialect: Dialect, found: readonly string[], order: string, most: number): string {
  const isMerged = dialect === 'postgres' && found.length > 1;
  const parts = isMerged ? found.map((one) => `(${one} ${order} LIMIT ${String(most)})`) : found;
  return parts.join(' UNION ALL ');
}

interface Term {
  readonly expression: string;
  readonly direction: string;
}

/**
 * All rows by the one column of the order, which no two have alike and none has empty (`selectPageOfIds`): rows like the one at the place
 * would come twice, and nothing is behind an empty one. The place where the page begins is found in the index alone, since PostgreSQL would
 * read each row that it passes by to say its id.
 */
function placedSql(
  table: string,
  { expression, direction }: Term,
  { limit, offset }: { readonly limit: string; readonly offset: string },
): string {
  const order = `ORDER BY ${expression} ${direction}`;
  const start = `SELECT ${expression} FROM ${table} ${order} LIMIT 1 OFFSET ${offset}`;
  const onwards = direction === 'ASC' ? '>=' : '<=';
  return `SELECT id, ${expression} AS order0 FROM ${table} WHERE ${expression} ${onwards} (${start}) ${order} LIMIT ${limit}`;
}

/**
 * The ids of one page, in order.
 * @param reader database or transaction
 * @param table whose rows have an id
 * @param choice which page; its order ends with a column of which no two rows have the same and none is empty, such as the id
 */
export async function selectPageOfIds<T extends TableName>(
  reader: Reader,
  table: T,
  choice: PageChoice<T>,
): Promise<string[]> {
  const by = orderTerms(table, choice.order ?? []);
  const terms = by.map(({ expression, direction }, at) => {
    const name = expression === 'id' ? 'id' : `order${String(at)}`;
    return { name, direction, given: name === expression ? name : `${expression} AS ${name}` };
  });
  const given = [...new Set(['id', ...terms.map((term) => term.given)])].join(', ');
  const order = `ORDER BY ${terms.map(({ name, direction }) => `${name} ${direction}`).join(', ')}`;
  const [limit, offset] = [choice.limit, choice.offset].map((count) => String(Math.trunc(count))) as [string, string];
  const page = `LIMIT ${limit} OFFSET ${offset}`;
  const [only, ...others] = by;
  const isWhole = choice.conditions.length === 0 && choice.divider === undefined && others.length === 0;
  const rows = await ask(reader, {
    columns: ['id'],
    order,
    sql: (params) => {
      if (only !== undefined && isWhole && choice.offset > 0) {
        return placedSql(table, only, { limit, offset });
      }
      const where = { dialect: reader.dialect, table, params, passed: passedBy(choice) };
      const found = branches(choice).map((conditions) => `SELECT ${given} FROM ${table}${whereSql(where, conditions)}`);
      return choice.isSparse
        ? `WITH found AS MATERIALIZED (${found.join('')}) SELECT * FROM found ${order} ${page}`
        : `SELECT * FROM (${inOrder(reader.dialect, found, order, choice.offset + choice.limit)}) AS merged ${order} ${page}`;
    },
  });
  return rows.map((row) => String(row['id']));
}
