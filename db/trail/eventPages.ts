/** Reads the trail chain by chain, in pages, each event with what is to be said of it alone; the next page comes while one is looked at. */
import type { AuditEventColumns } from '../models/houseRows';
import type { Reader } from '../reader';
import { parameters } from '../sql/parameters';
import { columnList, query } from '../sql/rows';
import { readTamperedRow, readValue } from '../sql/values';
import { eventHash, personalDigest } from './eventRecord';
import { readEventLines, type EventLine, type Place } from './eventLines';
import type { Finding } from './findings';
import { LINE_SQL } from './lineSql';
import { orUnreadable } from './orUnreadable';
import type { SignedHead, WalkedEvent } from './chainWalk';

type Raw = Readonly<Record<string, unknown>>;
type Tell = (finding: Finding) => void;

export interface EventPage {
  readonly events: readonly PagedEvent[];
  /** Chain → what checkpoints signed of it, for the chains of the page. */
  readonly signed: ReadonlyMap<string, readonly SignedHead[]>;
}

export interface PagedEvent {
  readonly event: WalkedEvent;
  /** Whether what stands there has its hash, behind an event with this one. */
  readonly isIt: (previous: string | null) => boolean;
  /** It committed to something about people that is not there. */
  readonly lacksBeside: boolean;
}

const START: Place = { chain: '', chainNumber: 0 };
const PAGE = 1000;
/** Rows that are asked for by number in one statement. */
const AT_ONCE = 500;

type Kept = Pick<AuditEventColumns, 'id' | 'chain' | 'chainNumber' | 'sequence' | 'personalDigest'>;

/** @returns the ids of events that committed to something about people that is not there any more */
async function judgeBeside(reader: Reader, events: readonly Kept[], tell: Tell): Promise<Set<string>> {
  const missing = new Set<string>();
  for (let start = 0; start < events.length; start += AT_ONCE) {
    const part = events.slice(start, start + AT_ONCE);
    const params = parameters();
    const wanted = part.map(({ id }) => params.bind(id)).join(', ');
    const sql = `SELECT event_id, data, salt FROM audit_personal_data WHERE event_id IN (${wanted})`;
    const kept = new Map((await query(reader, sql, params.values)).map((row) => [String(row['event_id']), row]));
    const digestOf = (row: Raw): string =>
      personalDigest(String(row['salt']), readValue(reader.dialect, 'json', row['data']));
    for (const { id, chain, chainNumber: number, sequence, personalDigest: digest } of part) {
      const row = kept.get(id);
      const place = { chain, number, sequence };
      if (row === undefined) {
        if (digest !== null) {
          missing.add(id);
        }
      } else if (digest === null) {
        tell({ code: 'personalUnknown', ...place });
      } else if (orUnreadable(() => digestOf(row)) !== digest) {
        tell({ code: 'personalChanged', ...place });
      }
    }
  }
  return missing;
}

/** A name that became bytes is walked along as the text it reads like; the hash tells of it. */
function fromRow(event: AuditEventColumns, missing: ReadonlySet<string>): PagedEvent {
  return {
    event: { ...event, chain: String(event.chain), chainNumber: Number(event.chainNumber) },
    isIt: (previous) => orUnreadable(() => eventHash(event, previous) === event.hash) === true,
    lacksBeside: missing.has(event.id),
  };
}

async function rowsBehind(reader: Reader, { chain, chainNumber }: Place): Promise<AuditEventColumns[]> {
  const sql =
    `SELECT ${columnList('audit_events')} FROM audit_events WHERE (chain, chain_number) > ($1, $2) ` +
    `ORDER BY chain, chain_number LIMIT ${String(PAGE)}`;
  const rows = await query(reader, sql, [chain, chainNumber]);
  return rows.map((row) => readTamperedRow(reader.dialect, 'audit_events', row));
}

/** Number in the trail → the event as it stands in its row. */
async function rowsOf(reader: Reader, lines: readonly EventLine[]): Promise<Map<number, AuditEventColumns>> {
  const found = new Map<number, AuditEventColumns>();
  for (let start = 0; start < lines.length; start += AT_ONCE) {
    const params = parameters();
    const wanted = lines.slice(start, start + AT_ONCE).map(({ sequence }) => params.bind(sequence));
    const sql = `SELECT ${columnList('audit_events')} FROM audit_events WHERE sequence IN (${wanted.join(', ')})`;
    for (const row of await query(reader, sql, params.values)) {
      const event = readTamperedRow(reader.dialect, 'audit_events', row);
      found.set(event.sequence, event);
    }
  }
  return found;
}

interface Behind {
  readonly chain: string;
  readonly hash: string;
}

const wasRight = (): boolean => true;

/** What cannot be asked for by its number is not what was written, whatever else it is. */
function lost({ chain, chainNumber, sequence, type, hash }: EventLine): PagedEvent {
  const nothing = { actorId: '', applicationId: null, at: '', data: {}, id: '', sealedRows: [] };
  return { event: { chain, chainNumber, sequence, type, hash, ...nothing }, isIt: () => false, lacksBeside: false };
}

/** Most lines are right as they stand; the rows of the others are read. */
async function judgeLines(
  reader: Reader,
  { lines, last, tell }: { readonly lines: readonly EventLine[]; readonly last: Behind | null; readonly tell: Tell },
): Promise<PagedEvent[]> {
  const previousOf = (line: EventLine, at: number): string | null => {
    const before = at === 0 ? last : lines[at - 1];
    return before?.chain === line.chain ? before.hash : null;
  };
  const beside = lines.map((line) => line.beside);
  const isUnclear = (line: EventLine, at: number): boolean =>
    beside[at] === 'unclear' || !line.isRight(previousOf(line, at));
  const unclear = new Set(lines.filter(isUnclear));
  const rows = await rowsOf(reader, [...unclear]);
  const missing = await judgeBeside(reader, [...rows.values()], tell);
  return lines.map((line, at) => {
    if (!unclear.has(line)) {
      return { event: line, isIt: wasRight, lacksBeside: beside[at] === 'none' && line.personalDigest !== null };
    }
    const row = rows.get(line.sequence);
    return row === undefined ? lost(line) : fromRow(row, missing);
  });
}

async function judgeRows(reader: Reader, events: readonly AuditEventColumns[], tell: Tell): Promise<PagedEvent[]> {
  const missing = await judgeBeside(reader, events, tell);
  return events.map((event) => fromRow(event, missing));
}

async function signedHeads(reader: Reader, events: readonly Pick<Place, 'chain'>[]): Promise<EventPage['signed']> {
  const heads = new Map<string, SignedHead[]>();
  const chains = [...new Set(events.map((event) => event.chain))];
  const sql =
    'SELECT chain, chain_number, hash, checkpoint FROM trail_checkpoint_heads ' +
    `WHERE chain IN (${LINE_SQL[reader.dialect].members('$1')}) ORDER BY checkpoint`;
  for (const row of await query(reader, sql, [JSON.stringify(chains)])) {
    const { chain, chainNumber, hash, checkpoint } = readTamperedRow(reader.dialect, 'trail_checkpoint_heads', row);
    const own = heads.get(chain) ?? [];
    own.push({ chain, chainNumber, hash, checkpoint });
    heads.set(chain, own);
  }
  return heads;
}

/**
 * Every event that has a chain, chain by chain and by number.
 * @param tell is told what does not hold beside an event
 */
export async function* eventPages(reader: Reader, tell: Tell): AsyncGenerator<EventPage> {
  /** A connection to PostgreSQL takes one question at a time. */
  const ahead = (place: Place): (() => Promise<EventLine[] | null>) => {
    const read = (): Promise<EventLine[] | null> => readEventLines(reader, place, PAGE);
    if (reader.dialect === 'postgres') {
      return read;
    }
    const reading = read();
    // Whoever breaks off asks for it no more.
    reading.catch(() => undefined);
    return () => reading;
  };
  let last: (Place & Behind) | null = null;
  for (let next = ahead(START); ;) {
    const lines: EventLine[] | null = await next();
    const rows: AuditEventColumns[] = lines === null ? await rowsBehind(reader, last ?? START) : [];
    const found: readonly (Place & Behind)[] = lines ?? rows;
    const end = found.at(-1);
    if (end === undefined) {
      return;
    }
    if (last?.chain === end.chain && Object.is(last.chainNumber, end.chainNumber)) {
      // Bytes in the place of a name or a number sort behind every text: the same page would come for ever.
      tell({ code: 'trailUnreadable', chain: end.chain });
      return;
    }
    // Before the next page: one connection answers in turn.
    const signed = await signedHeads(reader, found);
    next = ahead(end);
    const events: PagedEvent[] =
      lines === null ? await judgeRows(reader, rows, tell) : await judgeLines(reader, { lines, last, tell });
    yield { events, signed };
    last = end;
  }
}
