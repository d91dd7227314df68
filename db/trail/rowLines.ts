/**
 * Reads rows of sealed tables as lines of their columns, of which the text that was sealed is put together here. A line that is right is as
 * good as its row; of one that is not, the row is read.
 *
 * Why it is as good: what is hashed is put together of columns and of the names between them, and equals what was sealed. A column could
 * only hold something else if it had grown over the name behind it, and that name came once more further on. In what was sealed each name
 * stands once, but within columns of JSON: these are taken as JSON alone, so that they end where they end, and no other column of a line
 * may have the brace by which such a name would come, nor the sign by which a quotation mark is none.
 */
import { columnName, type ColumnKind } from '../models/columnKinds';
import type { Dialect, Reader } from '../reader';
import { isoOfStored } from '../sql/values';
import { canonicalJson } from './canonicalJson';
import { hashOfText } from './hashes';
import { concatSql, LINE_SQL, orNothing, readFields, valueIn, type LineSql } from './lineSql';
import { orUnreadable } from './orUnreadable';
import { fromOfSubjects, SEALED_OWNERS } from './sealedOwners';
import { sealedColumns, type SealedTable } from './sealedTables';

/** A column of a table as it stands in a line. */
interface LineColumn {
  /** Up to its value in the text that was sealed. */
  readonly before: string;
  readonly kind: ColumnKind;
}

interface Statement {
  readonly sql: string;
  /** Behind owner, id, and whether it has no bytes; the salt comes behind them. */
  readonly columns: readonly LineColumn[];
  /** How many fields a line has. */
  readonly fields: number;
  /** Which of the columns are JSON. */
  readonly json: readonly number[];
  /** What stands behind the salt. */
  readonly end: string;
}

function fieldSql(sql: LineSql, kind: ColumnKind, column: string): string {
  switch (kind) {
    case 'instant':
      return sql.moment(column);
    case 'boolean':
      return sql.yesNo(column);
    default:
      return sql.text(column);
  }
}

function statementFor(dialect: Dialect, table: SealedTable): Statement {
  const sql = LINE_SQL[dialect];
  const { owner } = SEALED_OWNERS[table];
  const columns = sealedColumns(table).sort(([one], [other]) => (one < other ? -1 : 1));
  const names = columns.map(([property]) => `t.${columnName(property)}`);
  const texts = names.filter((_, at) => columns[at]?.[1] !== 'json');
  const values = columns.map(([, kind], at) => orNothing(fieldSql(sql, kind, names[at] ?? '')));
  const fields = [owner, 't.id', sql.hasNoBytes([...texts, 't.salt']), ...values, 't.salt'];
  return {
    sql:
      `SELECT ${sql.join('')} AS lines, COUNT(*) AS total FROM (SELECT ${concatSql(fields)} AS line ` +
      `FROM ${fromOfSubjects(SEALED_OWNERS[table])} WHERE ${owner} IN (${sql.members('$1')})) AS page`,
    columns: columns.map(([property, kind], at) => ({ before: `${at === 0 ? '{"row":{' : ','}"${property}":`, kind })),
    fields: fields.length,
    json: columns.flatMap(([, kind], at) => (kind === 'json' ? [at] : [])),
    end: `","table":"${table}"}`,
  };
}

const YES = '1';
/** Owner, id, and whether it has no bytes. */
const [ID, HAS_NO_BYTES, COLUMNS] = [1, 2, 3];

/** Nothing that JSON writes in another way, and nothing by which a column could go on as the next one. */
const isPlain = (value: string): boolean => !value.includes('\\') && !value.includes('{');

/** @returns a column as canonical JSON, or as JSON that stands in any order; null where it is not written as the desk writes it */
function valueOf(kind: ColumnKind, field: string): string | null {
  const value = valueIn(field);
  if (value === null || kind === 'json') {
    return value ?? 'null';
  }
  switch (kind) {
    case 'instant': {
      const moment = isoOfStored(value);
      return moment === null ? null : `"${moment}"`;
    }
    case 'boolean':
      return value;
    case 'integer':
    case 'serial':
      return isPlain(value) ? value : null;
    default:
      return isPlain(value) ? `"${value}"` : null;
  }
}

/** A row as far as its seal asks for it. */
export class RowLine {
  private readonly fields: readonly string[];
  private readonly start: number;
  private readonly statement: Statement;

  constructor(statement: Statement, fields: readonly string[], start: number) {
    this.statement = statement;
    this.fields = fields;
    this.start = start;
  }

  /** The id of the subject whose row it is. */
  get owner(): string {
    return this.field(0);
  }

  get id(): string {
    return this.field(ID);
  }

  private field(at: number): string {
    return this.fields[this.start + at] ?? '';
  }

  /** What was sealed, as it stands; null where only the row can tell. */
  private values(): string[] | null {
    if (this.field(HAS_NO_BYTES) !== YES || !isPlain(this.field(this.statement.fields - 1))) {
      return null;
    }
    const values: string[] = [];
    for (const { kind } of this.statement.columns) {
      const value = valueOf(kind, this.field(COLUMNS + values.length));
      if (value === null) {
        return null;
      }
      values.push(value);
    }
    return values;
  }

  private textOf(values: readonly string[]): string {
    const { columns, fields, end } = this.statement;
    const members = columns.map(({ before }, at) => `${before}${values[at] ?? ''}`).join('');
    return `${members}},"salt":"${this.field(fields - 1)}${end}`;
  }

  /** Whether every column is what was sealed; false where only the row can tell. Columns of JSON may be stored in another order than sealed. */
  isRight(digest: string): boolean {
    const values = this.values();
    if (values === null) {
      return false;
    }
    const isIt = (): boolean => hashOfText('row/1', this.textOf(values)) === digest;
    return (
      orUnreadable(() => {
        const { json } = this.statement;
        const read = json.map((at) => JSON.parse(values[at] ?? '') as unknown);
        if (isIt()) {
          return true;
        }
        json.forEach((at, nth) => {
          values[at] = canonicalJson(read[nth]);
        });
        return json.length > 0 && isIt();
      }) === true
    );
  }
}

/**
 * The rows of some subjects.
 * @param owners ids of the subjects, or '' for a table of which there is one
 * @returns null when they cannot be read as lines
 */
export async function readRowLines(
  reader: Reader,
  table: SealedTable,
  owners: readonly string[],
): Promise<RowLine[] | null> {
  const statement = statementFor(reader.dialect, table);
  const { sql, fields: each } = statement;
  const fields = await readFields(reader, { sql, values: [JSON.stringify(owners)], fields: each });
  return fields && Array.from({ length: fields.length / each }, (_, at) => new RowLine(statement, fields, at * each));
}
