/** Decides which rows are meant: conditions over whitelisted columns, with every value as a parameter. */
import type { SearchKind } from '@desk/shared/search/searchKinds';
import type { Nearness } from '@desk/shared/search/nearness';
import type { Term } from '@desk/shared/search/searchTerms';
import { columnName, type ColumnKind } from '../models/columnKinds';
import { TABLES, type TableName, type TableRows } from '../models/tables';
import type { Dialect } from '../reader';
import { recordIdsSql } from '../search/searchEngine';
import type { Bindable, Parameters } from './parameters';
import { instantValue } from './values';

/** One condition on a property of a row. `is` with a list means any of them, with null IS NULL. */
export type Condition<Row> =
  | { readonly property: keyof Row & string; readonly is: Scalar | readonly Scalar[] }
  | ({ readonly property: keyof Row & string } & Bound)
  | { readonly property: keyof Row & string; readonly contains: string }
  | {
      readonly property: keyof Row & string;
      readonly foundAs: SearchKind;
      readonly terms: readonly Term[];
      readonly near: Nearness | undefined;
    }
  /** A flag as it stands in the statement: an index over the rows that have it serves it, which it would not do for a parameter. */
  | { readonly property: keyof Row & string; readonly holds: boolean }
  /** One of the values that another statement gives. */
  | { readonly property: keyof Row & string; readonly among: (dialect: Dialect, params: Parameters) => string };
export type Bound = { readonly atLeast: string } | { readonly atMost: string } | { readonly below: string };
export type Scalar = string | number | boolean | null;

/** A column of few values that are all known. */
export interface Divider<T extends TableName> {
  readonly property: keyof TableRows[T] & string;
  readonly values: readonly string[];
}

const NOTHING = '1 = 0';
const MAX_INTEGER = 2_147_483_647;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The value as its column takes it, or undefined when no row can have it: PostgreSQL would fail where SQLite finds nothing. */
function fitting(dialect: Dialect, kind: ColumnKind, value: string | number | boolean): Bindable | undefined {
  switch (kind) {
    case 'integer':
    case 'serial': {
      const number = Number(value);
      return Number.isInteger(number) && Math.abs(number) <= MAX_INTEGER ? number : undefined;
    }
    case 'boolean':
      return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
    case 'instant':
      return hasYear(new Date(String(value))) ? instantValue(dialect, String(value)) : undefined;
    case 'day':
      return DAY.test(String(value)) && isRealDay(String(value)) ? String(value) : undefined;
    case 'id':
    case 'text':
      // Both drivers read a NUL as something else: as the end of the text, or as a backslash and a zero.
      return String(value).includes('\0') ? undefined : String(value);
    case 'json':
      return undefined;
  }
}

/** One that PostgreSQL counts and writes as SQLite does: it knows no year 0. An invalid date has none. */
function hasYear(date: Date): boolean {
  return date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999;
}

function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return hasYear(date) && date.toISOString().startsWith(day);
}

/** `!` escapes, since a backslash means something else on each dialect. */
function likePattern(word: string): string {
  return `%${word.replace(/[!%_]/g, '!$&')}%`;
}

function membership(column: string, wanted: readonly (Bindable | undefined)[], params: Parameters): string {
  const values = wanted.filter((value) => value !== undefined && value !== null);
  const parts = [
    ...(values.length === 1 ? [`${column} = ${params.bind(values[0] ?? null)}`] : []),
    ...(values.length > 1 ? [`${column} IN (${values.map((value) => params.bind(value ?? null)).join(', ')})`] : []),
    ...(wanted.includes(null) ? [`${column} IS NULL`] : []),
  ];
  return parts.length === 0 ? NOTHING : parts.length === 1 ? (parts[0] ?? NOTHING) : `(${parts.join(' OR ')})`;
}

function boundOf(bound: Bound): readonly [operator: string, end: string] {
  if ('atLeast' in bound) {
    return ['>=', bound.atLeast];
  }
  return 'atMost' in bound ? ['<=', bound.atMost] : ['<', bound.below];
}

/** A table, the dialect it is asked in, and the parameters of the statement. */
export interface Where<T extends TableName> {
  readonly dialect: Dialect;
  readonly table: T;
  readonly params: Parameters;
  /** Columns that lead to no row, though an index could: rows come in another order, and those that do not fit are passed by. */
  readonly passed?: ReadonlySet<string>;
}

/** SQLite takes a plus as the wish to use no index; PostgreSQL knows how many rows a condition leaves. */
function columnOf<T extends TableName>({ dialect, passed }: Where<T>, property: string): string {
  return `${dialect === 'sqlite' && passed?.has(property) === true ? '+' : ''}${columnName(property)}`;
}

function conditionSql<T extends TableName>(where: Where<T>, condition: Condition<TableRows[T]>): string {
  const kind = (TABLES[where.table] as Record<string, ColumnKind>)[condition.property];
  if (kind === undefined) {
    throw new Error(`${where.table} has no column ${condition.property}`);
  }
  const column = columnOf(where, condition.property);
  if ('foundAs' in condition) {
    const { foundAs: kind, terms, near } = condition;
    return terms.length === 0
      ? NOTHING
      : `${column} IN (${recordIdsSql(where.dialect, { kind, terms, near }, where.params)})`;
  }
  if ('holds' in condition) {
    return condition.holds ? column : `NOT ${column}`;
  }
  if ('among' in condition) {
    return `${column} IN (${condition.among(where.dialect, where.params)})`;
  }
  const fit = (value: Scalar): Bindable | undefined => (value === null ? null : fitting(where.dialect, kind, value));
  if ('contains' in condition) {
    const pattern = fit(likePattern(condition.contains));
    return pattern === undefined ? NOTHING : `${column} LIKE ${where.params.bind(pattern)} ESCAPE '!'`;
  }
  if ('is' in condition) {
    const wanted: readonly Scalar[] = isList(condition.is) ? condition.is : [condition.is];
    return membership(column, wanted.map(fit), where.params);
  }
  const [operator, end] = boundOf(condition);
  const fitted = fit(end);
  return fitted === undefined ? NOTHING : `${column} ${operator} ${where.params.bind(fitted)}`;
}

function isList(value: Scalar | readonly Scalar[]): value is readonly Scalar[] {
  return Array.isArray(value);
}

/** The WHERE clause of conditions that must all hold, with a space in front; empty without conditions. */
export function whereSql<T extends TableName>(where: Where<T>, conditions: readonly Condition<TableRows[T]>[]): string {
  return conditions.length === 0
    ? ''
    : ` WHERE ${conditions.map((condition) => conditionSql(where, condition)).join(' AND ')}`;
}

function isOn<T extends TableName>(divider: Divider<T>, { property }: Condition<TableRows[T]>): boolean {
  return property === divider.property;
}

/**
 * Conditions once for each value of the divider that they leave, so that an index is asked for each by itself.
 * @returns the conditions as they are where they leave no value: a question that finds nothing
 */
export function dividedBy<T extends TableName>(
  divider: Divider<T>,
  conditions: readonly Condition<TableRows[T]>[],
): readonly (readonly Condition<TableRows[T]>[])[] {
  const wanted = conditions.flatMap((condition) =>
    isOn(divider, condition) && 'is' in condition ? [condition.is] : [],
  );
  const left = divider.values.filter((value) => wanted.every((is) => [is].flat().includes(value)));
  const others = conditions.filter((condition) => !isOn(divider, condition));
  return left.length === 0 ? [conditions] : left.map((is) => [{ property: divider.property, is } as const, ...others]);
}
