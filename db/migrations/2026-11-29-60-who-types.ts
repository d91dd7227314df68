/** When somebody with a case open last typed in a field of it: looking and typing are told apart. */
import { instant, optional, type Migration } from './migration';

export const whoTypes: Migration = {
  name: '2026-11-29-60-who-types',
  up: async ({ schema, transaction }) => {
    await schema.addColumn('case_presence', 'typed_at', optional(instant()), { transaction });
  },
  down: async ({ schema, transaction }) => {
    await schema.sequelize.query('ALTER TABLE case_presence DROP COLUMN typed_at', { transaction });
  },
};
