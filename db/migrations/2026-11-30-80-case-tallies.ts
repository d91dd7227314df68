/** How many cases there are of each status and officer is kept by the database itself: a list shows it with every page. */
import { dropTables, integer, makeTable, text, type Migration, type MigrationContext } from './migration';
import { run } from './sealRows';

const ADD = 'INSERT INTO case_tallies (status, assignee_id, cases)';

/** One row a kind; SQLite has one writer, nobody waits for it. */
function onSqlite(): string[] {
  const change = (row: 'NEW' | 'OLD', by: number): string =>
    `${ADD} VALUES (${row}.status, COALESCE(${row}.assignee_id, ''), ${String(by)}) ` +
    `ON CONFLICT (status, assignee_id) DO UPDATE SET cases = cases + ${String(by)};`;
  const trigger = (name: string, when: string, changes: readonly string[]): string =>
    `CREATE TRIGGER applications_tallied_${name} AFTER ${when} BEGIN ${changes.join(' ')} END`;
  const differs = 'WHEN OLD.status IS NOT NEW.status OR OLD.assignee_id IS NOT NEW.assignee_id';
  return [
    'CREATE UNIQUE INDEX case_tallies_status_assignee_id ON case_tallies (status, assignee_id)',
    trigger('insert', 'INSERT ON applications', [change('NEW', 1)]),
    trigger('update', `UPDATE OF status, assignee_id ON applications ${differs}`, [
      change('OLD', -1),
      change('NEW', 1),
    ]),
    trigger('delete', 'DELETE ON applications', [change('OLD', -1)]),
  ];
}

/** A row for every change, brought together later: two cases may change at once, and neither waits for the number of the other. */
function onPostgres(): string[] {
  const rows = (table: string, by: number): string =>
    `SELECT status, COALESCE(assignee_id, '') AS assignee_id, ${String(by)} AS cases FROM ${table}`;
  const functionOf = (name: string, from: readonly string[]): string => {
    const add =
      `${ADD} SELECT status, assignee_id, SUM(cases) FROM (${from.join(' UNION ALL ')}) AS changed ` +
      'GROUP BY status, assignee_id HAVING SUM(cases) <> 0';
    const body = `BEGIN ${add}; RETURN NULL; END`.replaceAll("'", "''");
    return `CREATE FUNCTION tally_${name}_cases() RETURNS trigger LANGUAGE plpgsql AS '${body}'`;
  };
  const trigger = (name: string, verb: string, tables: string): string =>
    `CREATE TRIGGER applications_tallied_${name} AFTER ${verb} ON applications REFERENCING ${tables} ` +
    `FOR EACH STATEMENT EXECUTE FUNCTION tally_${name}_cases()`;
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
  sqlite: ['insert', 'update', 'delete'].map((name) => `DROP TRIGGER applications_tallied_${name}`),
  postgres: ['new', 'changed', 'gone'].flatMap((name) => [
    `DROP TRIGGER applications_tallied_${name} ON applications`,
    `DROP FUNCTION tally_${name}_cases()`,
  ]),
} as const;

async function runAll(context: MigrationContext, statements: readonly string[]): Promise<void> {
  for (const statement of statements) {
    await run(context, statement);
  }
}

export const caseTallies: Migration = {
  name: '2026-11-30-80-case-tallies',
  up: async (context) => {
    // Empty where nobody has the case: an index knows no two empty ones as the same.
    await makeTable(context, 'case_tallies', { status: text(), assignee_id: text(), cases: integer() });
    await run(
      context,
      `${ADD} SELECT status, COALESCE(assignee_id, ''), COUNT(*) FROM applications GROUP BY status, assignee_id`,
    );
    await runAll(context, context.dialect === 'sqlite' ? onSqlite() : onPostgres());
  },
  down: async (context) => {
    await runAll(context, UNDO[context.dialect]);
    await dropTables(context, ['case_tallies']);
  },
};
