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

interface Summed {
  readonly table: 'case_tallies' | 'case_days';
  readonly by: readonly string[];
  /** Which rows; all when left out. */
  readonly where?: (params: Parameters) => string;
}

/** Summed by the database: of a large desk there are very many rows, and few sums. */
async function sumsOf(reader: Reader, { table, by, where }: Summed) {
  const columns = by.join(', ');
  return ask(reader, {
    columns: [...by, 'total'],
    order: '',
    sql: (params) =>
      `SELECT ${columns}, SUM(cases) AS total FROM ${table}${where === undefined ? '' : ` WHERE ${where(params)}`} ` +
      `GROUP BY ${columns} HAVING SUM(cases) <> 0`,
  });
}

const heldCount = (row: Readonly<Record<string, unknown>>): HeldCount => ({
  assigneeId: row['assignee_id'] === NOBODY ? null : String(row['assignee_id']),
  status: row['status'] as StatusId,
  count: Number(row['total']),
});

/** How many cases of each status everybody has, and how many nobody. */
export async function keptCounts(reader: Reader): Promise<HeldCount[]> {
  return (await sumsOf(reader, { table: 'case_tallies', by: ['status', 'assignee_id'] })).map(heldCount);
}

/** Days in Amsterdam, YYYY-MM-DD. */
export interface PastDays {
  /** The customer should have answered before this day. */
  readonly today: string;
  /** A case that ages from this day or an earlier one is late. */
  readonly lateIfFrom: string;
}

/** Of a case that waits for the customer the day of their answer is kept, of every other one the day from which it ages. */
export const EXPECTS_ANSWER: StatusId = 'awaitingCustomer';

/** The same of cases that are late, and of those whose customer should have answered. */
export async function keptPast(reader: Reader, { today, lateIfFrom }: PastDays): Promise<HeldCount[]> {
  const where = (params: Parameters): string => {
    const [expected, other] = [params.bind(EXPECTS_ANSWER), params.bind(EXPECTS_ANSWER)];
    return `(status = ${expected} AND day < ${params.bind(today)} OR status <> ${other} AND day <= ${params.bind(lateIfFrom)})`;
  };
  return (await sumsOf(reader, { table: 'case_days', by: ['status', 'assignee_id'], where })).map(heldCount);
}

/** How many cases of these statuses age from each day. */
export async function keptAges(
  reader: Reader,
  statuses: readonly StatusId[],
): Promise<{ agesFrom: string; count: number }[]> {
  const ageing = statuses.filter((status) => status !== EXPECTS_ANSWER);
  const where = (params: Parameters): string => `status IN (${ageing.map((one) => params.bind(one)).join(', ')})`;
  const rows = await sumsOf(reader, { table: 'case_days', by: ['day'], where });
  return rows.map((row) => ({ agesFrom: String(row['day']), count: Number(row['total']) }));
}

const KINDS = { case_tallies: 'status, assignee_id', case_days: 'status, assignee_id, day' } as const;

/**
 * Brings rows of one kind together: PostgreSQL adds one with every change, so that nobody waits for the number of another.
 * @returns how many kinds there are
 */
export async function gatherTallies(tx: Tx): Promise<number> {
  if (tx.dialect === 'sqlite') {
    return 0;
  }
  let kinds = 0;
  for (const [table, kind] of Object.entries(KINDS)) {
    const rows = await changeReturning(
      tx,
      `WITH gone AS (DELETE FROM ${table} RETURNING ${kind}, cases) ` +
        `INSERT INTO ${table} (${kind}, cases) SELECT ${kind}, SUM(cases) FROM gone ` +
        `GROUP BY ${kind} HAVING SUM(cases) <> 0 RETURNING status`,
      [],
    );
    kinds += rows.length;
  }
  return kinds;
}
