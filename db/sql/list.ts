/** Decides how a list is asked for: filter, sort and page, written once for every resource. */
import type { FilterValue, ListQuery } from '@desk/shared/contract/listQuery';
import { LIST_RULES } from '@desk/shared/contract/listQuery';
import type { ResourceName } from '@desk/shared/contract/resources';
import { isSearchKind } from '@desk/shared/search/searchKinds';
import { termsOf } from '@desk/shared/search/searchTerms';
import { TABLES, type TableName, type TableRows } from '../models/tables';
import { columnName } from '../models/columnKinds';
import type { Dialect, Reader } from '../reader';
import { whereSql, type Condition } from './conditions';
import { dayEnds } from './dayEnds';
import type { Parameters } from './parameters';
import { countRows, selectIds, selectRows, type Direction, type Order } from './rows';
import { together } from './together';

export interface Page<Row> {
  readonly rows: Row[];
  /** Of all pages. */
  readonly total: number;
}
export interface IdPage {
  readonly ids: string[];
  readonly total: number;
}

/** How a resource reads its table. Keys that are named like their property need no entry in `properties`. */
export interface ListSource<T extends TableName> {
  readonly resource: ResourceName;
  readonly table: T;
  /** Key of the query → property of the row, where the two differ. */
  readonly properties?: Readonly<Record<string, keyof TableRows[T] & string>>;
  /** Key of a sort → the properties that it goes by, where it is no property of its own; the other way round it turns all of them. */
  readonly orders?: Readonly<Record<string, Order<TableRows[T]>>>;
  /** Conditions that always hold. */
  readonly always?: readonly Condition<TableRows[T]>[];
  /** Rows of other tables that some filters ask about. */
  readonly related?: readonly Related[];
}

/** Filters about rows of another table: those of one table that are asked together ask about the same row. */
interface Related {
  /** Key of the query → property of the other row; only these. */
  readonly properties: Readonly<Record<string, string>>;
  /** @param asked the part of the filter with these keys */
  readonly ids: (asked: ListQuery['filter']) => (dialect: Dialect, params: Parameters) => string;
}

/**
 * @param source the other table, with its own name for each key
 * @param column the property that holds the id of the row that the list shows
 */
export function related<T extends TableName>(
  source: ListSource<T> & { readonly properties: Readonly<Record<string, keyof TableRows[T] & string>> },
  column: keyof TableRows[T] & string,
): Related {
  return {
    properties: source.properties,
    ids: (filter) => (dialect, params) => {
      const { table } = source;
      const where = whereSql({ dialect, table, params }, filterConditions(source, { filter }));
      return `SELECT ${columnName(column)} FROM ${table}${where}`;
    },
  };
}

function propertyOf<T extends TableName>(source: ListSource<T>, key: string): keyof TableRows[T] & string {
  const property = source.properties?.[key] ?? key;
  if (!(property in TABLES[source.table])) {
    throw new Error(`${source.resource} cannot be asked for ${key}`);
  }
  return property as keyof TableRows[T] & string;
}

function isList(value: FilterValue): value is readonly Exclude<FilterValue, readonly unknown[]>[] {
  return Array.isArray(value);
}

/** What the index finds of this resource; a question of spaces only asks nothing. */
function searchCondition<T extends TableName>(source: ListSource<T>, question: string): Condition<TableRows[T]>[] {
  const { resource } = source;
  if (!isSearchKind(resource)) {
    throw new Error(`${resource} is not in the index`);
  }
  return question.trim() === ''
    ? []
    : [{ property: propertyOf(source, 'id'), foundAs: resource, terms: termsOf(question) }];
}

/** Rows of the cases that the index finds: by number, company, person or address. */
function caseCondition<T extends TableName>(
  source: ListSource<T>,
  key: string,
  question: string,
): Condition<TableRows[T]>[] {
  return question.trim() === ''
    ? []
    : [{ property: propertyOf(source, key), foundAs: 'applications', terms: termsOf(question) }];
}

function conditionsOf<T extends TableName>(
  source: ListSource<T>,
  key: string,
  value: FilterValue,
): Condition<TableRows[T]>[] {
  const kind = LIST_RULES[source.resource].filters[key];
  if (kind === undefined) {
    throw new Error(`${source.resource} has no filter ${key}`);
  }
  const first = isList(value) ? (value[0] ?? null) : value;
  switch (kind) {
    case 'search':
      return searchCondition(source, String(first ?? ''));
    case 'searchCase':
      return caseCondition(source, key, String(first ?? ''));
    case 'contains':
      return [{ property: propertyOf(source, key), contains: String(first ?? '') }];
    case 'dateFrom':
    case 'dateTo': {
      const property = propertyOf(source, key);
      const columnKind = (TABLES[source.table] as Record<string, string>)[property];
      return [{ property, ...dayEnds(String(first ?? ''), kind, columnKind === 'day') }];
    }
    case 'present': {
      const property = propertyOf(source, key);
      return [first === true || first === 'true' ? { property, atLeast: '1' } : { property, is: 0 }];
    }
    case 'atMost':
      return [{ property: propertyOf(source, key), atMost: String(first ?? '') }];
    case 'relative':
      // Whoever asks and when is not known here: the use case has put a filter of stored values in its place.
      return [{ property: propertyOf(source, 'id'), is: [] }];
    case 'exact':
    case 'boolean':
    case 'number':
      return [{ property: propertyOf(source, key), is: value }];
  }
}

/** The conditions of a query's filter; only keys of the resource's own rules pass. */
export function filterConditions<T extends TableName>(
  source: ListSource<T>,
  query: Pick<ListQuery, 'filter'>,
): Condition<TableRows[T]>[] {
  const { always = [], related: others = [] } = source;
  const asked = Object.entries(query.filter);
  const isOfOther = (key: string): boolean => others.some(({ properties }) => key in properties);
  const ofOthers = others.flatMap(({ properties, ids }): Condition<TableRows[T]>[] => {
    const own = asked.filter(([key]) => key in properties);
    const property = propertyOf(source, 'id');
    return own.length === 0 ? [] : [{ property, among: ids(Object.fromEntries(own)) }];
  });
  return [
    ...always,
    ...asked.filter(([key]) => !isOfOther(key)).flatMap(([key, value]) => conditionsOf(source, key, value)),
    ...ofOthers,
  ];
}

const REVERSED = {
  ASC: 'DESC',
  DESC: 'ASC',
  'ASC NULLS LAST': 'DESC NULLS LAST',
  'DESC NULLS LAST': 'ASC NULLS LAST',
} as const satisfies Record<Direction, Direction>;

/** The order of a query, with the id last so that equal rows keep their places from page to page. */
export function listOrder<T extends TableName>(
  source: ListSource<T>,
  query: Pick<ListQuery, 'sort'>,
): Order<TableRows[T]> {
  const [key, direction] = query.sort;
  if (key !== 'id' && !LIST_RULES[source.resource].sorts.includes(key)) {
    throw new Error(`${source.resource} cannot be sorted by ${key}`);
  }
  const last = ['id' as keyof TableRows[T] & string, direction] as const;
  const several = source.orders?.[key];
  if (several !== undefined) {
    return [...several.map(([name, way]) => [name, direction === 'ASC' ? way : REVERSED[way]] as const), last];
  }
  const property = propertyOf(source, key);
  return property === 'id' ? [last] : [[property, direction], last];
}

/**
 * One page of a resource and the total of all pages, counted on its own.
 * @param reader database or transaction
 * @param source how the resource reads its table
 * @param query parsed by the contract
 */
export async function listRows<T extends TableName>(
  reader: Reader,
  source: ListSource<T>,
  query: ListQuery,
): Promise<Page<TableRows[T]>> {
  const conditions = filterConditions(source, query);
  const { offset, limit } = query;
  const page = { conditions, order: listOrder(source, query), offset, limit };
  const gathering = together(reader);
  const [total, rows] = await Promise.all([
    countRows(gathering, source.table, conditions),
    selectRows(gathering, source.table, page),
  ]);
  return { rows, total };
}

/** As listRows, but the ids alone: an index answers that, also for a page far down. */
export async function listIds<T extends TableName>(
  reader: Reader,
  source: ListSource<T>,
  query: ListQuery,
): Promise<IdPage> {
  const conditions = filterConditions(source, query);
  const { offset, limit } = query;
  const page = { conditions, order: listOrder(source, query), offset, limit };
  const gathering = together(reader);
  const [total, ids] = await Promise.all([
    countRows(gathering, source.table, conditions),
    selectIds(gathering, source.table, page),
  ]);
  return { ids, total };
}
