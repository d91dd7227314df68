/** Reads the trail as it grows: every event once, also those whose transaction took long, and never more than a page at once. */
import type { AuditEventColumns } from '../models/houseRows';
import type { Database, Reader } from '../reader';
import { columnList, query } from '../sql/rows';
import { readRow } from '../sql/values';
import { inTransaction } from '../transaction';
import { LAST_EVENT, momentText, parseSnapshot, snapshotText, type FeedCursor, type Snapshot } from './feedCursor';

/** An event, and the place in the feed right behind it. */
export interface FeedEvent {
  readonly event: AuditEventColumns;
  readonly cursor: FeedCursor;
}

export interface FeedPage {
  readonly events: readonly FeedEvent[];
  /** The place behind the page. */
  readonly cursor: FeedCursor;
}

/** Events a page. */
const PAGE = 500;
/** Nobody goes on from further back than this many events; what a feed needs of older ones is forgotten. */
const KEPT_EVENTS = 100_000;

const ON_POSTGRES_NOW =
  "SELECT pg_current_snapshot()::text || ':' || COALESCE((SELECT MAX(sequence) FROM audit_events), 0) AS now";

/** What is visible now. On SQLite the number of an event stands for its transaction: there is one writer at a time. */
export async function snapshotNow(reader: Reader): Promise<Snapshot> {
  if (reader.dialect === 'sqlite') {
    const [row] = await query(reader, 'SELECT COALESCE(MAX(sequence), 0) + 1 AS next FROM audit_events', []);
    const next = Number(row?.['next'] ?? 1);
    return { oldest: next, next, running: [], last: null };
  }
  const [row] = await query(reader, ON_POSTGRES_NOW, []);
  const snapshot = parseSnapshot(String(row?.['now']));
  if (snapshot === null) {
    throw new Error('PostgreSQL writes its snapshots in another way');
  }
  return snapshot;
}

interface Span {
  readonly from: Snapshot;
  readonly upTo: Snapshot;
  readonly after: number;
  readonly limit: number;
}

const COLUMNS = columnList('audit_events')
  .split(', ')
  .map((column) => `e.${column}`)
  .join(', ');

/**
 * Invisible in a snapshot is what was running in it and what had not begun, and every event with a higher number than the last of it,
 * whatever its transaction is called: all three are found by an index.
 */
const ON_POSTGRES =
  `SELECT ${COLUMNS} FROM event_order o JOIN audit_events e ON e.sequence = o.sequence ` +
  'WHERE (o.transaction_id = ANY ($1::xid8[]) OR o.transaction_id >= $2::xid8 OR o.sequence > $3) ' +
  'AND pg_visible_in_snapshot(o.transaction_id, $4::pg_snapshot) AND o.sequence <= $5 ' +
  'AND o.sequence > $6 ORDER BY o.sequence LIMIT $7';

const ON_SQLITE =
  `SELECT ${COLUMNS} FROM audit_events e WHERE e.sequence >= $1 AND e.sequence < $2 AND e.sequence > $3 ` +
  'ORDER BY e.sequence LIMIT $4';

async function eventsIn(reader: Reader, { from, upTo, after, limit }: Span): Promise<AuditEventColumns[]> {
  const rows =
    reader.dialect === 'sqlite'
      ? await query(reader, ON_SQLITE, [from.next, upTo.next, after, limit])
      : await query(reader, ON_POSTGRES, [
          `{${from.running.join(',')}}`,
          String(from.next),
          from.last ?? LAST_EVENT,
          snapshotText(upTo),
          upTo.last ?? LAST_EVENT,
          after,
          limit,
        ]);
  return rows.map((row) => readRow(reader.dialect, 'audit_events', row));
}

/**
 * Everything that became visible between a place in the feed and a moment, page by page; a look that was half told is
 * finished first.
 * @param now of `snapshotNow`; the last page ends there
 * @param limit events a page
 */
export async function* feedPages(
  reader: Reader,
  from: FeedCursor,
  now: Snapshot,
  limit: number = PAGE,
): AsyncGenerator<FeedPage> {
  const end = momentText(now);
  for (let { told, look } = from; look !== null || momentText(told) !== end;) {
    const upTo = look?.upTo ?? now;
    const found = await eventsIn(reader, { from: told, upTo, after: look?.after ?? 0, limit });
    const behind = (after: number): FeedCursor => ({ told, look: { upTo, after } });
    const events = found.map((event) => ({ event, cursor: behind(event.sequence) }));
    const last = found.at(-1);
    const cursor = last !== undefined && found.length === limit ? behind(last.sequence) : { told: upTo, look: null };
    yield { events, cursor };
    ({ told, look } = cursor);
  }
}

/**
 * Takes away what tells the order of old events, and what a backup of another server brought along: its transactions have
 * numbers that were not given here yet.
 */
export async function forgetOldOrder(db: Database): Promise<void> {
  if (db.dialect === 'sqlite') {
    return;
  }
  const forget =
    'DELETE FROM event_order WHERE transaction_id >= pg_snapshot_xmax(pg_current_snapshot()) ' +
    `OR sequence < (SELECT MAX(sequence) FROM audit_events) - ${String(KEPT_EVENTS)}`;
  await inTransaction(
    db,
    async ({ sequelize, transaction, ledger }) => {
      ledger.written = true;
      await sequelize.query(forget, { transaction });
    },
    { unaudited: 'housekeeping of the feed, the trail itself stays' },
  );
}
