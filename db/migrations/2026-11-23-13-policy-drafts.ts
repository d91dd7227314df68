/** Drafts of a next policy, what a version says of itself, and the cases to look at again when a registration changed. */
import { DataTypes } from 'sequelize';
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
  reference,
  text,
  type Migration,
} from './migration';

const TABLES = ['policy_drafts', 'case_rechecks'];
/** The table is append-only: the versions that are there keep what stands here. */
const VERSION_COLUMNS = {
  moves_running_cases: { type: DataTypes.BOOLEAN, allowNull: false, defaultValue: false },
  reason: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
  drafted_by_name: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
  put_in_force_by_name: { type: DataTypes.TEXT, allowNull: false, defaultValue: '' },
};

export const policyDrafts: Migration = {
  name: '2026-11-23-13-policy-drafts',
  up: async (context) => {
    await makeTable(context, 'policy_drafts', {
      id: key(),
      version: integer(),
      base_version: integer(),
      status: text(),
      content: json(),
      reason: text(),
      drafted_by_id: id(),
      drafted_by_name: text(),
      editors: json(),
      created_at: instant(),
      changed_at: instant(),
      policy_version: optional(integer()),
    });
    await makeIndex(context, 'policy_drafts', { columns: ['status', 'changed_at'] });
    await makeTable(context, 'case_rechecks', {
      id: key(),
      application_id: reference('applications'),
      company_changed: { type: DataTypes.BOOLEAN, allowNull: false },
      requested_at: instant(),
      done_at: optional(instant()),
    });
    await makeIndex(context, 'case_rechecks', { columns: ['done_at', 'id'] });
    for (const [column, kind] of Object.entries(VERSION_COLUMNS)) {
      await context.schema.addColumn('policies', column, kind, { transaction: context.transaction });
    }
  },
  down: async (context) => {
    const { schema, transaction } = context;
    for (const column of Object.keys(VERSION_COLUMNS)) {
      // Sequelize would rebuild the whole table on SQLite; both databases can drop a column by themselves.
      await schema.sequelize.query(`ALTER TABLE policies DROP COLUMN ${column}`, { transaction });
    }
    await dropTables(context, TABLES);
  },
};
