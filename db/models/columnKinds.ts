/** The kinds of column there are, and how Sequelize calls them. Both dialects know each of them. */
import { DataTypes, type ModelAttributeColumnOptions } from 'sequelize';

/**
 * id: up to 36 characters; serial: the database's own number; instant: a moment; day: a calendar day. Ids are text on
 * both dialects, so that asking for an id that is no UUID finds nothing instead of failing on one of them.
 */
export type ColumnKind = 'id' | 'text' | 'integer' | 'serial' | 'boolean' | 'instant' | 'day' | 'json';

/** Property → kind, one for every property of the row. */
export type ColumnsOf<Row> = Readonly<Record<keyof Row & string, ColumnKind>>;

const TYPES = {
  id: DataTypes.STRING(36),
  text: DataTypes.TEXT,
  integer: DataTypes.INTEGER,
  serial: DataTypes.INTEGER,
  boolean: DataTypes.BOOLEAN,
  instant: DataTypes.DATE(3),
  day: DataTypes.DATEONLY,
  json: DataTypes.JSON,
} as const satisfies Record<ColumnKind, unknown>;

/** The Sequelize attribute of a kind. */
export function attributeOf(kind: ColumnKind): ModelAttributeColumnOptions {
  return { type: TYPES[kind], autoIncrement: kind === 'serial' };
}

/** There are as many as the tables have; every condition of every statement asks for one. */
const COLUMN_NAMES = new Map<string, string>();

/** Property name → column name: `submittedAt` is `submitted_at`. */
export function columnName(property: string): string {
  const known = COLUMN_NAMES.get(property);
  if (known !== undefined) {
    return known;
  }
  const name = property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  COLUMN_NAMES.set(property, name);
  return name;
}
