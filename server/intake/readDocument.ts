/** Reads a scan for somebody, and records that they saw it. */
import { recordPageRead } from '@desk/db/stores/documentPageStore';
import { findDocument, type DocumentOfCase } from '@desk/db/stores/mailItemStore';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';

export interface Reading {
  readonly id: string;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

export interface ReadDocument {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** Whoever turns the pages of a scan has seen it once. */
const SAME_READING_MS = 10 * 60_000;
/** When each reader was last recorded at each scan; lost with the process, and then recorded once more. */
const recordedAt = new WeakMap<Dependencies['db'], Map<string, number>>();

/** @throws DomainError notFound */
export async function requireDocument({ db }: Pick<Dependencies, 'db'>, id: string): Promise<DocumentOfCase> {
  const document = await findDocument(db, id);
  if (document === null) {
    throw new DomainError('notFound');
  }
  return document;
}

async function recordReading(deps: Dependencies, reading: Reading, applicationId: string | null): Promise<void> {
  const { id, actor, requestId, origin } = reading;
  const at = deps.clock().toISOString();
  const entry = { type: 'document.read', data: { documentId: id } } as const;
  await inTransaction(deps.db, async (tx) => {
    await appendAudit(tx, { applicationId, entry, actor, at, requestId, origin, handling: false });
  });
}

/** Records a look at some page of a scan, once in ten minutes for each scan and reader; a stack belongs to no case yet. */
export async function recordPageReading(
  deps: Dependencies,
  reading: Reading,
  applicationId: string | null,
): Promise<void> {
  const known = recordedAt.get(deps.db) ?? new Map<string, number>();
  recordedAt.set(deps.db, known);
  const now = deps.clock().getTime();
  for (const [key, at] of known) {
    if (now - at >= SAME_READING_MS) {
      known.delete(key);
    }
  }
  const key = `${reading.id} ${reading.actor.id}`;
  if (known.has(key)) {
    return;
  }
  // Noted first: pages that are asked for together are one reading.
  known.set(key, now);
  try {
    await recordReading(deps, reading, applicationId);
  } catch (error) {
    known.delete(key);
    throw error;
  }
}

/** Puts on record that this account had a page on screen, as it was at this revision; one line for each account and page. */
export async function recordPageSeen(
  { db, clock }: Dependencies,
  { id: documentId, actor }: Reading,
  { page, revision }: { readonly page: number; readonly revision: number },
): Promise<void> {
  const read = { documentId, page, readerId: actor.id, revision, at: clock().toISOString() };
  await inTransaction(db, (tx) => recordPageRead(tx, read), { unaudited: 'the trail has the reading of the scan' });
}

/** The bytes of a scan as they are kept. @throws DomainError notFound */
export async function readDocument(deps: Dependencies, reading: Reading): Promise<ReadDocument> {
  const document = await requireDocument(deps, reading.id);
  const bytes = await deps.files.read(reading.id, document);
  await recordReading(deps, reading, document.applicationId);
  return { bytes, mediaType: document.mediaType };
}
