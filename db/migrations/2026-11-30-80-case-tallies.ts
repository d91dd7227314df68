/** How many cases there are of each status and officer is kept by the database itself: a list shows it with every page. */
import { dropTables, integer, makeTable, text, type Migration } from './migration';
import { run } from './sealRows';
import { holdCases, keepTally, leaveTally, type Tally } from './tallies';

const ADD = 'INSERT INTO case_tallies (status, assignee_id, cases)';

const change = (row: 'NEW' | 'OLD', by: number): string =>
  `${ADD} VALUES (${row}.status, COALESCE(${row}.assignee_id, ''), ${String(by)}) ` +
  `ON CONFLICT (status, assignee_id) DO UPDATE SET cases = cases + ${String(by)};`;

const TALLY: Tally = {
  names: { trigger: 'tallied', function: '' },
  columns: ['status', 'assignee_id'],
  sqlite: {
    index: 'CREATE UNIQUE INDEX case_tallies_status_assignee_id ON case_tallies (status, assignee_id)',
    more: change('NEW', 1),
    less: change('OLD', -1),
  },
  postgres: {
    kindsIn: (table, by) =>
      `SELECT status, COALESCE(assignee_id, '') AS assignee_id, ${String(by)} AS cases FROM ${table}`,
    keep: (kinds) =>
      `${ADD} SELECT status, assignee_id, SUM(cases) FROM (${kinds}) AS changed ` +
      'GROUP BY status, assignee_id HAVING SUM(cases) <> 0',
  },
};

export const caseTallies: Migration = {
  name: '2026-11-30-80-case-tallies',
  up: async (context) => {
    await holdCases(context);
    // Empty where nobody has the case: an index knows no two empty ones as the same.
    await makeTable(context, 'case_tallies', { status: text(), assignee_id: text(), cases: integer() });
    await run(
      context,
      `${ADD} SELECT status, COALESCE(assignee_id, ''), COUNT(*) FROM applications GROUP BY status, assignee_id`,
    );
    await keepTally(context, TALLY);
  },
  down: async (context) => {
    await leaveTally(context, TALLY);
    await dropTables(context, ['case_tallies']);
  },
};
