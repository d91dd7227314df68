/**
 * Keeps how many cases there are of each status and officer, so that no list counts them. The database itself adds to it with every
 * change of a case (see the migration): whatever writes cases need not think of it. Several rows of one kind add up.
 */
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

/**
 * Brings rows of one kind together: PostgreSQL adds one with every change, so that nobody waits for the number of another.
 * @returns how many kinds there are
 */
export async function gatherTallies(tx: Tx): Promise<number> {
  if (tx.dialect === 'sqlite') {
    return 0;
  }
  const kinds = await changeReturning(
    tx,
    'WITH gone AS (DELETE FROM case_tallies RETURNING status, assignee_id, cases) ' +
      'INSERT INTO case_tallies (status, assignee_id, cases) SELECT status, assignee_id, SUM(cases) FROM gone ' +
      'GROUP BY status, assignee_id HAVING SUM(cases) <> 0 RETURNING status',
    [],
  );
  return kinds.length;
}
