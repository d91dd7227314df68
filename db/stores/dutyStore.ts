/** Answers what whoever is on duty has to know of a desk: what waits for how long, and when the desk did last what it does by itself. */
import type { Reader } from '../reader';
import { countUpTo, query, rowsWith } from '../sql/rows';
import { readValue } from '../sql/values';
import { lastCheckpoint } from './checkpointStore';
import { lastOfType } from './eventsOfType';
import { checkpointBody } from '../trail/checkpoint';

/** Moments in ISO 8601 UTC; null where there is none. */
export interface DutyFacts {
  /** Since when the message is due that has waited longest; letters wait for people. */
  readonly dueSince: string | null;
  /** Messages that could not be sent and wait for somebody; no more than a thousand are counted. */
  readonly inTray: number;
  readonly firstEventAt: string | null;
  readonly lastEventAt: string | null;
  readonly signedAt: string | null;
  readonly retainedAt: string | null;
  readonly backedUpAt: string | null;
}

const MOST_COUNTED = 1000;
const LONGEST_DUE =
  "SELECT next_attempt_at AS due FROM dispatches WHERE status = 'queued' AND channel <> 'letter' ORDER BY next_attempt_at LIMIT 1";

async function endOfTrail(reader: Reader, direction: 'ASC' | 'DESC'): Promise<string | null> {
  const [event] = await rowsWith(reader, 'audit_events', { match: {}, order: [['sequence', direction]], limit: 1 });
  return event?.at ?? null;
}

export async function dutyFacts(reader: Reader): Promise<DutyFacts> {
  const [longest] = await query(reader, LONGEST_DUE, []);
  const tray = await countUpTo(reader, 'dispatches', {
    anyOf: [[{ property: 'status', is: 'failed' }]],
    most: MOST_COUNTED,
  });
  const [run] = await rowsWith(reader, 'retention_runs', { match: {}, order: [['startedAt', 'DESC']], limit: 1 });
  const last = await lastCheckpoint(reader);
  const backup = (await lastOfType(reader, 'backup.made'))?.data as { readonly takenAt: string } | undefined;
  return {
    dueSince: longest === undefined ? null : (readValue(reader.dialect, 'instant', longest['due']) as string),
    inTray: tray.total,
    firstEventAt: await endOfTrail(reader, 'ASC'),
    lastEventAt: await endOfTrail(reader, 'DESC'),
    signedAt: last === null ? null : checkpointBody(last).at,
    retainedAt: run?.finishedAt ?? null,
    backedUpAt: backup?.takenAt ?? null,
  };
}

/** What the database takes for the present. */
export async function clockOf(reader: Reader): Promise<Date> {
  const present = reader.dialect === 'sqlite' ? "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')" : 'clock_timestamp()';
  const [row] = await query(reader, `SELECT ${present} AS now`, []);
  return new Date(row?.['now'] as string);
}

/** Names of the secrets under which the oldest and the newest document are sealed. */
export async function keysOfDocuments(reader: Reader): Promise<string[]> {
  const rows = await Promise.all(
    (['ASC', 'DESC'] as const).map((direction) =>
      rowsWith(reader, 'documents', { match: {}, order: [['id', direction]], limit: 1 }),
    ),
  );
  return [...new Set(rows.flat().map(({ wrappedKey }) => wrappedKey.slice(0, wrappedKey.indexOf('.'))))];
}
