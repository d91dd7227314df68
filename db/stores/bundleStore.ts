/** Reads what a bundle of the trail is made of, in bunches of bounded size and in the order in which it is written. */
import { caseChain, POLICY_CHAIN, registrationChain } from '@desk/shared/audit/chainOf';
import { columnName } from '../models/columnKinds';
import type { AuditEventColumns } from '../models/houseRows';
import type { Reader } from '../reader';
import { parameters } from '../sql/parameters';
import { columnList, query, rowsWith } from '../sql/rows';
import { readRow, readValue } from '../sql/values';
import { sealedColumns, type SealedTable } from '../trail/sealedTables';
import { eventRecord } from '../trail/eventRecord';
import type { BundledRow, BundledValue } from '../trail/bundle/format';
import type { SealedRow } from '../trail/sealedRow';

/** Part of a chain, from one number to another, both included. */
export interface Stretch {
  readonly chain: string;
  readonly first: number;
  readonly last: number;
}

/** An event with the hash of the one before it. */
export interface LinkedEvent {
  readonly event: AuditEventColumns;
  readonly previous: string | null;
}

/** Events, and stretches, that are read in one go. */
const MOST_EVENTS = 500;
const MOST_STRETCHES = 100;

/** Cuts long stretches and puts short ones together. */
function* bunchesOf(stretches: readonly Stretch[]): Generator<Stretch[]> {
  let bunch: Stretch[] = [];
  let events = 0;
  for (const { chain, first, last } of stretches) {
    for (let from = first; from <= last; from += MOST_EVENTS) {
      const part = { chain, first: from, last: Math.min(last, from + MOST_EVENTS - 1) };
      const size = part.last - part.first + 1;
      if (bunch.length > 0 && (events + size > MOST_EVENTS || bunch.length >= MOST_STRETCHES)) {
        yield bunch;
        [bunch, events] = [[], 0];
      }
      bunch.push(part);
      events += size;
    }
  }
  if (bunch.length > 0) {
    yield bunch;
  }
}

/**
 * The events of some stretches, in their order.
 * @param reader of one moment
 */
export async function* eventsOfStretches(
  reader: Reader,
  stretches: readonly Stretch[],
): AsyncGenerator<readonly LinkedEvent[]> {
  const columns = columnList('audit_events');
  for (const bunch of bunchesOf(stretches)) {
    const params = parameters();
    // The event before each stretch comes along for its hash.
    const parts = bunch.map(
      ({ chain, first, last }) =>
        `(chain = ${params.bind(chain)} AND chain_number BETWEEN ${String(first - 1)} AND ${String(last)})`,
    );
    const sql = `SELECT ${columns} FROM audit_events WHERE ${parts.join(' OR ')}`;
    const rows = await query(reader, sql, params.values);
    const byPlace = new Map(
      rows.map((row) => [`${String(row['chain_number'])} ${String(row['chain'])}`, row] as const),
    );
    const read = new Map<string, AuditEventColumns>();
    byPlace.forEach((row, place) => read.set(place, readRow(reader.dialect, 'audit_events', row)));
    yield bunch.flatMap(({ chain, first, last }) =>
      Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((number): LinkedEvent[] => {
        const event = read.get(`${String(number)} ${chain}`);
        const previous = read.get(`${String(number - 1)} ${chain}`)?.hash ?? null;
        return event === undefined ? [] : [{ event, previous }];
      }),
    );
  }
}

/** The record of an event, as it was hashed. */
export function recordOf({ event, previous }: LinkedEvent): Record<string, unknown> {
  return eventRecord(event, previous);
}

/** What stands beside events about people, in the order of the events. */
export async function valuesOf(reader: Reader, events: readonly LinkedEvent[]): Promise<BundledValue[]> {
  const committed = events.filter(({ event }) => event.personalDigest !== null);
  if (committed.length === 0) {
    return [];
  }
  const eventId = committed.map(({ event }) => event.id);
  const kept = await rowsWith(reader, 'audit_personal_data', { match: { eventId } });
  const byEvent = new Map(kept.map((row) => [row.eventId, row]));
  return committed.flatMap(({ event: { id, chain } }) => {
    const row = byEvent.get(id);
    return row === undefined ? [] : [{ chain, event: id, personal: row.data, salt: row.salt }];
  });
}

/** A row that a chain answers for. */
export interface AnsweredRow extends SealedRow {
  readonly chain: string;
}

/**
 * The rows as they are now, in the order in which they are asked for; a row that is gone is left out.
 * @param answered rows of sealed tables
 */
export async function sealedRowsOf(reader: Reader, answered: readonly AnsweredRow[]): Promise<BundledRow[]> {
  const found = new Map<string, Pick<BundledRow, 'row' | 'salt'>>();
  for (const table of new Set(answered.map((row) => row.table as SealedTable))) {
    const columns = sealedColumns(table).map(([property]) => property);
    const params = parameters();
    const ids = answered.filter((row) => row.table === table).map(({ id }) => params.bind(id));
    const names = columns.map((property) => columnName(property));
    const sql = `SELECT ${names.join(', ')}, salt FROM ${table} WHERE id IN (${ids.join(', ')})`;
    for (const raw of await query(reader, sql, params.values)) {
      const read: Readonly<Record<string, unknown>> = { ...readRow(reader.dialect, table, raw) };
      const row = Object.fromEntries(columns.map((property) => [property, read[property] ?? null]));
      found.set(`${table} ${String(raw['id'])}`, { row, salt: String(raw['salt']) });
    }
  }
  return answered.flatMap(({ chain, table, id }) => {
    const row = found.get(`${table} ${id}`);
    return row === undefined ? [] : [{ chain, table, ...row }];
  });
}

/** Cases of which only the events are left: the one that erased it says its number. */
async function erasedCases(
  reader: Reader,
  ids: readonly string[],
): Promise<{ id: string; number: string; registrationId: null }[]> {
  const params = parameters();
  const chains = ids.map((id) => params.bind(caseChain(id))).join(', ');
  const sql = `SELECT application_id, data FROM audit_events WHERE chain IN (${chains}) AND type = 'case.erased'`;
  return (await query(reader, sql, params.values)).map((row) => {
    const data = readValue(reader.dialect, 'json', row['data']) as Readonly<Record<string, unknown>>;
    return { id: String(row['application_id']), number: String(data['number']), registrationId: null };
  });
}

/**
 * Cases by their ids, with the chains that a bundle of them holds: their own, their registration's, the policy's.
 * @param beside chains that it holds as well
 */
export async function chainsOfCases(
  reader: Reader,
  ids: readonly string[],
  beside: readonly string[] = [],
): Promise<{ readonly cases: readonly { id: string; number: string }[]; readonly stretches: readonly Stretch[] }> {
  const found = await rowsWith(reader, 'applications', { match: { id: ids }, order: [['number', 'ASC']] });
  const cases = [...found, ...(await erasedCases(reader, ids))];
  const registrations = cases.flatMap(({ registrationId }) => (registrationId === null ? [] : [registrationId]));
  const chains = [
    ...cases.map(({ id }) => caseChain(id)),
    ...[...new Set(registrations)].map(registrationChain),
    POLICY_CHAIN,
    ...beside,
  ];
  const params = parameters();
  const names = chains.map((chain) => params.bind(chain)).join(', ');
  const sql = `SELECT chain, MAX(chain_number) AS last FROM audit_events WHERE chain IN (${names}) GROUP BY chain`;
  const lasts = new Map(
    (await query(reader, sql, params.values)).map((row) => [String(row['chain']), Number(row['last'])]),
  );
  return {
    cases: cases.map(({ id, number }) => ({ id, number })),
    stretches: chains.flatMap((chain) => {
      const last = lasts.get(chain);
      return last === undefined ? [] : [{ chain, first: 1, last }];
    }),
  };
}
