/**
 * Reads rows of sealed tables as lines of text that the database puts together, as they were hashed. A line that is right is as good as its
 * row; of one that is not, the row is read.
 *
 * Why it is as good: what is hashed is put together of columns and of the names between them, and equals what was sealed. A column could
 * only hold something else if it had grown over the name behind it, and that name came once more further on. In what was sealed each name
 * stands once, but within columns of JSON: these are taken as JSON alone, so that they end where they end, and no other column of a line
 * may have the brace by which such a name would come, nor the sign by which a quotation mark is none.
 */
import { columnName, type ColumnKind } from '../models/columnKinds';
import type { Dialect, Reader } from '../reader';
import { canonicalJson } from './canonicalJson';
import { hashOfText } from './hashes';
import { concatSql, LINE_SQL, literal, readLines, type LineSql } from './lineSql';
import { orUnreadable } from './orUnreadable';
import { fromOfSubjects, SEALED_OWNERS } from './sealedOwners';
import { sealedColumns, type SealedTable } from './sealedTables';

const START = '{"row":{';

/** A column as canonical JSON; nothing at all where it is not written as the desk writes it. */
function valueSql(sql: LineSql, kind: ColumnKind, column: string): string {
  switch (kind) {
    case 'instant':
      return `CASE WHEN ${column} IS NULL THEN 'null' ELSE '"' || ${sql.moment(column)} || '"' END`;
    case 'boolean':
      return `CASE WHEN ${column} IS NULL THEN 'null' ELSE ${sql.yesNo(column)} END`;
    case 'json':
    case 'integer':
    case 'serial':
      return `COALESCE(${sql.text(column)}, 'null')`;
    case 'id':
    case 'text':
    case 'day':
      return `COALESCE('"' || ${sql.text(column)} || '"', 'null')`;
  }
}

interface Statement {
  readonly sql: string;
  /** How many fields a line has: owner, id, whether it has no bytes, and text and JSON in turn. */
  readonly fields: number;
}

function statementFor(dialect: Dialect, table: SealedTable): Statement {
  const sql = LINE_SQL[dialect];
  const { owner } = SEALED_OWNERS[table];
  const columns = sealedColumns(table).sort(([one], [other]) => (one < other ? -1 : 1));
  const texts = columns.filter(([, kind]) => kind !== 'json').map(([property]) => `t.${columnName(property)}`);
  const fields: string[][] = [[owner], ['t.id'], [sql.hasNoBytes([...texts, 't.salt'])], [literal(START)]];
  const put = (...pieces: readonly string[]): unknown => fields.at(-1)?.push(...pieces);
  columns.forEach(([property, kind], at) => {
    const value = valueSql(sql, kind, `t.${columnName(property)}`);
    put(literal(`${at === 0 ? '' : ','}"${property}":`));
    if (kind === 'json') {
      fields.push([value], []);
    } else {
      put(value);
    }
  });
  put(literal('},"salt":"'), 't.salt', literal(`","table":"${table}"}`));
  return {
    sql:
      `SELECT ${sql.join('')} AS lines, COUNT(*) AS total FROM (SELECT ${concatSql(fields)} AS line ` +
      `FROM ${fromOfSubjects(SEALED_OWNERS[table])} WHERE ${owner} IN (${sql.members('$1')})) AS page`,
    fields: fields.length,
  };
}

const YES = '1';

export interface RowLine {
  /** The id of the subject whose row it is. */
  readonly owner: string;
  readonly id: string;
  /** Whether every column is what was sealed; false where only the row can tell. */
  readonly isRight: (digest: string) => boolean;
}

/** Text and JSON stand in turn. */
const isJson = (at: number): boolean => at % 2 === 1;

/** Columns of JSON are sealed in their canonical form; they may be stored in another. */
function isRight([hasNoBytes, ...pieces]: readonly string[], digest: string): boolean {
  const isPlain = pieces.every(
    (piece, at) => isJson(at) || (!piece.includes('\\') && !piece.includes('{', at === 0 ? START.length : 0)),
  );
  if (hasNoBytes !== YES || !isPlain) {
    return false;
  }
  const isIt = (texts: readonly string[]): boolean => hashOfText('row/1', texts.join('')) === digest;
  return (
    orUnreadable(() => {
      const values = pieces.map((piece, at) => (isJson(at) ? (JSON.parse(piece) as unknown) : piece));
      return isIt(pieces) || isIt(values.map((value, at) => (isJson(at) ? canonicalJson(value) : String(value))));
    }) === true
  );
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
  const { sql, fields } = statementFor(reader.dialect, table);
  const lines = await readLines(reader, { sql, values: [JSON.stringify(owners)], fields });
  return (
    lines?.map(([owner = '', id = '', ...rest]) => ({ owner, id, isRight: (digest) => isRight(rest, digest) })) ?? null
  );
}
