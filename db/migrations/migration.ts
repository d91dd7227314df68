/** What a migration is, and the kinds of column it may make. Migrations know nothing of the models: those move on. */
import { DataTypes, type ModelAttributeColumnOptions, type QueryInterface, type Transaction } from 'sequelize';
import type { Dialect } from '../reader';
import { APPEND_ONLY } from '../storageError';

export interface MigrationContext {
  readonly dialect: Dialect;
  readonly schema: QueryInterface;
  /** A migration is one transaction, its entry in the list of migrations included. */
  readonly transaction: Transaction;
}

export interface Migration {
  /** Date, order of that day and subject; never changed once released. */
  readonly name: string;
  readonly up: (context: MigrationContext) => Promise<void>;
  readonly down: (context: MigrationContext) => Promise<void>;
}

type Column = ModelAttributeColumnOptions;
const required = { allowNull: false } as const;

export const key = (): Column => ({ type: DataTypes.STRING(36), primaryKey: true, ...required });
export const id = (): Column => ({ type: DataTypes.STRING(36), ...required });
export const text = (): Column => ({ type: DataTypes.TEXT, ...required });
export const integer = (): Column => ({ type: DataTypes.INTEGER, ...required });
export const flag = (): Column => ({ type: DataTypes.BOOLEAN, ...required });
export const instant = (): Column => ({ type: DataTypes.DATE(3), ...required });
export const day = (): Column => ({ type: DataTypes.DATEONLY, ...required });
/** JSON, kept byte for byte as it was written. */
export const json = (): Column => ({ type: DataTypes.JSON, ...required });

/** The same column, and it may be empty. */
export const optional = (column: Column): Column => ({ ...column, allowNull: true });

/** A column that holds the key of another table; a row that is referred to cannot be removed. */
export const reference = (table: string, column = 'id'): Column => ({
  type: DataTypes.STRING(36),
  ...required,
  references: { model: table, key: column },
  onDelete: 'RESTRICT',
  onUpdate: 'RESTRICT',
});

/** Makes a table. */
export async function makeTable(
  { schema, transaction }: MigrationContext,
  table: string,
  columns: Record<string, Column>,
): Promise<void> {
  await schema.createTable(table, columns, { transaction });
}

/** Makes an index, named after its table and columns. */
export async function makeIndex(
  { schema, transaction }: MigrationContext,
  table: string,
  { columns, unique = false }: { readonly columns: string[]; readonly unique?: boolean },
): Promise<void> {
  await schema.addIndex(table, { fields: columns, unique, name: `${table}_${columns.join('_')}`, transaction });
}

/** Removes tables, the last one first. */
export async function dropTables({ schema, transaction }: MigrationContext, tables: readonly string[]): Promise<void> {
  for (const table of [...tables].reverse()) {
    await schema.dropTable(table, { transaction });
  }
}

async function run({ schema, transaction }: MigrationContext, statements: readonly string[]): Promise<void> {
  for (const statement of statements) {
    await schema.sequelize.query(statement, { transaction });
  }
}

const BLOCKED = ['UPDATE', 'DELETE'] as const;

function blockOnSqlite(table: string): string[] {
  return BLOCKED.map(
    (verb) =>
      `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} ` +
      `BEGIN SELECT RAISE(ABORT, '${APPEND_ONLY}'); END`,
  );
}

function blockOnPostgres(table: string): string[] {
  return [
    `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS ` +
      `'BEGIN RAISE EXCEPTION ''${APPEND_ONLY}''; END'`,
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} ` +
      `FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table} ` +
      `FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
  ];
}

/** Lets the database itself refuse every change of a row that is there. Dropping the table drops the triggers. */
export async function makeAppendOnly(context: MigrationContext, table: string): Promise<void> {
  await run(context, context.dialect === 'sqlite' ? blockOnSqlite(table) : blockOnPostgres(table));
}

/** Lets a table be changed again; for a migration that has to, and that closes it behind itself. */
export async function takeAppendOnly(context: MigrationContext, table: string): Promise<void> {
  const triggers =
    context.dialect === 'sqlite'
      ? BLOCKED.map((verb) => `DROP TRIGGER ${table}_no_${verb.toLowerCase()}`)
      : ['append_only', 'no_truncate'].map((name) => `DROP TRIGGER ${table}_${name} ON ${table}`);
  await run(context, triggers);
}

/** Removes what `makeAppendOnly` leaves behind once no table needs it any more. */
export async function dropAppendOnly(context: MigrationContext): Promise<void> {
  await run(context, context.dialect === 'sqlite' ? [] : ['DROP FUNCTION IF EXISTS refuse_change()']);
}
