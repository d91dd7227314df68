/** What a customer chose about his establishment number, and letters that are on file before their scan. */
import { flag, json, makeIndex, optional, type Migration } from './migration';

export const choicesAndLoggedLetters: Migration = {
  name: '2026-11-23-08-choices-and-logged-letters',
  up: async (context) => {
    const { schema, transaction } = context;
    await schema.addColumn('applications', 'establishment_choice', optional(json()), { transaction });
    await schema.addColumn('mail_items', 'scanned', optional(flag()), { transaction });
    const sql =
      'UPDATE mail_items SET scanned = EXISTS (SELECT 1 FROM documents WHERE documents.mail_item_id = mail_items.id)';
    await schema.sequelize.query(sql, { transaction });
    await makeIndex(context, 'mail_items', { columns: ['scanned', 'registered_at'] });
  },
  down: async ({ schema, transaction }) => {
    await schema.removeIndex('mail_items', 'mail_items_scanned_registered_at', { transaction });
    // Sequelize would rebuild the whole table on SQLite; both databases can drop a column by themselves.
    await schema.sequelize.query('ALTER TABLE mail_items DROP COLUMN scanned', { transaction });
    await schema.sequelize.query('ALTER TABLE applications DROP COLUMN establishment_choice', { transaction });
  },
};
