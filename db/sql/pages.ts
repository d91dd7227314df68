/** Decides how a page of a table is read: along an index that stands in its order already, or by sorting the little that a filter finds. */
import type { TableName, TableRows } from '../models/tables';
import type { Dialect, Reader } from '../reader';
import { whereSql, type Condition } from './conditions';
import { ask, orderTerms, type Choice } from './rows';

/** A column of few values that most questions name. Indexes begin with it, and rows of several values are merged in order. */
export interface Divider<T extends TableName> {
  readonly property: keyof TableRows[T] & string;
  readonly values: readonly string[];
}

export interface PageChoice<T extends TableName> extends Choice<T> {
  readonly limit: number;
  readonly offset: number;
  readonly divider?: Divider<T> | undefined;
  /** Those of the conditions that the indexes take into account. */
  readonly always: readonly Condition<TableRows[T]>[];
  /** Whether the conditions find so few rows that these are sorted; else the order is walked and others are passed by. */
  readonly isSparse: boolean;
}

function isOn<T extends TableName>(divider: Divider<T>, { property }: Condition<TableRows[T]>): boolean {
  return property === divider.property;
}

/** Which values of the divider the conditions leave. */
function valuesLeft<T extends TableName>(
  divider: Divider<T>,
  conditions: readonly Condition<TableRows[T]>[],
): readonly string[] {
  const wanted = conditions.flatMap((condition) =>
    isOn(divider, condition) && 'is' in condition ? [condition.is] : [],
  );
  return divider.values.filter((value) => wanted.every((is) => [is].flat().includes(value)));
}

/** The conditions once for each value of the divider that they leave; a value that none has makes a question that finds nothing. */
function branches<T extends TableName>({
  conditions,
  divider,
  order,
  isSparse,
}: PageChoice<T>): readonly (readonly Condition<TableRows[T]>[])[] {
  // One index has the order by the column itself, whatever its value.
  if (divider === undefined || isSparse || order?.[0]?.[0] === divider.property) {
    return [conditions];
  }
  const others = conditions.filter((condition) => !isOn(divider, condition));
  const parts = valuesLeft(divider, conditions).map((is) => [{ property: divider.property, is } as const, ...others]);
  return parts.length === 0 ? [conditions] : parts;
}

/** Along the order of an index everything is passed by that neither the index begins with nor is ordered by first. */
function passedBy<T extends TableName>(choice: PageChoice<T>): ReadonlySet<string> {
  const { conditions, always, divider, order = [], isSparse } = choice;
  const along = [divider?.property, order[0]?.[0], ...always.map(({ property }) => property)];
  return new Set(isSparse ? [] : conditions.map(({ property }) => property).filter((one) => !along.includes(one)));
}

/** PostgreSQL merges what stands in order already, SQLite whatever an index can give in the order that is asked of the whole. */
function inOrder(dialect: Dialect, found: readonly string[], order: string): string {
  const parts = dialect === 'postgres' && found.length > 1 ? found.map((one) => `(${one} ${order})`) : found;
  return parts.join(' UNION ALL ');
}

/**
 * The ids of one page, in order.
 * @param reader database or transaction
 * @param table whose rows have an id
 * @param choice which page; its order ends with the id
 */
export async function selectPageOfIds<T extends TableName>(
  reader: Reader,
  table: T,
  choice: PageChoice<T>,
): Promise<string[]> {
  const terms = orderTerms(table, choice.order ?? []).map(({ expression, direction }, at) => {
    const name = expression === 'id' ? 'id' : `order${String(at)}`;
    return { name, direction, given: name === expression ? name : `${expression} AS ${name}` };
  });
  const given = [...new Set(['id', ...terms.map((term) => term.given)])].join(', ');
  const order = `ORDER BY ${terms.map(({ name, direction }) => `${name} ${direction}`).join(', ')}`;
  const page = `LIMIT ${String(Math.trunc(choice.limit))} OFFSET ${String(Math.trunc(choice.offset))}`;
  const rows = await ask(reader, {
    columns: ['id'],
    order,
    sql: (params) => {
      const where = { dialect: reader.dialect, table, params, passed: passedBy(choice) };
      const found = branches(choice).map((conditions) => `SELECT ${given} FROM ${table}${whereSql(where, conditions)}`);
      return choice.isSparse
        ? `WITH found AS MATERIALIZED (${found.join('')}) SELECT * FROM found ${order} ${page}`
        : `SELECT * FROM (${inOrder(reader.dialect, found, order)}) AS merged ${order} ${page}`;
    },
  });
  return rows.map((row) => String(row['id']));
}
