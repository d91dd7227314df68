/** Decisions per person: who is left out and why, what was decided on each, and who declared a conflict of interest. */
import {
  id,
  instant,
  json,
  key,
  makeIndex,
  makeTable,
  optional,
  reference,
  text,
  dropTables,
  type Migration,
} from './migration';

export const decision: Migration = {
  name: '2026-11-23-15-decision',
  up: async (context) => {
    const { schema, transaction } = context;
    await schema.addColumn('application_persons', 'drop_codes', optional(json()), { transaction });
    await schema.addColumn('decisions', 'persons', optional(json()), { transaction });
    await makeTable(context, 'case_conflicts', {
      id: key(),
      application_id: reference('applications'),
      user_id: id(),
      user_name: text(),
      declared_at: instant(),
    });
    await makeIndex(context, 'case_conflicts', { columns: ['application_id', 'user_id'], unique: true });
  },
  down: async (context) => {
    const { schema, transaction } = context;
    await dropTables(context, ['case_conflicts']);
    await schema.sequelize.query('ALTER TABLE application_persons DROP COLUMN drop_codes', { transaction });
    await schema.sequelize.query('ALTER TABLE decisions DROP COLUMN persons', { transaction });
  },
};
