/** When a message that did not arrive needed nobody any more: the tray holds the others. */
import { instant, optional, type Migration } from './migration';

/** What did not arrive before today and was answered by a newer code, or is of a person who waits for nothing. */
const SETTLE_FORMER =
  `UPDATE dispatches SET settled_at = queued_at WHERE status IN ('bounced', 'returned') AND (` +
  `code_id IN (SELECT id FROM activation_codes WHERE status <> 'issued') OR channel = 'email' AND customer_message_id IN ` +
  `(SELECT customer_message_id FROM dispatches WHERE channel = 'letter' AND customer_message_id IS NOT NULL))`;

export const dispatchTray: Migration = {
  name: '2026-11-27-01-dispatch-tray',
  up: async ({ schema, transaction }) => {
    await schema.addColumn('dispatches', 'settled_at', optional(instant()), { transaction });
    await schema.sequelize.query(SETTLE_FORMER, { transaction });
  },
  down: async ({ schema, transaction }) => {
    await schema.sequelize.query('ALTER TABLE dispatches DROP COLUMN settled_at', { transaction });
  },
};
