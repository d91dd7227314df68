/** Reads a case whole: every row that belongs to it, with what no other store gives out. For whoever makes another like it. */
import { columnName } from '../models/columnKinds';
import { storedColumnsOf, type TableName } from '../models/tables';
import type { Reader } from '../reader';
import { PLACES_OF_A_CASE } from '../retention/places';
import { query } from '../sql/rows';
import { readValue } from '../sql/values';
import { caseChain, registrationChain } from '@desk/shared/audit/chainOf';

/** As stores see it, and of a sealed row its salt. */
export type Row = Readonly<Record<string, unknown>>;

export type WholeTable = TableName;

export interface WholeCase {
  readonly id: string;
  /** Each table behind those that it refers to. */
  readonly tables: readonly (readonly [table: TableName, rows: readonly Row[]])[];
}

export function rowsIn(prototype: WholeCase, table: TableName): readonly Row[] {
  return prototype.tables.find(([name]) => name === table)?.[1] ?? [];
}

/** Answers to requests, and letters out of stacks: neither can be another's. */
const NEVER_COPIED: readonly TableName[] = [
  'idempotent_answers',
  'scanned_letters',
  'letter_fates',
  'customer_message_files',
];

/** What belongs to a case although it does not go with it. */
const BESIDE = ['registrations', 'registered_means', 'print_runs', 'audit_events'] as const satisfies TableName[];

const COPIED_TABLES: readonly TableName[] = [
  ...BESIDE,
  ...PLACES_OF_A_CASE.map(([table]) => table).filter((table) => !NEVER_COPIED.includes(table)),
];

/** Every column that rows of a whole case can have, as table.property. */
export function copiedColumns(): string[] {
  return COPIED_TABLES.flatMap((table) => storedColumnsOf(table).map(([property]) => `${table}.${property}`));
}

async function rowsOf(reader: Reader, table: TableName, condition: string, values: readonly string[]): Promise<Row[]> {
  const columns = storedColumnsOf(table);
  const names = columns.map(([, , name]) => name).join(', ');
  const rows = await query(reader, `SELECT ${names} FROM ${table} WHERE ${condition} ORDER BY 1`, values);
  return rows.map((row) =>
    Object.fromEntries(columns.map(([property, kind, name]) => [property, readValue(reader.dialect, kind, row[name])])),
  );
}

/** A condition that a column has one of some values. */
function anyOf(property: string, values: readonly string[]): [condition: string, values: readonly string[]] {
  return values.length === 0
    ? ['1 = 0', []]
    : [`${columnName(property)} IN (${values.map((_value, at) => `$${String(at + 1)}`).join(', ')})`, values];
}

async function ownRows(reader: Reader, id: string): Promise<[TableName, Row[]][]> {
  const own: [TableName, Row[]][] = [];
  for (const [table, ofCase] of PLACES_OF_A_CASE) {
    const rows = await rowsOf(reader, table, ofCase, [id]);
    if (rows.length > 0 && NEVER_COPIED.includes(table)) {
      throw new Error(`A case with ${table} is not copied`);
    }
    own.unshift([table, rows]);
  }
  return own;
}

function valuesOf(rows: readonly Row[], property: string): string[] {
  return [...new Set(rows.flatMap((row) => (typeof row[property] === 'string' ? [row[property]] : [])))];
}

/**
 * Reads a case, its registration, and the print runs that its letters left in, with the events of all of them.
 * @returns null for a case that shares a print run with others, or of whose run the letters still lie beside the database: no copy of it
 *   could have that run
 */
export async function readWholeCase(reader: Reader, id: string): Promise<WholeCase | null> {
  const own = new Map(await ownRows(reader, id));
  const of = (table: TableName): readonly Row[] => own.get(table) ?? [];
  const registrationIds = valuesOf(of('applications'), 'registrationId');
  const runIds = valuesOf(of('dispatches'), 'printRunId');
  const runs = await rowsOf(reader, 'print_runs', ...anyOf('id', runIds));
  const letters = await rowsOf(reader, 'dispatches', ...anyOf('printRunId', runIds));
  const isShared = letters.length > of('dispatches').filter(({ printRunId }) => printRunId !== null).length;
  if (isShared || runs.some(({ file }) => file !== null)) {
    return null;
  }
  const chains = [caseChain(id), ...registrationIds.map(registrationChain), ...runIds.map((run) => `printRun:${run}`)];
  const events = await rowsOf(reader, 'audit_events', ...anyOf('chain', chains));
  const registrationWords = await rowsOf(reader, 'search_entries', ...anyOf('recordId', registrationIds));
  own.set(
    'audit_personal_data',
    await rowsOf(reader, 'audit_personal_data', ...anyOf('eventId', valuesOf(events, 'id'))),
  );
  own.set('search_entries', [...registrationWords, ...of('search_entries')]);
  const beside: Readonly<Record<(typeof BESIDE)[number], readonly Row[]>> = {
    registrations: await rowsOf(reader, 'registrations', ...anyOf('id', registrationIds)),
    registered_means: await rowsOf(reader, 'registered_means', ...anyOf('registrationId', registrationIds)),
    print_runs: runs,
    audit_events: events,
  };
  return { id, tables: [...BESIDE.map((table) => [table, beside[table]] as const), ...own] };
}
