/**
 * What is added up of `case_days` is kept as well: how many cases of a status and an officer have a day at all, and how many of a status
 * have each day, whoever holds them. The first page then reads as much of a large desk as of a small one: what is late is what has a day, less
 * what has one of the last few.
 */
import { dropTables, integer, makeTable, text, type Migration, type MigrationContext } from './migration';
import { run } from './sealRows';
import { dayOf, holdCases, keepTally, leaveTally, type Tally } from './tallies';

/** Stands for every officer, or for every day. */
const EVERY = "'*'";
const KIND = 'assignee_id, status, day';
const ADD = `INSERT INTO case_day_sums (${KIND}, cases)`;

/** The two kinds that a case of a row counts for, as conditions or values of the three columns. */
const kindsOf = (row: 'NEW' | 'OLD'): readonly (readonly [officer: string, day: string])[] => [
  [`COALESCE(${row}.assignee_id, '')`, EVERY],
  [EVERY, dayOf('sqlite', `${row}.`)],
];

const more = kindsOf('NEW').map(
  ([officer, day]) =>
    `${ADD} SELECT ${officer}, NEW.status, ${day}, 1 WHERE ${dayOf('sqlite', 'NEW.')} IS NOT NULL ` +
    `ON CONFLICT (${KIND}) DO UPDATE SET cases = cases + 1;`,
);
const less = kindsOf('OLD').flatMap(([officer, day]) => {
  const isKind = `assignee_id = ${officer} AND status = OLD.status AND day = ${day} AND ${dayOf('sqlite', 'OLD.')} IS NOT NULL`;
  // None is kept of a kind that has no case any more.
  return [
    `UPDATE case_day_sums SET cases = cases - 1 WHERE ${isKind};`,
    `DELETE FROM case_day_sums WHERE ${isKind} AND cases = 0;`,
  ];
});

const TALLY: Tally = {
  names: { trigger: 'day_sums', function: 'day_sums_of_' },
  columns: ['status', 'assignee_id', 'ages_from', 'due_on'],
  sqlite: {
    index: `CREATE UNIQUE INDEX case_day_sums_kind ON case_day_sums (${KIND})`,
    more: more.join(' '),
    less: less.join(' '),
  },
  postgres: {
    kindsIn: (table, by) =>
      `SELECT COALESCE(assignee_id, '') AS assignee_id, status, ${dayOf('postgres')} AS day, ${String(by)} AS cases FROM ${table}`,
    keep: (kinds) =>
      `${ADD} SELECT COALESCE(assignee_id, ${EVERY}), status, COALESCE(day, ${EVERY}), SUM(cases) FROM (${kinds}) AS changed ` +
      'WHERE day IS NOT NULL GROUP BY GROUPING SETS ((assignee_id, status), (status, day)) HAVING SUM(cases) <> 0',
  },
};

/** By which the days of the last week are read, and those of one officer. */
const INDEXES = { by_day: 'day, status, assignee_id, cases', of_officer: 'assignee_id, status, day' } as const;

async function fill(context: MigrationContext): Promise<void> {
  const added = `SUM(cases) FROM case_days`;
  await run(
    context,
    `${ADD} SELECT assignee_id, status, ${EVERY}, ${added} GROUP BY assignee_id, status HAVING SUM(cases) <> 0 ` +
      `UNION ALL SELECT ${EVERY}, status, day, ${added} GROUP BY status, day HAVING SUM(cases) <> 0`,
  );
}

export const caseDaySums: Migration = {
  name: '2026-12-01-70-case-day-sums',
  up: async (context) => {
    await holdCases(context);
    await makeTable(context, 'case_day_sums', { assignee_id: text(), status: text(), day: text(), cases: integer() });
    await fill(context);
    await keepTally(context, TALLY);
    if (context.dialect === 'postgres') {
      // Not unique: every change adds a row.
      await run(context, `CREATE INDEX case_day_sums_kind ON case_day_sums (${KIND})`);
    }
    for (const [name, columns] of Object.entries(INDEXES)) {
      await run(context, `CREATE INDEX case_days_${name} ON case_days (${columns})`);
    }
  },
  down: async (context) => {
    await leaveTally(context, TALLY);
    await dropTables(context, ['case_day_sums']);
    for (const name of Object.keys(INDEXES)) {
      await run(context, `DROP INDEX case_days_${name}`);
    }
  },
};
