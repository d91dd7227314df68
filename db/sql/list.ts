/** Decides how a list is asked for: filter, sort and page, written once for every resource. */
import type { FilterValue, ListQuery } from '@desk/shared/contract/listQuery';
import { LIST_RULES } from '@desk/shared/contract/listQuery';
import type { ResourceName } from '@desk/shared/contract/resources';
import { isSearchKind } from '@desk/shared/search/searchKinds';
import { termsOf } from '@desk/shared/search/searchTerms';
import { TABLES, type TableName, type TableRows } from '../models/tables';
import { columnName } from '../models/columnKinds';
import type { Dialect, Reader } from '../reader';
import { whereSql, type Condition, type Divider } from './conditions';
import { dayEnds } from './dayEnds';
import type { Parameters } from './parameters';
import { selectPageOfIds } from './pages';
import { countUpTo, rowsInOrder, type Direction, type Order } from './rows';
import { together } from './together';

export interface Page<Row> extends Total {
  readonly rows: Row[];
}
export interface IdPage extends Total {
  readonly ids: string[];
}
/** How many rows all pages hold together. */
export interface Total {
  readonly total: number;
  /** Whether there are more than `total`, which then is only as far as was counted. */
  readonly hasMore: boolean;
}

/** How a resource reads its table. Keys that are named like their property need no entry in `properties`. */
export interface ListSource<T extends TableName> {
  readonly resource: ResourceName;
  readonly table: T;
  /** Key of the query → property of the row, where the two differ. */
  readonly properties?: Readonly<Record<string, keyof TableRows[T] & string>>;
  /** Key of a sort → the properties that it goes by, where it is no property of its own; the other way round it turns all of them. */
  readonly orders?: Readonly<Record<string, Order<TableRows[T]>>>;
  /** Conditions that always hold; the indexes leave out rows for which they do not. */
  readonly always?: readonly Condition<TableRows[T]>[];
  /** Rows of other tables that some filters ask about. */
  readonly related?: readonly Related[];
  /** The column that the indexes of its orders begin with. */
  readonly divider?: Divider<T>;
  /** Properties of which no two rows have the same value. */
  readonly unique?: readonly (keyof TableRows[T] & string)[];
  /** Properties of which each value finds few rows; the id and the case always do. */
  readonly few?: readonly (keyof TableRows[T] & string)[];
  /** For a filter whose rows are counted when they change: how to read that count. */
  readonly kept?: (filter: ListQuery['filter']) => ((reader: Reader) => Promise<number>) | undefined;
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
function searchCondition<T extends TableName>(
  source: ListSource<T>,
  question: string,
  near: Near,
): Condition<TableRows[T]>[] {
  const { resource } = source;
  if (!isSearchKind(resource)) {
    throw new Error(`${resource} is not in the index`);
  }
  return question.trim() === ''
    ? []
    : [{ property: propertyOf(source, 'id'), foundAs: resource, terms: termsOf(question), near }];
}

/** Rows of the cases that the index finds: by number, company, person or address. */
function caseCondition<T extends TableName>(
  source: ListSource<T>,
  { key, near }: { readonly key: string; readonly near: Near },
  question: string,
): Condition<TableRows[T]>[] {
  return question.trim() === ''
    ? []
    : [{ property: propertyOf(source, key), foundAs: 'applications', terms: termsOf(question), near }];
}

type Near = ListQuery['near'];

function conditionsOf<T extends TableName>(
  source: ListSource<T>,
  { key, near }: { readonly key: string; readonly near: Near },
  value: FilterValue,
): Condition<TableRows[T]>[] {
  const kind = LIST_RULES[source.resource].filters[key];
  if (kind === undefined) {
    throw new Error(`${source.resource} has no filter ${key}`);
  }
  const first = isList(value) ? (value[0] ?? null) : value;
  switch (kind) {
    case 'search':
      return searchCondition(source, String(first ?? ''), near);
    case 'searchCase':
      return caseCondition(source, { key, near }, String(first ?? ''));
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
  query: Pick<ListQuery, 'filter' | 'near'>,
): Condition<TableRows[T]>[] {
  const { always = [], related: others = [] } = source;
  const { near } = query;
  const asked = Object.entries(query.filter);
  const isOfOther = (key: string): boolean => others.some(({ properties }) => key in properties);
  const ofOthers = others.flatMap(({ properties, ids }): Condition<TableRows[T]>[] => {
    const own = asked.filter(([key]) => key in properties);
    const property = propertyOf(source, 'id');
    return own.length === 0 ? [] : [{ property, among: ids(Object.fromEntries(own)) }];
  });
  return [
    ...always,
    ...asked.filter(([key]) => !isOfOther(key)).flatMap(([key, value]) => conditionsOf(source, { key, near }, value)),
    ...ofOthers,
  ];
}

const REVERSED = {
  ASC: 'DESC',
  DESC: 'ASC',
  'ASC EMPTY AS LAST DAY': 'DESC EMPTY AS LAST DAY',
  'DESC EMPTY AS LAST DAY': 'ASC EMPTY AS LAST DAY',
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
  const several = source.orders?.[key] ?? [[propertyOf(source, key), 'ASC'] as const];
  const order = several.map(([name, way]) => [name, direction === 'ASC' ? way : REVERSED[way]] as const);
  // No index has more in it than its order needs.
  return order.some(([name]) => name === 'id' || source.unique?.includes(name) === true) ? order : [...order, last];
}

/** From how many rows on a list is read another way; measured with a million cases. */
export interface Bounds {
  /** Of more rows a list only says that there are more: nobody pages through them, and counting them costs more than all else. */
  readonly counted: number;
  /** So many are sorted sooner than they are looked for along the order of a large table. */
  readonly sorted: number;
  /** A page so far down is read from the end of the list where that is nearer. */
  readonly farDown: number;
}
const BOUNDS: Bounds = { counted: 10_000, sorted: 5000, farDown: 1000 };

/** What finds few rows wherever it is asked. */
const FINDS_FEW = ['id', 'applicationId'] as const;

interface Question<T extends TableName> {
  readonly source: ListSource<T>;
  readonly query: ListQuery;
  readonly conditions: readonly Condition<TableRows[T]>[];
  readonly order: Order<TableRows[T]>;
  readonly bounds: Bounds;
}

function findsFew<T extends TableName>({ source, conditions }: Question<T>): boolean {
  const few: readonly string[] = [...FINDS_FEW, ...(source.few ?? [])];
  return conditions.some((condition) => few.includes(condition.property) && 'is' in condition && condition.is !== null);
}

/** Whether nothing has to be passed by on the way along the order. */
function isInOrder<T extends TableName>({ source, conditions, order }: Question<T>): boolean {
  const [first] = order[0] ?? [];
  const always: readonly unknown[] = source.always ?? [];
  return conditions.every(
    (condition) =>
      condition.property === source.divider?.property || condition.property === first || always.includes(condition),
  );
}

async function totalOf<T extends TableName>(
  reader: Reader,
  { source, query, conditions, bounds }: Question<T>,
): Promise<Total> {
  const kept = source.kept?.(query.filter);
  return kept === undefined
    ? countUpTo(reader, source.table, { anyOf: [conditions], most: bounds.counted })
    : { total: await kept(reader), hasMore: false };
}

type Way = Pick<ListQuery, 'offset' | 'limit'> & { readonly isSparse: boolean };

/** The column that this order is merged by. Where all rows are asked for, the index that keeps a value from coming twice has them in one walk. */
function dividerOf<T extends TableName>({ source, conditions, order }: Question<T>): Divider<T> | undefined {
  const { divider, unique = [] } = source;
  const [first] = order[0] ?? [];
  const isOfAll = conditions.every(({ property }) => property !== divider?.property);
  return isOfAll && first !== undefined && unique.includes(first) ? undefined : divider;
}

async function idsOf<T extends TableName>(reader: Reader, question: Question<T>, way: Way): Promise<string[]> {
  const { source, conditions, order } = question;
  const { always = [] } = source;
  const divider = dividerOf(question);
  return selectPageOfIds(reader, source.table, { conditions, always, order, divider, ...way });
}

/** A page of a list of which it is known how long it is. */
async function idsFarDown<T extends TableName>(
  reader: Reader,
  question: Question<T>,
  total: number,
): Promise<string[]> {
  const { offset, limit } = question.query;
  const left = Math.min(limit, total - offset);
  if (left <= 0) {
    return [];
  }
  const order = question.order.map(([property, way]) => [property, REVERSED[way]] as const);
  const ids = await idsOf(
    reader,
    { ...question, order },
    { offset: total - offset - left, limit: left, isSparse: false },
  );
  return ids.reverse();
}

async function pageOf<T extends TableName>(reader: Reader, question: Question<T>): Promise<Total & { ids: string[] }> {
  const { offset, limit } = question.query;
  const { sorted, farDown } = question.bounds;
  const isSparse = findsFew(question);
  if ((isSparse || isInOrder(question)) && offset < farDown) {
    const gathering = together(reader);
    const [total, ids] = await Promise.all([
      totalOf(gathering, question),
      idsOf(gathering, question, { offset, limit, isSparse }),
    ]);
    return { ...total, ids };
  }
  const { total, hasMore } = await totalOf(reader, question);
  if (total === 0) {
    return { total, hasMore, ids: [] };
  }
  if (!hasMore && total > sorted && offset > total / 2) {
    return { total, hasMore, ids: await idsFarDown(reader, question, total) };
  }
  return { total, hasMore, ids: await idsOf(reader, question, { offset, limit, isSparse: total <= sorted }) };
}

/**
 * The ids of one page of a resource, and how many all pages hold.
 * @param reader database or transaction
 * @param source how the resource reads its table
 * @param query parsed by the contract
 * @param bounds as they are, but for a test
 */
export async function listIds<T extends TableName>(
  reader: Reader,
  source: ListSource<T>,
  query: ListQuery,
  bounds: Bounds = BOUNDS,
): Promise<IdPage> {
  const conditions = filterConditions(source, query);
  const order = listOrder(source, query);
  const { total, hasMore, ids } = await pageOf(reader, { source, query, conditions, order, bounds });
  return { ids, total: Math.max(total, ids.length === 0 ? 0 : query.offset + ids.length), hasMore };
}

/** As listIds, with the rows themselves. */
export async function listRows<T extends TableName>(
  reader: Reader,
  source: ListSource<T>,
  query: ListQuery,
): Promise<Page<TableRows[T]>> {
  const { ids, ...total } = await listIds(reader, source, query);
  return { ...total, rows: await rowsInOrder(reader, source.table, ids) };
}

/** How many rows a filter finds. */
export async function countListed<T extends TableName>(
  reader: Reader,
  source: ListSource<T>,
  { filter, near }: Pick<ListQuery, 'filter' | 'near'>,
): Promise<Total> {
  const query: ListQuery = { filter, near, sort: ['id', 'ASC'], offset: 0, limit: 1 };
  return totalOf(reader, { source, query, conditions: filterConditions(source, query), order: [], bounds: BOUNDS });
}
