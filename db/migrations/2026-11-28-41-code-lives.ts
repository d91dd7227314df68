/** A code lives from the moment it is posted: until then it has no end. */
import { instant, optional, type Migration } from './migration';

const run = (statements: readonly string[]): Migration['up'] => {
  return async ({ schema, transaction }) => {
    for (const sql of statements) {
      await schema.sequelize.query(sql, { transaction });
    }
  };
};
const addColumn = async ({ schema, transaction }: Parameters<Migration['up']>[0], column: string): Promise<void> => {
  await schema.addColumn('activation_codes', column, optional(instant()), { transaction });
};

/** No column can be made to hold nothing on SQLite without a new table: a new one takes its name. */
export const codeLives: Migration = {
  name: '2026-11-28-41-code-lives',
  up: async (context) => {
    await run(['ALTER TABLE activation_codes RENAME COLUMN expires_at TO former_end'])(context);
    for (const column of ['expires_at', 'remind_at', 'reminded_at']) {
      await addColumn(context, column);
    }
    await run([
      'UPDATE activation_codes SET expires_at = former_end',
      'ALTER TABLE activation_codes DROP COLUMN former_end',
    ])(context);
  },
  down: async (context) => {
    await run([
      'UPDATE activation_codes SET expires_at = created_at WHERE expires_at IS NULL',
      'ALTER TABLE activation_codes DROP COLUMN remind_at',
      'ALTER TABLE activation_codes DROP COLUMN reminded_at',
    ])(context);
  },
};
