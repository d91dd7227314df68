/** What of an event is hashed, and how the events of one subject hang together. Nothing here reads a database. */
import type { AuditEventColumns } from '../models/houseRows';
import { inCanonicalOrder } from './canonicalJson';
import { hashOf } from './hashes';
import type { SealedRow } from './sealedRow';

/** The version of the record: what stands in it and what it is called. A later one gets a number of its own beside this. */
export const RECORD_VERSION = 1;

/** The event that a subject's next one hangs on. */
export interface ChainHead {
  readonly chain: string;
  readonly chainNumber: number;
  readonly hash: string;
}

/** Everything of an event but its own hash. */
export type EventContent = Omit<AuditEventColumns, 'hash'>;

/** Who did something, when, and by which request. */
export type EventStamp = Pick<EventContent, 'actorId' | 'actorName' | 'actorRole' | 'at' | 'requestId' | 'origin'>;

/**
 * The record of an event, version 1.
 * @param event as it is stored
 * @param previous hash of the event before it in its chain; null for the first
 */
export function eventRecord(event: EventContent, previous: string | null): Record<string, unknown> {
  return {
    actor: { id: event.actorId, name: event.actorName, role: event.actorRole },
    applicationId: event.applicationId,
    at: event.at,
    chain: event.chain,
    data: event.data,
    handling: event.handling,
    id: event.id,
    number: event.chainNumber,
    origin: event.origin,
    personal: event.personalDigest,
    previous,
    requestId: event.requestId,
    rows: event.sealedRows,
    sequence: event.sequence,
    type: event.type,
    version: event.recordVersion,
  };
}

/** The members of a record that a verifier reads by name; the others only count in the hash. */
type ReadRecord = Readonly<
  Record<'actor' | 'data', Readonly<Record<string, unknown>>> & {
    chain: string;
    number: number;
    rows: readonly SealedRow[];
  }
>;

/**
 * The event of which this is the record, version 1: the reverse of `eventRecord`.
 * @param record as somebody handed it over; a member of another kind than it should have only makes another hash
 * @param hash of the text that was handed over
 */
export function recordedEvent(record: ReadRecord, hash: string): AuditEventColumns {
  const { actor, chain, number, rows, personal, version, ...same } = record as ReadRecord & Record<string, unknown>;
  const { id: actorId, name: actorName, role: actorRole } = actor;
  const event = {
    ...same,
    actorId,
    actorName,
    actorRole,
    chain,
    chainNumber: number,
    sealedRows: rows,
    personalDigest: personal,
    recordVersion: version,
    hash,
  };
  // What the members are is for the hash to tell.
  return event as unknown as AuditEventColumns;
}

/** The hash of an event, which the next one of its chain names. */
export function eventHash(event: EventContent, previous: string | null): string {
  return hashOf('event/1', eventRecord(event, previous));
}

/** What stands beside an event about people, as the event commits to it. */
export function personalDigest(salt: string, personal: unknown): string {
  return hashOf('personal/1', { personal, salt });
}

/** Rows in the order in which a record names them, whatever the order in which they were written. */
export function inRecordOrder(rows: readonly SealedRow[]): SealedRow[] {
  const place = ({ table, id }: SealedRow): string => `${table} ${id}`;
  return [...rows].sort((a, b) => (place(a) < place(b) ? -1 : 1)).map(inCanonicalOrder);
}
