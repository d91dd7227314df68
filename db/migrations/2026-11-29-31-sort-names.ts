/** The columns that were searched hold what lists are sorted by and no more; the search has an index of its own. */
import { text, type Migration, type MigrationContext } from './migration';

/** Their texts began with the name, on a line of its own. */
const SORTED = ['applications', 'application_persons', 'registrations', 'users'] as const;
const SEARCHED_ONLY = ['mail_items', 'scanned_letters'] as const;

const FIRST_LINE = {
  sqlite: 'substr(sort_name, 1, instr(sort_name || char(10), char(10)) - 1)',
  postgres: 'split_part(sort_name, chr(10), 1)',
} as const;

async function run({ schema, transaction }: MigrationContext, statement: string): Promise<void> {
  await schema.sequelize.query(statement, { transaction });
}

export const sortNames: Migration = {
  name: '2026-11-29-31-sort-names',
  up: async (context) => {
    for (const table of SORTED) {
      await run(context, `ALTER TABLE ${table} RENAME COLUMN search_text TO sort_name`);
      await run(context, `UPDATE ${table} SET sort_name = ${FIRST_LINE[context.dialect]}`);
    }
    for (const table of SEARCHED_ONLY) {
      await run(context, `ALTER TABLE ${table} DROP COLUMN search_text`);
    }
  },
  // Whatever writes a row makes its searched text again; until then a row is found by its name.
  down: async (context) => {
    for (const table of SORTED) {
      await run(context, `ALTER TABLE ${table} RENAME COLUMN sort_name TO search_text`);
    }
    for (const table of SEARCHED_ONLY) {
      const { schema, transaction } = context;
      await schema.addColumn(table, 'search_text', { ...text(), defaultValue: '' }, { transaction });
    }
  },
};
