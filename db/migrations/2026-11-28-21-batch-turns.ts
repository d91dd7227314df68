/** When a stack was last worked on: those that wait take turns, so that a long one holds up nobody's. */
import { instant, makeIndex, optional, type Migration } from './migration';

export const batchTurns: Migration = {
  name: '2026-11-28-21-batch-turns',
  up: async (context) => {
    const { schema, transaction } = context;
    // Empty for one that had no turn: it stands by the moment at which it came.
    await schema.addColumn('mail_batches', 'turn_at', optional(instant()), { transaction });
    await schema.sequelize.query('UPDATE mail_batches SET turn_at = created_at', { transaction });
    await makeIndex(context, 'mail_batches', { columns: ['status', 'turn_at'] });
  },
  down: async ({ schema, transaction }) => {
    await schema.removeIndex('mail_batches', 'mail_batches_status_turn_at', { transaction });
    await schema.sequelize.query('ALTER TABLE mail_batches DROP COLUMN turn_at', { transaction });
  },
};
