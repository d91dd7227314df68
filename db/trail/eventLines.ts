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
import { hashOfText } from './hashes';
import { concatSql, LINE_SQL, literal, readLines, type LineSql } from './lineSql';
import { orUnreadable } from './orUnreadable';
import type { SealedRow } from './sealedRow';

const CASE_LENGTH = caseChain('').length;

/** What holds text; bytes in its place read the same in a line. */
const TEXTS = [
  ...[
    'e.chain',
    'e.type',
    'e.hash',
    'e.application_id',
    'e.sealed_rows',
    'e.personal_digest',
    'e.actor_id',
    'e.actor_name',
  ],
  ...['e.actor_role', 'e.at', 'e.data', 'e.id', 'e.origin', 'e.request_id', 'p.salt', 'p.data'],
];

function lineSql({ moment, text, yesNo, asFlag, hasNoBytes, no }: LineSql): string {
  const quoted = (name: string, column: string): string[] => [literal(`"${name}":"`), `e.${column}`, literal('"')];
  const orNull = (column: string): string => `COALESCE('"' || e.${column} || '"', 'null')`;
  const fields: readonly (readonly string[])[] = [
    ['e.chain'],
    ['e.chain_number'],
    ['e.sequence'],
    ['e.type'],
    ['e.hash'],
    [asFlag(`COALESCE(e.chain = 'case:' || e.application_id, ${no})`)],
    [hasNoBytes(TEXTS)],
    [`CASE WHEN e.personal_digest IS NULL THEN '' ELSE '=' || e.personal_digest END`],
    [`CASE WHEN p.event_id IS NULL THEN '' ELSE '=' || COALESCE(p.salt, '') END`],
    [
      ...[
        literal('{"actor":{'),
        ...quoted('id', 'actor_id'),
        literal(','),
        ...quoted('name', 'actor_name'),
        literal(','),
      ],
      ...[...quoted('role', 'actor_role'), literal('},"applicationId":'), orNull('application_id'), literal(',"at":"')],
      ...[
        moment('e.at'),
        literal('",'),
        ...quoted('chain', 'chain'),
        literal(',"data":'),
        'e.data',
        literal(',"handling":'),
      ],
      ...[
        yesNo('e.handling'),
        literal(','),
        ...quoted('id', 'id'),
        literal(',"number":'),
        'e.chain_number',
        literal(','),
      ],
      ...[...quoted('origin', 'origin'), literal(',"personal":'), orNull('personal_digest'), literal(',"previous":')],
    ],
    [literal(','), ...quoted('requestId', 'request_id'), literal(',"rows":')],
    [text('e.sealed_rows')],
    [
      ...[literal(',"sequence":'), 'e.sequence', literal(','), ...quoted('type', 'type')],
      ...[literal(',"version":'), 'e.record_version', literal('}')],
    ],
    ['p.data'],
  ];
  return concatSql(fields);
}

const ORDER = ' ORDER BY chain, chain_number';

function pageSql(dialect: Dialect, limit: number): string {
  const sql = LINE_SQL[dialect];
  return (
    `SELECT ${sql.join(ORDER)} AS lines, COUNT(*) AS total FROM (SELECT ${lineSql(sql)} AS line, e.chain, ` +
    'e.chain_number FROM audit_events e LEFT JOIN audit_personal_data p ON p.event_id = e.id ' +
    `WHERE (e.chain, e.chain_number) > ($1, $2) ORDER BY e.chain, e.chain_number LIMIT ${String(limit)}) AS page`
  );
}

const FIELDS = 14;
const YES = '1';

const NONE = '[]';

/** An event as far as a walk along its chain asks for it. What is seldom asked for is read from the text, which then is a record. */
export class EventLine {
  readonly chain: string;
  readonly chainNumber: number;
  readonly sequence: number;
  readonly type: string;
  readonly hash: string;
  readonly personalDigest: string | null;
  private readonly isOfCase: boolean;
  private readonly hasNoBytes: boolean;
  /** Salt behind a sign, and text, of what stands beside it; empty where nothing does. */
  private readonly kept: string;
  private readonly keptData: string;
  /** Of the record up to the hash before it; from there to the rows; the rows; and the rest. */
  private readonly head: string;
  private readonly middle: string;
  private readonly rows: string;
  private readonly tail: string;
  private record: Readonly<Record<string, unknown>> | null = null;
  private sealed: readonly SealedRow[] | null = null;

  constructor(fields: readonly string[]) {
    const [chain = '', number, sequence, type = '', hash = '', isOfCase, hasNoBytes, digest = '', kept = ''] = fields;
    const [, , , , , , , , , head = '', middle = '', rows = '', tail = '', keptData = ''] = fields;
    this.chain = chain;
    this.chainNumber = Number(number);
    this.sequence = Number(sequence);
    this.type = type;
    this.hash = hash;
    this.isOfCase = isOfCase === YES;
    this.hasNoBytes = hasNoBytes === YES;
    this.personalDigest = digest === '' ? null : digest.slice(1);
    this.kept = kept;
    this.head = head;
    this.middle = middle;
    this.rows = rows;
    this.tail = tail;
    this.keptData = keptData;
  }

  get id(): string {
    return String(this.read()['id']);
  }

  get applicationId(): string | null {
    return this.isOfCase ? this.chain.slice(CASE_LENGTH) : (this.read()['applicationId'] as string | null);
  }

  get sealedRows(): readonly SealedRow[] {
    this.sealed ??= this.rows === NONE ? [] : (JSON.parse(this.rows) as readonly SealedRow[]);
    return this.sealed;
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
    const { head, middle, rows, tail } = this;
    return `${head}${previous === null ? 'null' : `"${previous}"`}${middle}${rows}${tail}`;
  }

  /** Whether every column is what was hashed behind this event of the same chain; false where only its row can tell. */
  isRight(previous: string | null): boolean {
    const { head, middle, rows, tail } = this;
    const hasSign = head.includes('\\') || middle.includes('\\') || rows.includes('\\') || tail.includes('\\');
    const isHashed = this.hasNoBytes && !hasSign && hashOfText('event/1', this.textBehind(previous)) === this.hash;
    return isHashed && orUnreadable(() => this.sealedRows.length >= 0 && this.applicationId !== undefined) === true;
  }

  /** What stands beside the event about people: nothing; what it committed to; or what only its row can tell. */
  get beside(): 'none' | 'right' | 'unclear' {
    const { kept, keptData, personalDigest } = this;
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
  const values = [place.chain, place.chainNumber];
  const lines = await readLines(reader, { sql: pageSql(reader.dialect, limit), values, fields: FIELDS });
  return lines?.map((fields) => new EventLine(fields)) ?? null;
}
