/**
 * Reads events as lines of text that the database puts together, as they were hashed: to look whether an event is what was written
 * takes no object of its row. A line that is not plainly right proves nothing; its row is then read as such.
 *
 * Why a right line is as good as its row: the text is that of the record, so each part between the names of its members is what was
 * written. No part can have grown over a name, since each name stands once: no data of an event has members of these names in this order
 * around the hash of the event before it. What JSON writes in another way than it stands in a column has a backslash, and such a line
 * is not taken for right.
 */
import { caseChain } from '@desk/shared/audit/chainOf';
import type { Dialect, Reader } from '../reader';
import { query } from '../sql/rows';
import { StorageError } from '../storageError';
import { hashOfText } from './hashes';

/** Signs that stand in no JSON text and in nothing that the desk writes. */
const [FIELD, LINE] = ['\u001F', '\n'];
const CASE_LENGTH = caseChain('').length;

interface Expressions {
  /** Column → its moment as ISO 8601 UTC; null when it is written in another way than the desk's. */
  readonly moment: (column: string) => string;
  readonly text: (column: string) => string;
  /** Column → true or false in JSON; null for what is neither. */
  readonly yesNo: (column: string) => string;
  /** Condition → 1 or 0 as text. */
  readonly asFlag: (condition: string) => string;
  readonly no: string;
  /** Lines in their order as one text. */
  readonly join: string;
}

const EXPRESSIONS: Readonly<Record<Dialect, Expressions>> = {
  sqlite: {
    moment: (column) =>
      `CASE WHEN ${column} = substr(${column}, 1, 10) || ' ' || substr(${column}, 12, 12) || ' +00:00' ` +
      `THEN substr(${column}, 1, 10) || 'T' || substr(${column}, 12, 12) || 'Z' END`,
    text: (column) => column,
    yesNo: (column) => `CASE ${column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END`,
    asFlag: (condition) => `(${condition})`,
    no: '0',
    join: 'group_concat(line, char(10))',
  },
  postgres: {
    moment: (column) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    text: (column) => `${column}::text`,
    yesNo: (column) => `CASE WHEN ${column} THEN 'true' ELSE 'false' END`,
    asFlag: (condition) => `CASE WHEN ${condition} THEN '1' ELSE '0' END`,
    no: 'FALSE',
    join: 'string_agg(line, chr(10) ORDER BY chain, chain_number)',
  },
};

/** One template for the whole line: joining forty pieces one by one would copy the line forty times. */
function lineSql({ moment, text, yesNo, asFlag, no }: Expressions): string {
  const values: string[] = [];
  const put = (...expressions: readonly string[]): string => {
    values.push(...expressions);
    return '%s'.repeat(expressions.length);
  };
  const quoted = (column: string): string => `"${put(`e.${column}`)}"`;
  const orNull = (column: string): string => put(`COALESCE('"' || e.${column} || '"', 'null')`);
  const fields = [
    put('e.chain'),
    put('e.chain_number'),
    put('e.sequence'),
    put('e.type'),
    put('e.hash'),
    put(asFlag(`COALESCE(e.chain = 'case:' || e.application_id, ${no})`)),
    put(asFlag(`${text('e.sealed_rows')} = '[]'`)),
    put(`CASE WHEN e.personal_digest IS NULL THEN '' ELSE '=' || e.personal_digest END`),
    put(`CASE WHEN p.event_id IS NULL THEN '' ELSE '=' || COALESCE(p.salt, '') END`),
    `{"actor":{"id":${quoted('actor_id')},"name":${quoted('actor_name')},"role":${quoted('actor_role')}},` +
      `"applicationId":${orNull('application_id')},"at":"${put(moment('e.at'))}","chain":${quoted('chain')},` +
      `"data":${put('e.data')},"handling":${put(yesNo('e.handling'))},"id":${quoted('id')},"number":${put('e.chain_number')},` +
      `"origin":${quoted('origin')},"personal":${orNull('personal_digest')},"previous":`,
    `,"requestId":${quoted('request_id')},"rows":${put('e.sealed_rows')},"sequence":${put('e.sequence')},` +
      `"type":${quoted('type')},"version":${put('e.record_version')}}`,
    put('p.data'),
  ];
  return `format('${fields.join(FIELD)}', ${values.join(', ')})`;
}

function pageSql(dialect: Dialect, limit: number): string {
  const expressions = EXPRESSIONS[dialect];
  return (
    `SELECT ${expressions.join} AS lines, COUNT(*) AS events FROM (SELECT ${lineSql(expressions)} AS line, e.chain, ` +
    'e.chain_number FROM audit_events e LEFT JOIN audit_personal_data p ON p.event_id = e.id ' +
    `WHERE (e.chain, e.chain_number) > ($1, $2) ORDER BY e.chain, e.chain_number LIMIT ${String(limit)}) AS page`
  );
}

const FIELDS = 12;
const YES = '1';

interface LineFields {
  readonly chain: string;
  readonly chainNumber: number;
  readonly sequence: number;
  readonly type: string;
  readonly hash: string;
  readonly personalDigest: string | null;
  readonly isOfCase: boolean;
  readonly hasNoRows: boolean;
  /** Of the record up to the hash before it, and from there. */
  readonly head: string;
  readonly tail: string;
  /** Salt behind a sign, and text, of what stands beside it; empty where nothing does. */
  readonly kept: string;
  readonly keptData: string;
}

/** An event as far as a walk along its chain asks for it. What is seldom asked for is read from the text, which then is a record. */
export class EventLine {
  readonly fields: LineFields;
  private record: Readonly<Record<string, unknown>> | null = null;

  constructor(fields: LineFields) {
    this.fields = fields;
  }

  get chain(): string {
    return this.fields.chain;
  }

  get chainNumber(): number {
    return this.fields.chainNumber;
  }

  get sequence(): number {
    return this.fields.sequence;
  }

  get type(): string {
    return this.fields.type;
  }

  get hash(): string {
    return this.fields.hash;
  }

  get id(): string {
    return String(this.read()['id']);
  }

  get personalDigest(): string | null {
    return this.fields.personalDigest;
  }

  get applicationId(): string | null {
    const { isOfCase, chain } = this.fields;
    return isOfCase ? chain.slice(CASE_LENGTH) : (this.read()['applicationId'] as string | null);
  }

  get sealedRows(): unknown {
    return this.fields.hasNoRows ? [] : this.read()['rows'];
  }

  get at(): string {
    return String(this.read()['at']);
  }

  get data(): Readonly<Record<string, unknown>> {
    return this.read()['data'] as Readonly<Record<string, unknown>>;
  }

  get actorId(): string {
    return (this.read()['actor'] as { readonly id: string }).id;
  }

  private read(): Readonly<Record<string, unknown>> {
    this.record ??= JSON.parse(this.textBehind(null)) as Readonly<Record<string, unknown>>;
    return this.record;
  }

  private textBehind(previous: string | null): string {
    const { head, tail } = this.fields;
    return previous === null ? `${head}null${tail}` : `${head}"${previous}"${tail}`;
  }

  /** Whether every column is what was hashed behind this event of the same chain; false where only its row can tell. */
  isRight(previous: string | null): boolean {
    const { head, tail, hash } = this.fields;
    const isPlain = !head.includes('\\') && !tail.includes('\\');
    return isPlain && hashOfText('event/1', this.textBehind(previous)) === hash;
  }

  /** What stands beside the event about people: nothing; what it committed to; or what only its row can tell. */
  get beside(): 'none' | 'right' | 'unclear' {
    const { kept, keptData, personalDigest } = this.fields;
    if (kept === '') {
      return 'none';
    }
    const salt = kept.slice(1);
    // The salt ends the text, so that the rest of it is the value.
    const isPlain = !salt.includes('"') && !salt.includes('\\');
    const text = `{"personal":${keptData},"salt":"${salt}"}`;
    return isPlain && hashOfText('personal/1', text) === personalDigest ? 'right' : 'unclear';
  }
}

function readLine(line: string): EventLine | null {
  const fields = line.split(FIELD);
  if (fields.length !== FIELDS) {
    return null;
  }
  const [chain = '', number = '', sequence = '', type = '', hash = '', isOfCase, hasNoRows] = fields;
  const [digest = '', kept = '', head = '', tail = '', keptData = ''] = fields.slice(7);
  return new EventLine({
    chain,
    chainNumber: Number(number),
    sequence: Number(sequence),
    type,
    hash,
    personalDigest: digest === '' ? null : digest.slice(1),
    isOfCase: isOfCase === YES,
    hasNoRows: hasNoRows === YES,
    head,
    tail,
    kept,
    keptData,
  });
}

/** Where a page begins: behind this event. */
export interface Place {
  readonly chain: string;
  readonly chainNumber: number;
}

/**
 * The events behind a place, by chain and number.
 * @returns null when they cannot be read as lines: the rows have to be looked at one by one
 */
export async function readEventLines(reader: Reader, place: Place, limit: number): Promise<EventLine[] | null> {
  try {
    const [page] = await query(reader, pageSql(reader.dialect, limit), [place.chain, place.chainNumber]);
    const events = Number(page?.['events'] ?? 0);
    const lines = events === 0 ? [] : String(page?.['lines']).split(LINE).map(readLine);
    const read = lines.filter((line) => line !== null);
    return read.length === events && lines.length === events ? read : null;
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'other') {
      return null;
    }
    throw error;
  }
}
