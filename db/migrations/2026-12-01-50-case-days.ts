/**
 * How many cases of each status and officer have a day that counts is kept as well: the first page tells how old the work is, and how
 * much of it is late. A table of its own beside `case_tallies`, since a desk of the version before brings that one together by what it knows.
 */
import { dropTables, integer, makeTable, text, type Migration } from './migration';
import { run } from './sealRows';
import { dayOf, holdCases, keepTally, leaveTally, type Tally } from './tallies';

const KIND = 'status, assignee_id, day';

const IS_KIND = `status = OLD.status AND assignee_id = COALESCE(OLD.assignee_id, '') AND day = ${dayOf('sqlite', 'OLD.')}`;

const TALLY: Tally = {
  names: { trigger: 'days', function: 'days_of_' },
  columns: ['status', 'assignee_id', 'ages_from', 'due_on'],
  sqlite: {
    index: `CREATE UNIQUE INDEX case_days_kind ON case_days (${KIND})`,
    more:
      `INSERT INTO case_days (${KIND}, cases) SELECT NEW.status, COALESCE(NEW.assignee_id, ''), ${dayOf('sqlite', 'NEW.')}, 1 ` +
      `WHERE ${dayOf('sqlite', 'NEW.')} IS NOT NULL ON CONFLICT (${KIND}) DO UPDATE SET cases = cases + 1;`,
    // None is kept of a kind that has no case any more.
    less: `UPDATE case_days SET cases = cases - 1 WHERE ${IS_KIND}; DELETE FROM case_days WHERE ${IS_KIND} AND cases = 0;`,
  },
  postgres: {
    kindsIn: (table, by) =>
      `SELECT status, COALESCE(assignee_id, '') AS assignee_id, ${dayOf('postgres')} AS day, ${String(by)} AS cases FROM ${table}`,
    keep: (kinds) =>
      `INSERT INTO case_days (${KIND}, cases) SELECT ${KIND}, SUM(cases) FROM (${kinds}) AS changed ` +
      `WHERE day IS NOT NULL GROUP BY ${KIND} HAVING SUM(cases) <> 0`,
  },
};

export const caseDays: Migration = {
  name: '2026-12-01-50-case-days',
  up: async (context) => {
    await holdCases(context);
    await makeTable(context, 'case_days', { status: text(), assignee_id: text(), day: text(), cases: integer() });
    const counted = `SELECT status, COALESCE(assignee_id, '') AS assignee_id, ${dayOf(context.dialect)} AS day FROM applications`;
    await run(
      context,
      `INSERT INTO case_days (${KIND}, cases) SELECT ${KIND}, COUNT(*) FROM (${counted}) AS counted ` +
        `WHERE day IS NOT NULL GROUP BY ${KIND}`,
    );
    await keepTally(context, TALLY);
  },
  down: async (context) => {
    await leaveTally(context, TALLY);
    await dropTables(context, ['case_days']);
  },
};
