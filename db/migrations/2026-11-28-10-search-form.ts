/** Writes every searched text anew: a search looks through quotes, ß, ø and what cannot be seen, and finds people by all their names. */
import { searchForm } from '@desk/shared/language/characters';
import { QueryTypes } from 'sequelize';
import type { Migration, MigrationContext } from './migration';

/** Several values as one searched text; none of them runs over into the next. */
function searchText(parts: readonly (string | null)[]): string {
  return parts.map((part) => searchForm(part ?? '')).join('\n');
}

type Row = Readonly<Record<string, string | null>>;

/** The searched columns of a table, in the order in which they sort. */
const OWN_COLUMNS = {
  users: ['name', 'username'],
  registrations: ['company_name', 'registration_number', 'kvk_number'],
  mail_items: ['number', 'sender', 'archive_place'],
  application_persons: ['surname', 'prefix', 'initials', 'email', 'means_number', 'first_names'],
} as const satisfies Record<string, readonly string[]>;

const CASE_COLUMNS = ['company_name', 'number', 'kvk_number'] as const;
const NAME_COLUMNS = ['surname', 'prefix', 'first_names'] as const;
const PAGE = 500;

function valuesOf(row: Row | undefined, columns: readonly string[]): (string | null)[] {
  return columns.map((column) => row?.[column] ?? null);
}

async function select({ schema, transaction }: MigrationContext, sql: string, replacements: object): Promise<Row[]> {
  return schema.sequelize.query<Row>(sql, { type: QueryTypes.SELECT, replacements: { ...replacements }, transaction });
}

async function rewrite(
  context: MigrationContext,
  table: string,
  columns: readonly string[],
  textOf: (row: Row) => Promise<string> | string,
): Promise<void> {
  const { schema, transaction } = context;
  for (let last = ''; ;) {
    const sql = `SELECT id, search_text, ${columns.join(', ')} FROM ${table} WHERE id > :last ORDER BY id LIMIT ${String(PAGE)}`;
    const rows = await select(context, sql, { last });
    for (const row of rows) {
      const text = await textOf(row);
      if (text !== row['search_text']) {
        const replacements = { text, id: row['id'] ?? '' };
        await schema.sequelize.query(`UPDATE ${table} SET search_text = :text WHERE id = :id`, {
          replacements,
          transaction,
        });
      }
    }
    if (rows.length < PAGE) {
      return;
    }
    last = rows.at(-1)?.['id'] ?? '';
  }
}

async function caseText(context: MigrationContext, row: Row): Promise<string> {
  const id = row['id'];
  const columns = NAME_COLUMNS.join(', ');
  const persons = await select(
    context,
    `SELECT ${columns} FROM application_persons WHERE application_id = :id ORDER BY position`,
    { id },
  );
  const signers = await select(context, `SELECT ${columns} FROM signers WHERE application_id = :id ORDER BY sequence`, {
    id,
  });
  return searchText([
    ...valuesOf(row, CASE_COLUMNS),
    ...[...persons, ...signers].flatMap((one) => valuesOf(one, NAME_COLUMNS)),
  ]);
}

export const searchFormOfNames: Migration = {
  name: '2026-11-28-10-search-form',
  up: async (context) => {
    for (const [table, columns] of Object.entries(OWN_COLUMNS)) {
      await rewrite(context, table, columns, (row) => searchText(valuesOf(row, columns)));
    }
    await rewrite(context, 'applications', CASE_COLUMNS, (row) => caseText(context, row));
  },
  // The former texts are made again by whatever writes a row; a search with the longer ones only finds more.
  down: async () => {},
};
