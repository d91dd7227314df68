/** Where each part of a code went: a letter that comes back says something about that address, not about the one the case has later. */
import { optional, text, type Migration } from './migration';

export const whereCodesGo: Migration = {
  name: '2026-11-28-43-where-codes-go',
  up: async ({ schema, transaction }) => {
    await schema.addColumn('dispatches', 'sent_to', optional(text()), { transaction });
  },
  down: async ({ schema, transaction }) => {
    await schema.sequelize.query('ALTER TABLE dispatches DROP COLUMN sent_to', { transaction });
  },
};
