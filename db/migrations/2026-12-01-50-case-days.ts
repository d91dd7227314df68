/**
 * How many cases of each status and officer have a day that counts is kept as well: the first page tells how old the work is, and how
 * much of it is late. A table of its own beside `case_tallies`, since a desk of the version before brings that one together by what it knows.
 */
import { dropTables, integer, makeTable, text, type Migration, type MigrationContext } from './migration';
import { run } from './sealRows';

const KIND = 'status, assignee_id, day';

/** The day from which a case ages, or on which the customer should have answered: as text, null where none counts. */
const dayOf = (row: string, asText: (column: string) => string): string =>
  `CASE WHEN ${row}status = 'awaitingCustomer' THEN ${asText(`${row}due_on`)} ELSE ${asText(`${row}ages_from`)} END`;
const stored = (column: string): string => column;
const written = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;

/** One row a kind, and none for a kind that has no case any more. */
function onSqlite(): string[] {
  const isKind = `status = OLD.status AND assignee_id = COALESCE(OLD.assignee_id, '') AND day = ${dayOf('OLD.', stored)}`;
  const add =
    `INSERT INTO case_days (${KIND}, cases) SELECT NEW.status, COALESCE(NEW.assignee_id, ''), ${dayOf('NEW.', stored)}, 1 ` +
    `WHERE ${dayOf('NEW.', stored)} IS NOT NULL ON CONFLICT (${KIND}) DO UPDATE SET cases = cases + 1;`;
  const take = `UPDATE case_days SET cases = cases - 1 WHERE ${isKind}; DELETE FROM case_days WHERE ${isKind} AND cases = 0;`;
  const differs = ['status', 'assignee_id', 'ages_from', 'due_on'].map((name) => `OLD.${name} IS NOT NEW.${name}`);
  const trigger = (name: string, when: string, changes: string): string =>
    `CREATE TRIGGER applications_days_${name} AFTER ${when} BEGIN ${changes} END`;
  return [
    `CREATE UNIQUE INDEX case_days_kind ON case_days (${KIND})`,
    trigger('insert', 'INSERT ON applications', add),
    trigger(
      'update',
      `UPDATE OF status, assignee_id, ages_from, due_on ON applications WHEN ${differs.join(' OR ')}`,
      `${take} ${add}`,
    ),
    trigger('delete', 'DELETE ON applications', take),
  ];
}

/** A row for every change, brought together later, as of `case_tallies`. */
function onPostgres(): string[] {
  const rows = (table: string, by: number): string =>
    `SELECT status, COALESCE(assignee_id, '') AS assignee_id, ${dayOf('', written)} AS day, ${String(by)} AS cases FROM ${table}`;
  const functionOf = (name: string, from: readonly string[]): string => {
    const add =
      `INSERT INTO case_days (${KIND}, cases) SELECT ${KIND}, SUM(cases) FROM (${from.join(' UNION ALL ')}) AS changed ` +
      `WHERE day IS NOT NULL GROUP BY ${KIND} HAVING SUM(cases) <> 0`;
    const body = `BEGIN ${add}; RETURN NULL; END`.replaceAll("'", "''");
    return `CREATE FUNCTION tally_days_of_${name}_cases() RETURNS trigger LANGUAGE plpgsql AS '${body}'`;
  };
  const trigger = (name: string, verb: string, tables: string): string =>
    `CREATE TRIGGER applications_days_${name} AFTER ${verb} ON applications REFERENCING ${tables} ` +
    `FOR EACH STATEMENT EXECUTE FUNCTION tally_days_of_${name}_cases()`;
  return [
    functionOf('new', [rows('new_rows', 1)]),
    functionOf('changed', [rows('new_rows', 1), rows('old_rows', -1)]),
    functionOf('gone', [rows('old_rows', -1)]),
    trigger('new', 'INSERT', 'NEW TABLE AS new_rows'),
    trigger('changed', 'UPDATE', 'NEW TABLE AS new_rows OLD TABLE AS old_rows'),
    trigger('gone', 'DELETE', 'OLD TABLE AS old_rows'),
  ];
}

const UNDO = {
  sqlite: ['insert', 'update', 'delete'].map((name) => `DROP TRIGGER applications_days_${name}`),
  postgres: ['new', 'changed', 'gone'].flatMap((name) => [
    `DROP TRIGGER applications_days_${name} ON applications`,
    `DROP FUNCTION tally_days_of_${name}_cases()`,
  ]),
} as const;

async function runAll(context: MigrationContext, statements: readonly string[]): Promise<void> {
  for (const statement of statements) {
    await run(context, statement);
  }
}

export const caseDays: Migration = {
  name: '2026-12-01-50-case-days',
  up: async (context) => {
    const isSqlite = context.dialect === 'sqlite';
    if (!isSqlite) {
      // What somebody commits between the count and the triggers would be in neither.
      await run(context, 'LOCK TABLE applications IN SHARE ROW EXCLUSIVE MODE');
    }
    await makeTable(context, 'case_days', { status: text(), assignee_id: text(), day: text(), cases: integer() });
    const counted = `SELECT status, COALESCE(assignee_id, '') AS assignee_id, ${dayOf('', isSqlite ? stored : written)} AS day FROM applications`;
    await run(
      context,
      `INSERT INTO case_days (${KIND}, cases) SELECT ${KIND}, COUNT(*) FROM (${counted}) AS counted ` +
        `WHERE day IS NOT NULL GROUP BY ${KIND}`,
    );
    await runAll(context, isSqlite ? onSqlite() : onPostgres());
  },
  down: async (context) => {
    await runAll(context, UNDO[context.dialect]);
    await dropTables(context, ['case_days']);
  },
};
