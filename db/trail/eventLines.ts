/**
 * Reads events as lines of their columns, of which the text that was hashed is put together here: to look whether an event is what was
 * written takes no object of its row. A line that is not plainly right proves nothing; its row is then read as such.
 *
 * Why a right line is as good as its row: the text is that of the record, so each part between the names of its members is what was
 * written. No part can have grown over a name, since each name stands once: no data of an event has members of these names in this order
 * around the hash of the event before it. What JSON writes in another way than it stands in a column has a backslash, and such a line
 * is not taken for right.
 */
import type { Dialect, Reader } from '../reader';
import { isoOfStored } from '../sql/values';
import { ERASED_UNTIL } from './erasures';
import { hashOfText } from './hashes';
import { concatSql, LINE_SQL, orNothing, readFields, valueIn, type LineSql } from './lineSql';
import { orUnreadable } from './orUnreadable';
import type { SealedRow } from './sealedRow';

/** What may hold bytes in the place of what belongs there, which read the same in a line. */
const WRITTEN = [
  ...['e.chain', 'e.type', 'e.hash', 'e.application_id', 'e.sealed_rows', 'e.personal_digest', 'e.actor_id'],
  ...['e.actor_name', 'e.actor_role', 'e.at', 'e.data', 'e.id', 'e.origin', 'e.request_id', 'e.record_version'],
  ...['p.salt', 'p.data'],
];

/** Field of a line → its SQL, in their order. */
const fieldsSql = ({ moment, text, yesNo, hasNoBytes }: LineSql) => ({
  chain: 'e.chain',
  number: 'e.chain_number',
  sequence: 'e.sequence',
  type: 'e.type',
  hash: 'e.hash',
  hasNoBytes: hasNoBytes(WRITTEN),
  applicationId: orNothing('e.application_id'),
  personalDigest: orNothing('e.personal_digest'),
  actorId: 'e.actor_id',
  actorName: 'e.actor_name',
  actorRole: 'e.actor_role',
  at: moment('e.at'),
  data: 'e.data',
  handling: yesNo('e.handling'),
  id: 'e.id',
  origin: 'e.origin',
  requestId: 'e.request_id',
  rows: text('e.sealed_rows'),
  version: 'e.record_version',
  // Of whatever stands beside the event.
  salt: `CASE WHEN p.event_id IS NULL THEN '' ELSE ${orNothing("COALESCE(p.salt, '')")} END`,
  beside: 'p.data',
});
type Field = keyof ReturnType<typeof fieldsSql>;

const NAMES = Object.keys(fieldsSql(LINE_SQL.sqlite)) as Field[];
const PLACES = Object.fromEntries(NAMES.map((name, at) => [name, at])) as Readonly<Record<Field, number>>;

const ORDER = ' ORDER BY chain, chain_number';

function pageSql(dialect: Dialect, limit: number): string {
  const sql = LINE_SQL[dialect];
  return (
    `SELECT ${sql.join(ORDER)} AS lines, COUNT(*) AS total FROM (SELECT ${concatSql(Object.values(fieldsSql(sql)))} AS line, e.chain, ` +
    'e.chain_number FROM audit_events e LEFT JOIN audit_personal_data p ON p.event_id = e.id ' +
    `WHERE (e.chain, e.chain_number) > ($1, $2) ORDER BY e.chain, e.chain_number LIMIT ${String(limit)}) AS page`
  );
}

const YES = '1';
const NO_ROWS = '[]';
const NONE: readonly SealedRow[] = [];

const quoted = (value: string | null): string => (value === null ? 'null' : `"${value}"`);

/** An event as far as a walk along its chain asks for it. What is read of a line is what was written once the line is right. */
export class EventLine {
  readonly chain: string;
  readonly chainNumber: number;
  readonly sequence: number;
  readonly type: string;
  readonly hash: string;
  readonly personalDigest: string | null;
  /** The fields of many lines, and where those of this one begin. */
  private readonly fields: readonly string[];
  private readonly start: number;
  private sealed: readonly SealedRow[] | null = null;

  constructor(fields: readonly string[], start: number) {
    this.fields = fields;
    this.start = start;
    this.chain = this.field('chain');
    this.chainNumber = Number(this.field('number'));
    this.sequence = Number(this.field('sequence'));
    this.type = this.field('type');
    this.hash = this.field('hash');
    this.personalDigest = valueIn(this.field('personalDigest'));
  }

  private field(name: Field): string {
    return this.fields[this.start + PLACES[name]] ?? '';
  }

  get id(): string {
    return this.field('id');
  }

  get applicationId(): string | null {
    return valueIn(this.field('applicationId'));
  }

  get sealedRows(): readonly SealedRow[] {
    const rows = this.field('rows');
    this.sealed ??= rows === NO_ROWS ? NONE : (JSON.parse(rows) as readonly SealedRow[]);
    return this.sealed;
  }

  get at(): string {
    return isoOfStored(this.field('at')) ?? '';
  }

  get data(): Readonly<Record<string, unknown>> {
    return JSON.parse(this.field('data')) as Readonly<Record<string, unknown>>;
  }

  get actorId(): string {
    return this.field('actorId');
  }

  private textBehind(previous: string | null, at: string): string {
    return [
      ...['{"actor":{"id":"', this.field('actorId'), '","name":"', this.field('actorName'), '","role":"'],
      ...[this.field('actorRole'), '"},"applicationId":', quoted(this.applicationId), ',"at":"', at, '","chain":"'],
      ...[this.chain, '","data":', this.field('data'), ',"handling":', this.field('handling'), ',"id":"'],
      ...[this.field('id'), '","number":', this.field('number'), ',"origin":"', this.field('origin')],
      ...['","personal":', quoted(this.personalDigest), ',"previous":', quoted(previous), ',"requestId":"'],
      ...[this.field('requestId'), '","rows":', this.field('rows'), ',"sequence":', this.field('sequence')],
      ...[',"type":"', this.type, '","version":', this.field('version'), '}'],
    ].join('');
  }

  /** Whether every column is what was hashed behind this event of the same chain; false where only its row can tell. */
  isRight(previous: string | null): boolean {
    const at = isoOfStored(this.field('at'));
    if (at === null || this.field('hasNoBytes') !== YES) {
      return false;
    }
    const text = this.textBehind(previous, at);
    const isHashed = !text.includes('\\') && hashOfText('event/1', text) === this.hash;
    return isHashed && orUnreadable(() => this.sealedRows.length >= 0) === true && this.hasWhatIsRead();
  }

  /** Whoever walks along a chain reads the data of events outside cases and of what says that something was erased; of no others. */
  private hasWhatIsRead(): boolean {
    const isLeftAlone = this.applicationId !== null && this.type !== ERASED_UNTIL;
    return isLeftAlone || orUnreadable(() => this.data instanceof Object) === true;
  }

  /** What stands beside the event about people: nothing; what it committed to; or what only its row can tell. */
  get beside(): 'none' | 'right' | 'unclear' {
    const salt = valueIn(this.field('salt'));
    if (salt === null) {
      return 'none';
    }
    // The salt ends the text, so that the rest of it is the value.
    const isPlain = !salt.includes('"') && !salt.includes('\\');
    const text = `{"personal":${this.field('beside')},"salt":"${salt}"}`;
    return isPlain && hashOfText('personal/1', text) === this.personalDigest ? 'right' : 'unclear';
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
  const fields = await readFields(reader, { sql: pageSql(reader.dialect, limit), values, fields: NAMES.length });
  return (
    fields && Array.from({ length: fields.length / NAMES.length }, (_, at) => new EventLine(fields, at * NAMES.length))
  );
}
