/** What a customer is asked for while a case waits, when he was reminded, and the clock of the desk. */
import {
  dropTables,
  day,
  id,
  instant,
  integer,
  json,
  key,
  makeIndex,
  makeTable,
  optional,
  reference,
  type Migration,
} from './migration';

const CASE_COLUMNS = {
  reminded_at: optional(instant()),
  lead_days: { ...integer(), defaultValue: 0 },
  clock_since: optional(day()),
};

/** Cases that were under way count from today's rule on: their former waits are not known. */
const START_CLOCKS =
  `UPDATE applications SET clock_since = received_on ` +
  `WHERE status IN ('received', 'referred', 'inVerification', 'awaitingApproval', 'onHold')`;

export const waiting: Migration = {
  name: '2026-11-26-12-waiting',
  up: async (context) => {
    const { schema, transaction } = context;
    await makeTable(context, 'supplement_requests', {
      id: key(),
      application_id: reference('applications'),
      asked: json(),
      check_ids: json(),
      items: json(),
      due_on: day(),
      asked_at: instant(),
      asked_by_id: id(),
      answered_at: optional(instant()),
    });
    await makeIndex(context, 'supplement_requests', { columns: ['application_id', 'asked_at'] });
    for (const [column, kind] of Object.entries(CASE_COLUMNS)) {
      await schema.addColumn('applications', column, kind, { transaction });
    }
    await schema.sequelize.query(START_CLOCKS, { transaction });
  },
  down: async (context) => {
    const { schema, transaction } = context;
    await dropTables(context, ['supplement_requests']);
    for (const column of Object.keys(CASE_COLUMNS)) {
      await schema.sequelize.query(`ALTER TABLE applications DROP COLUMN ${column}`, { transaction });
    }
  },
};
