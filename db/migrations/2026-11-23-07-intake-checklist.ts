/** Letters whose checklist has open questions can be listed, and a case keeps what the customer said about the upgrade. */
import { integer, json, makeIndex, optional, type Migration } from './migration';

/** Cases of before: one question counts until the case changes and is counted anew, so that none is overlooked. */
const COUNT_WAITING =
  'UPDATE mail_items SET open_questions = 1 WHERE id IN (SELECT MAX(m.id) FROM mail_items m ' +
  "JOIN applications a ON a.id = m.application_id WHERE a.status = 'received' GROUP BY m.application_id)";

export const intakeChecklist: Migration = {
  name: '2026-11-23-07-intake-checklist',
  up: async (context) => {
    const { schema, transaction } = context;
    await schema.addColumn('applications', 'upgrade_answer', optional(json()), { transaction });
    await schema.addColumn('mail_items', 'open_questions', { ...integer(), defaultValue: 0 }, { transaction });
    await schema.sequelize.query(COUNT_WAITING, { transaction });
    await makeIndex(context, 'mail_items', { columns: ['open_questions', 'received_on', 'id'] });
  },
  down: async ({ schema, transaction }) => {
    await schema.removeIndex('mail_items', 'mail_items_open_questions_received_on_id', { transaction });
    // Sequelize would rebuild the whole table on SQLite; both databases can drop a column by themselves.
    await schema.sequelize.query('ALTER TABLE mail_items DROP COLUMN open_questions', { transaction });
    await schema.sequelize.query('ALTER TABLE applications DROP COLUMN upgrade_answer', { transaction });
  },
};
