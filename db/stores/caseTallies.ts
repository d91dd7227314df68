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

/** How many cases of a status somebody has, or nobody, of which the same day counts. */
export interface DayCount {
  readonly assigneeId: string | null;
  readonly status: StatusId;
  /** YYYY-MM-DD in Amsterdam: the case ages from it; of one that waits for the customer, the day of their answer. */
  readonly day: string;
  readonly count: number;
}

async function kindsOf(reader: Reader, table: 'case_tallies' | 'case_days', kind: readonly string[]) {
  const columns = kind.join(', ');
  return ask(reader, {
    columns: [...kind, 'total'],
    order: '',
    sql: () => `SELECT ${columns}, SUM(cases) AS total FROM ${table} GROUP BY ${columns} HAVING SUM(cases) <> 0`,
  });
}

const holderOf = (row: Readonly<Record<string, unknown>>): string | null =>
  row['assignee_id'] === NOBODY ? null : String(row['assignee_id']);

/** How many cases of each status everybody has, and how many nobody. */
export async function keptCounts(reader: Reader): Promise<Omit<DayCount, 'day'>[]> {
  const rows = await kindsOf(reader, 'case_tallies', ['status', 'assignee_id']);
  return rows.map((row) => ({
    assigneeId: holderOf(row),
    status: row['status'] as StatusId,
    count: Number(row['total']),
  }));
}

/** The same of cases of which a day counts, for each day. */
export async function keptDays(reader: Reader): Promise<DayCount[]> {
  const rows = await kindsOf(reader, 'case_days', ['status', 'assignee_id', 'day']);
  return rows.map((row) => ({
    assigneeId: holderOf(row),
    status: row['status'] as StatusId,
    day: String(row['day']),
    count: Number(row['total']),
  }));
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
