/** The triggers by which the database itself keeps how many cases there are of each kind; a migration says what a kind is. */
import type { Dialect } from '../reader';
import type { MigrationContext } from './migration';
import { run } from './sealRows';

export interface Tally {
  /** What is kept, in the names of triggers and functions. */
  readonly names: { readonly trigger: string; readonly function: string };
  /** Columns of a case that say of which kind it is. */
  readonly columns: readonly string[];
  readonly sqlite: {
    /** The unique index of the kinds. */
    readonly index: string;
    /** What one more, of the kind of the case as it is now, and one less, of the kind that it was, take. */
    readonly more: string;
    readonly less: string;
  };
  readonly postgres: {
    /** The kinds of the cases of a table, each counted as so many. */
    readonly kindsIn: (table: string, by: number) => string;
    /** Keeps what these select. */
    readonly keep: (kinds: string) => string;
  };
}

/** The day from which a case ages, or on which its customer should have answered: as text, null where none counts. */
export function dayOf(dialect: Dialect, row = ''): string {
  const asText = (column: string): string => (dialect === 'sqlite' ? column : `to_char(${column}, 'YYYY-MM-DD')`);
  return `CASE WHEN ${row}status = 'awaitingCustomer' THEN ${asText(`${row}due_on`)} ELSE ${asText(`${row}ages_from`)} END`;
}

/** What somebody commits between a count and the triggers would be in neither: nobody writes a case until the migration is over. */
export async function holdCases(context: MigrationContext): Promise<void> {
  if (context.dialect === 'postgres') {
    await run(context, 'LOCK TABLE applications IN SHARE ROW EXCLUSIVE MODE');
  }
}

/** One row a kind; SQLite has one writer, nobody waits for it. */
function onSqlite({ names, columns, sqlite }: Tally): string[] {
  const { index, more, less } = sqlite;
  const trigger = (name: string, when: string, changes: string): string =>
    `CREATE TRIGGER applications_${names.trigger}_${name} AFTER ${when} BEGIN ${changes} END`;
  const differs = columns.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ');
  return [
    index,
    trigger('insert', 'INSERT ON applications', more),
    trigger('update', `UPDATE OF ${columns.join(', ')} ON applications WHEN ${differs}`, `${less} ${more}`),
    trigger('delete', 'DELETE ON applications', less),
  ];
}

/** A row for every change, brought together later: two cases may change at once, and neither waits for the number of the other. */
function onPostgres({ names, postgres }: Tally): string[] {
  const functionOf = (name: string, from: readonly string[]): string => {
    const body = `BEGIN ${postgres.keep(from.join(' UNION ALL '))}; RETURN NULL; END`.replaceAll("'", "''");
    return `CREATE FUNCTION tally_${names.function}${name}_cases() RETURNS trigger LANGUAGE plpgsql AS '${body}'`;
  };
  const trigger = (name: string, verb: string, tables: string): string =>
    `CREATE TRIGGER applications_${names.trigger}_${name} AFTER ${verb} ON applications REFERENCING ${tables} ` +
    `FOR EACH STATEMENT EXECUTE FUNCTION tally_${names.function}${name}_cases()`;
  const [now, before] = [postgres.kindsIn('new_rows', 1), postgres.kindsIn('old_rows', -1)];
  return [
    functionOf('new', [now]),
    functionOf('changed', [now, before]),
    functionOf('gone', [before]),
    trigger('new', 'INSERT', 'NEW TABLE AS new_rows'),
    trigger('changed', 'UPDATE', 'NEW TABLE AS new_rows OLD TABLE AS old_rows'),
    trigger('gone', 'DELETE', 'OLD TABLE AS old_rows'),
  ];
}

async function runAll(context: MigrationContext, statements: readonly string[]): Promise<void> {
  for (const statement of statements) {
    await run(context, statement);
  }
}

/** From now on the database keeps it. */
export async function keepTally(context: MigrationContext, tally: Tally): Promise<void> {
  await runAll(context, context.dialect === 'sqlite' ? onSqlite(tally) : onPostgres(tally));
}

/** As before. */
export async function leaveTally(context: MigrationContext, { names }: Tally): Promise<void> {
  const trigger = (name: string): string => `DROP TRIGGER applications_${names.trigger}_${name}`;
  const undo = {
    sqlite: ['insert', 'update', 'delete'].map(trigger),
    postgres: ['new', 'changed', 'gone'].flatMap((name) => [
      `${trigger(name)} ON applications`,
      `DROP FUNCTION tally_${names.function}${name}_cases()`,
    ]),
  };
  await runAll(context, undo[context.dialect]);
}
