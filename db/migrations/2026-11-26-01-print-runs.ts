/** Print runs, what a message carries of its run and its registered post, and the tries of whoever redeems codes. */
import {
  dropTables,
  id,
  instant,
  integer,
  json,
  key,
  makeIndex,
  makeTable,
  optional,
  text,
  type Migration,
} from './migration';

const TABLES = ['print_runs', 'redeem_callers'];
const DISPATCH_COLUMNS = { print_run_id: optional(id()), track_number: optional(text()) };

export const printRuns: Migration = {
  name: '2026-11-26-01-print-runs',
  up: async (context) => {
    const { schema, transaction } = context;
    await makeTable(context, 'print_runs', {
      id: key(),
      number: text(),
      status: text(),
      letters: integer(),
      created_at: instant(),
      created_by_id: id(),
      created_by_name: text(),
      read_at: optional(instant()),
      closed_at: optional(instant()),
      closed_by_name: optional(text()),
      file: optional(json()),
    });
    await makeIndex(context, 'print_runs', { columns: ['status', 'created_at'] });
    for (const [column, kind] of Object.entries(DISPATCH_COLUMNS)) {
      await schema.addColumn('dispatches', column, kind, { transaction });
    }
    await makeIndex(context, 'dispatches', { columns: ['print_run_id'] });
    await makeTable(context, 'redeem_callers', {
      caller: { ...text(), primaryKey: true },
      wrong: integer(),
      since: instant(),
    });
  },
  down: async (context) => {
    const { schema, transaction } = context;
    await schema.sequelize.query('DROP INDEX dispatches_print_run_id', { transaction });
    for (const column of Object.keys(DISPATCH_COLUMNS)) {
      await schema.sequelize.query(`ALTER TABLE dispatches DROP COLUMN ${column}`, { transaction });
    }
    await dropTables(context, TABLES);
  },
};
