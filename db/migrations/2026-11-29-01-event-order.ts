/** Which transaction wrote an event: on PostgreSQL numbers are given before others commit, and the live feed must miss none. */
import { DataTypes } from 'sequelize';
import { dropTables, makeTable, type Migration, type MigrationContext } from './migration';

const POSTGRES = [
  'CREATE TABLE event_order (sequence INTEGER PRIMARY KEY, transaction_id xid8 NOT NULL)',
  'CREATE INDEX event_order_transaction_id ON event_order (transaction_id)',
  'CREATE FUNCTION order_event() RETURNS trigger LANGUAGE plpgsql AS ' +
    "'BEGIN INSERT INTO event_order VALUES (NEW.sequence, pg_current_xact_id()); RETURN NULL; END'",
  'CREATE TRIGGER audit_events_order AFTER INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION order_event()',
];

/** SQLite has one writer at a time: its numbers are in the order of the commits, and the table stays empty there. */
async function makeOnSqlite(context: MigrationContext): Promise<void> {
  const number = { type: DataTypes.INTEGER, allowNull: false };
  await makeTable(context, 'event_order', { sequence: { ...number, primaryKey: true }, transaction_id: number });
}

export const eventOrder: Migration = {
  name: '2026-11-29-01-event-order',
  up: async (context) => {
    const { dialect, schema, transaction } = context;
    if (dialect === 'sqlite') {
      await makeOnSqlite(context);
      return;
    }
    for (const statement of POSTGRES) {
      await schema.sequelize.query(statement, { transaction });
    }
  },
  down: async (context) => {
    const { dialect, schema, transaction } = context;
    if (dialect === 'postgres') {
      await schema.sequelize.query('DROP TRIGGER audit_events_order ON audit_events', { transaction });
      await schema.sequelize.query('DROP FUNCTION order_event()', { transaction });
    }
    await dropTables(context, ['event_order']);
  },
};
