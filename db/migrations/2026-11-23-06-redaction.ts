/** Scans that are kept otherwise than they came in: the hash of what was handed in still finds the same scan again. */
import { makeIndex, optional, text, type Migration } from './migration';

export const redaction: Migration = {
  name: '2026-11-23-06-redaction',
  up: async (context) => {
    const { schema, transaction } = context;
    await schema.addColumn('documents', 'received_sha256', optional(text()), { transaction });
    await makeIndex(context, 'documents', { columns: ['received_sha256'] });
  },
  down: async ({ schema, transaction }) => {
    await schema.removeIndex('documents', 'documents_received_sha256', { transaction });
    // Sequelize would rebuild the whole table on SQLite; both databases can drop a column by themselves.
    await schema.sequelize.query('ALTER TABLE documents DROP COLUMN received_sha256', { transaction });
  },
};
