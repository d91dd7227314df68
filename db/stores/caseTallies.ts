/**
 * Keeps how many cases there are of each status and officer, so that no list counts them. The database itself adds to it with every
 * change of a case (see the migration): whatever writes cases need not think of it. Several rows of one kind add up.
 */
import type { StatusId } from '@desk/shared/flow/statuses';
import type { FilterValue, ListQuery } from '@desk/shared/contract/listQuery';
import type { Reader, Tx } from '../reader';
import type { Parameters } from '../sql/parameters';
import { ask, changeReturning } from '../sql/rows';

/** Filter key → the column of the tally. */
const COLUMNS = { status: 'status', assigneeId: 'assignee_id' } as const;

/** Stands in the tally for a case that nobody has. */
const NOBODY = '';

function conditionSql([key, value]: readonly [string, FilterValue], params: Parameters): string {
  const column = COLUMNS[key as keyof typeof COLUMNS];
  // No case has an empty status, nor is held by an empty name: that text stands for nobody here alone.
  const meant = [value].flat().filter((one) => one !== NOBODY);
  const wanted = meant.map((one) => params.bind(one === null ? NOBODY : String(one)));
  return wanted.length === 0 ? '1 = 0' : `${column} IN (${wanted.join(', ')})`;
}

/**
 * How to read the number of cases that a filter finds.
 * @returns undefined when the filter asks for more than what is kept
 */
export function keptCount(filter: ListQuery['filter']): ((reader: Reader) => Promise<number>) | undefined {
  const asked = Object.entries(filter);
  if (asked.some(([key]) => !(key in COLUMNS))) {
    return undefined;
  }
  return async (reader) => {
    const [row] = await ask(reader, {
      columns: ['total'],
      order: '',
      sql: (params) => {
        const where = asked.map((one) => conditionSql(one, params)).join(' AND ');
        return `SELECT COALESCE(SUM(cases), 0) AS total FROM case_tallies${where === '' ? '' : ` WHERE ${where}`}`;
      },
    });
    return Number(row?.['total'] ?? 0);
  };
}

/** How many cases of a status somebody has, or nobody. */
export interface HeldCount {
  /** Null for those that nobody has. */
  readonly assigneeId: string | null;
  readonly status: StatusId;
  readonly count: number;
}

type TallyRow = Readonly<Record<string, unknown>>;

/** Summed by the database: of a large desk there are very many rows, and few sums. */
async function sumsOf(
  reader: Reader,
  by: readonly string[],
  from: (params: Parameters) => string,
): Promise<readonly TallyRow[]> {
  const columns = by.join(', ');
  return ask(reader, {
    columns: [...by, 'total'],
    order: '',
    sql: (params) =>
      `SELECT ${columns}, SUM(cases) AS total FROM ${from(params)} GROUP BY ${columns} HAVING SUM(cases) <> 0`,
  });
}

const heldCount = (row: TallyRow): HeldCount => ({
  assigneeId: row['assignee_id'] === NOBODY ? null : String(row['assignee_id']),
  status: row['status'] as StatusId,
  count: Number(row['total']),
});

const byStatus = (rows: readonly TallyRow[]): ReadonlyMap<StatusId, number> =>
  new Map(rows.map((row) => [row['status'] as StatusId, Number(row['total'])]));

/** How many cases of each of these statuses everybody has, and how many nobody. */
export async function keptCounts(reader: Reader, statuses: readonly StatusId[]): Promise<HeldCount[]> {
  const from = (params: Parameters): string =>
    `case_tallies WHERE status IN (${statuses.map((one) => params.bind(one)).join(', ')})`;
  return (await sumsOf(reader, ['status', 'assignee_id'], from)).map(heldCount);
}

/** How many cases there are of each status, and how many of them one officer has. */
export async function keptOwnCounts(
  reader: Reader,
  userId: string,
): Promise<{ status: StatusId; count: number; mine: number }[]> {
  const rows = await ask(reader, {
    columns: ['status', 'total', 'mine'],
    order: '',
    sql: (params) =>
      `SELECT status, SUM(cases) AS total, SUM(CASE WHEN assignee_id = ${params.bind(userId)} THEN cases ELSE 0 END) AS mine ` +
      'FROM case_tallies GROUP BY status',
  });
  return rows.map((row) => ({
    status: row['status'] as StatusId,
    count: Number(row['total']),
    mine: Number(row['mine']),
  }));
}

/** Of a case that waits for the customer the day of their answer is kept, of every other one the day from which it ages. */
export const EXPECTS_ANSWER: StatusId = 'awaitingCustomer';

/** Stands in the sums for every officer, or for every day (see the migration). */
const EVERY = "'*'";

/** Days in Amsterdam, YYYY-MM-DD. */
export interface PastDays {
  /** The customer should have answered before this day. */
  readonly today: string;
  /** A case that ages from this day or an earlier one is late. */
  readonly lateIfFrom: string;
}

function isPast({ today, lateIfFrom }: PastDays, params: Parameters): string {
  const [expected, other] = [params.bind(EXPECTS_ANSWER), params.bind(EXPECTS_ANSWER)];
  return `(status = ${expected} AND day < ${params.bind(today)} OR status <> ${other} AND day <= ${params.bind(lateIfFrom)})`;
}

/** How many cases of each status one officer has that are late, or whose customer should have answered. */
export async function keptPastOf(
  reader: Reader,
  userId: string,
  past: PastDays,
): Promise<ReadonlyMap<StatusId, number>> {
  const from = (params: Parameters): string =>
    `case_days WHERE assignee_id = ${params.bind(userId)} AND ${isPast(past, params)}`;
  return byStatus(await sumsOf(reader, ['status'], from));
}

/** How many cases of each status are late, or wait for a customer who should have answered. */
export async function keptPast(reader: Reader, past: PastDays): Promise<ReadonlyMap<StatusId, number>> {
  const from = (params: Parameters): string => `case_day_sums WHERE assignee_id = ${EVERY} AND ${isPast(past, params)}`;
  return byStatus(await sumsOf(reader, ['status'], from));
}

/** How many late cases of each status everybody has: those that age, less those that have aged for a few days only. */
export async function keptLate(reader: Reader, lateIfFrom: string): Promise<HeldCount[]> {
  const rows = await sumsOf(reader, ['status', 'assignee_id'], (params) => {
    const ageing = (): string => `status <> ${params.bind(EXPECTS_ANSWER)}`;
    return (
      `(SELECT status, assignee_id, cases FROM case_day_sums WHERE day = ${EVERY} AND ${ageing()} ` +
      `UNION ALL SELECT status, assignee_id, -cases FROM case_days WHERE ${ageing()} AND day > ${params.bind(lateIfFrom)}) AS late`
    );
  });
  return rows.map(heldCount);
}

/** How many cases of these statuses age from each day. */
export async function keptAges(
  reader: Reader,
  statuses: readonly StatusId[],
): Promise<{ agesFrom: string; count: number }[]> {
  const ageing = statuses.filter((status) => status !== EXPECTS_ANSWER);
  const from = (params: Parameters): string =>
    `case_day_sums WHERE assignee_id = ${EVERY} AND status IN (${ageing.map((one) => params.bind(one)).join(', ')})`;
  const rows = await sumsOf(reader, ['day'], from);
  return rows.map((row) => ({ agesFrom: String(row['day']), count: Number(row['total']) }));
}

const KINDS = {
  case_tallies: 'status, assignee_id',
  case_days: 'status, assignee_id, day',
  case_day_sums: 'assignee_id, status, day',
} as const;

/**
 * Brings rows of one kind together: PostgreSQL adds one with every change, so that nobody waits for the number of another. Kinds that have one
 * row are left alone.
 * @returns how many kinds were brought together
 */
export async function gatherTallies(tx: Tx): Promise<number> {
  if (tx.dialect === 'sqlite') {
    return 0;
  }
  let kinds = 0;
  for (const [table, kind] of Object.entries(KINDS)) {
    const rows = await changeReturning(
      tx,
      `WITH gone AS (DELETE FROM ${table} WHERE (${kind}) IN ` +
        `(SELECT ${kind} FROM ${table} GROUP BY ${kind} HAVING COUNT(*) > 1 OR SUM(cases) = 0) RETURNING ${kind}, cases) ` +
        `INSERT INTO ${table} (${kind}, cases) SELECT ${kind}, SUM(cases) FROM gone ` +
        `GROUP BY ${kind} HAVING SUM(cases) <> 0 RETURNING status`,
      [],
    );
    kinds += rows.length;
  }
  return kinds;
}
