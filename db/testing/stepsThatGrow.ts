/** Finds out what a statement does that costs the more the longer a table is. */
import type { Database } from '../reader';
import type { Bindable } from '../sql/parameters';
import { query } from '../sql/rows';
import { write } from './fixtures';

/** What was found, of which there is little: the rows of a sparse filter, the parts of a larger statement; and one row a status and officer. */
const FOUND = /^SCAN (found|part\d+|counted|case_tallies|\(subquery)/;

/** What PostgreSQL does with a table that is empty, whatever indexes it has. */
const WAYS = ['seqscan', 'bitmapscan', 'sort', 'incremental_sort'] as const;

/** Rows of this table lie in the order of their number: along them is along an index. */
const IN_ORDER = 'SCAN audit_events';

interface Step {
  readonly id: number;
  readonly parent: number;
  readonly detail: string;
}

/** A sort within a part that only has what was found before it. */
function sortsFound(steps: readonly Step[], { parent }: Step): boolean {
  return steps.some((step) => step.parent === parent && FOUND.test(step.detail));
}

function growsOnSqlite(steps: readonly Step[], step: Step, sql: string): boolean {
  const { detail } = step;
  if (detail === IN_ORDER && !sql.includes(' WHERE ')) {
    return false;
  }
  if (detail.startsWith('SCAN')) {
    // Along an index in the order of the page, as far as the page goes; a count says so by a limit of its own.
    return !FOUND.test(detail) && !detail.includes('INDEX') && !detail.includes('VIRTUAL TABLE');
  }
  return detail.includes('TEMP B-TREE FOR') && detail.includes('ORDER BY') && !sortsFound(steps, step);
}

/**
 * Steps of the plan of a statement that go through a whole table or sort it.
 * @param db with tables that may be empty: PostgreSQL is told not to go by that
 * @param sql of the statement
 * @param values its parameters
 * @returns what the database says of each such step
 */
export async function stepsThatGrow(db: Database, sql: string, values: readonly Bindable[]): Promise<string[]> {
  if (db.dialect === 'sqlite') {
    const steps = (await query(db, `EXPLAIN QUERY PLAN ${sql}`, values)).map((row): Step => ({
      id: Number(row['id']),
      parent: Number(row['parent']),
      detail: String(row['detail']),
    }));
    return steps.filter((step) => growsOnSqlite(steps, step, sql)).map(({ detail }) => detail);
  }
  return write(db, async (tx) => {
    const off = WAYS.map((way) => `set_config('enable_${way}', 'off', TRUE)`).join(', ');
    await query(tx, `SELECT ${off}`, []);
    const plan = (await query(tx, `EXPLAIN ${sql}`, values)).map((row) => String(row['QUERY PLAN']));
    return plan.filter(
      (line, at) =>
        /Seq Scan on (?!case_tallies)/.test(line) ||
        // The line below says by what, the one after it what is sorted.
        (/\bSort {2}\(cost/.test(line) && !/CTE Scan on found/.test(plan.slice(at + 1, at + 4).join('\n'))),
    );
  });
}
