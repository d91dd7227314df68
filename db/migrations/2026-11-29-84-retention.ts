/**
 * How long a case is kept: legal hold and requests to erase, the nights in which the desk looked for what has to go, and rows
 * that are never removed unless their case was erased, which the trail has to say first.
 */
import { APPEND_ONLY } from '../storageError';
import { dropTables, flag, instant, json, makeTable, optional, text, type Migration } from './migration';
import { run } from './sealRows';

/** Table → the case of its row, where `OLD` is the row. */
const OWNERS = {
  check_attempts: '(SELECT application_id FROM checks WHERE id = OLD.check_id)',
  decisions: 'OLD.application_id',
  register_snapshots: 'OLD.application_id',
  customer_messages: 'OLD.application_id',
  customer_message_files: '(SELECT application_id FROM customer_messages WHERE id = OLD.message_id)',
} as const;

const erased = (owner: string): string =>
  `EXISTS (SELECT 1 FROM audit_events e WHERE e.application_id = ${owner} AND e.type = 'case.erased')`;

/** A row goes only behind the event that tells of it. */
function guardOnSqlite(table: string, owner: string): string[] {
  return [
    `DROP TRIGGER ${table}_no_delete`,
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} WHEN NOT ${erased(owner)} ` +
      `BEGIN SELECT RAISE(ABORT, '${APPEND_ONLY}'); END`,
  ];
}

function guardOnPostgres(table: string, owner: string): string[] {
  return [
    `CREATE OR REPLACE FUNCTION refuse_change_${table}() RETURNS trigger LANGUAGE plpgsql AS ` +
      `'BEGIN IF TG_OP = ''DELETE'' AND ${erased(owner).replaceAll("'", "''")} THEN RETURN OLD; END IF; ` +
      `RAISE EXCEPTION ''${APPEND_ONLY}''; END'`,
    `DROP TRIGGER ${table}_append_only ON ${table}`,
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} ` +
      `FOR EACH ROW EXECUTE FUNCTION refuse_change_${table}()`,
  ];
}

function unguardOnSqlite(table: string): string[] {
  return [
    `DROP TRIGGER ${table}_no_delete`,
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${APPEND_ONLY}'); END`,
  ];
}

function unguardOnPostgres(table: string): string[] {
  return [
    `DROP TRIGGER ${table}_append_only ON ${table}`,
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} ` +
      `FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `DROP FUNCTION refuse_change_${table}()`,
  ];
}

export const retention: Migration = {
  name: '2026-11-29-84-retention',
  up: async (context) => {
    const { dialect, schema, transaction } = context;
    await schema.addColumn('applications', 'retention', optional(json()), { transaction });
    await schema.addColumn('applications', 'erasure_confirmed', { ...flag(), defaultValue: false }, { transaction });
    await schema.addColumn('document_pages', 'erased_at', optional(instant()), { transaction });
    await run(context, 'CREATE INDEX applications_erasure ON applications (id) WHERE erasure_confirmed');
    await makeTable(context, 'retention_runs', {
      night: { ...text(), primaryKey: true },
      started_at: instant(),
      finished_at: instant(),
      due: json(),
      done: json(),
    });
    for (const [table, owner] of Object.entries(OWNERS)) {
      for (const statement of dialect === 'sqlite' ? guardOnSqlite(table, owner) : guardOnPostgres(table, owner)) {
        await run(context, statement);
      }
    }
  },
  down: async (context) => {
    const { dialect, schema, transaction } = context;
    for (const table of Object.keys(OWNERS)) {
      for (const statement of dialect === 'sqlite' ? unguardOnSqlite(table) : unguardOnPostgres(table)) {
        await run(context, statement);
      }
    }
    await dropTables(context, ['retention_runs']);
    await run(context, 'DROP INDEX applications_erasure');
    await schema.sequelize.query('ALTER TABLE document_pages DROP COLUMN erased_at', { transaction });
    for (const column of ['retention', 'erasure_confirmed']) {
      await schema.sequelize.query(`ALTER TABLE applications DROP COLUMN ${column}`, { transaction });
    }
  },
};
