/** Reads a scan for somebody, and records that they saw it. */
import { hasRead, recordPageRead } from '@desk/db/stores/documentPageStore';
import { findDocument, type DocumentOfCase } from '@desk/db/stores/mailItemStore';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
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

/** @throws DomainError notFound */
export async function requireDocument({ db }: Pick<Dependencies, 'db'>, id: string): Promise<DocumentOfCase> {
  const document = await findDocument(db, id);
  if (document === null) {
    throw new DomainError('notFound');
  }
  return document;
}

export interface NotedPage {
  readonly page: number;
  readonly applicationId: string | null;
  /** Fetched before anybody looks at it. */
  readonly isAhead?: boolean;
}

/**
 * Notes a look at a page of a scan; a stack belongs to no case yet.
 * @throws DomainError readsNotKept
 */
export function notePage(
  { reads }: Pick<Dependencies, 'reads'>,
  { id: documentId, ...looker }: Reading,
  { page, applicationId, isAhead = false }: NotedPage,
): void {
  const data = { documentId, page, ...(isAhead ? { ahead: true as const } : {}) };
  const look = `page ${documentId} ${String(page)}${isAhead ? ' ahead' : ''}`;
  reads.note({ applicationId, entry: { type: 'document.read', data }, ...looker }, look);
}

/** Puts on record that this account had a page on screen, as it was at this revision; one line for each account and page. */
export async function recordPageSeen(
  { db, clock }: Dependencies,
  { id: documentId, actor }: Reading,
  { page, revision }: { readonly page: number; readonly revision: number },
): Promise<void> {
  const read = { documentId, page, readerId: actor.id, revision, at: clock().toISOString() };
  if (await hasRead(db, read)) {
    return;
  }
  await inTransaction(db, (tx) => recordPageRead(tx, read), { unaudited: 'the trail has the reading of the scan' });
}

/** The bytes of a scan as they are kept. @throws DomainError notFound, readsNotKept */
export async function readDocument(deps: Dependencies, reading: Reading): Promise<ReadDocument> {
  const document = await requireDocument(deps, reading.id);
  const bytes = await deps.files.read(reading.id, document);
  const { id: documentId, ...looker } = reading;
  const entry = { type: 'document.read', data: { documentId } } as const;
  deps.reads.note({ applicationId: document.applicationId, entry, ...looker });
  return { bytes, mediaType: document.mediaType };
}
