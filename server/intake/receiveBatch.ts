/** Takes in a stack of scans: each file becomes a batch that waits for the reader, is here already, or is refused by name. */
import { findBatchBySha, findStoredBatch, insertBatch } from '@desk/db/stores/mailBatchStore';
import { findDocumentBySha } from '@desk/db/stores/mailItemStore';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { DomainError, type ErrorCode } from '@desk/shared/contract/errors';
import type { ReceivedFile } from '@desk/shared/contract/mailRoom';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { BatchSource } from '@desk/shared/intake/mailBatch';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { keptAnswer, once, type Question } from '../flow/once';
import type { ArrivedFile, UploadedFile } from '../files/arrivedFile';
import { cleanFileName } from './cleanFileName';
import { sha256Of } from '../crypto/sha256';
import type { StoredBytes } from './documentFiles';

export interface BatchDelivery {
  readonly files: readonly ArrivedFile[];
  readonly receivedOn: string;
  readonly source: BatchSource;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: AuditEventRow['origin'];
  readonly idempotencyKey: string | null;
}
type Inspected = Awaited<ReturnType<Dependencies['readers']['inspectScan']>>;

/** Where these bytes lie already, in the shape of the answer; null when they are new. */
async function findKnown({ db }: Dependencies, fileName: string, sha256: string): Promise<ReceivedFile | null> {
  const batch = await findBatchBySha(db, sha256);
  if (batch !== null) {
    return { fileName, batchId: batch.id, isKnown: true, refusal: null };
  }
  const document = await findDocumentBySha(db, sha256);
  return document && { fileName, batchId: null, isKnown: true, refusal: null, mailItemId: document.mailItemId };
}

function eventOf(deps: Dependencies, { actor, requestId, origin }: BatchDelivery, entry: AuditEntry) {
  const at = deps.clock().toISOString();
  return { applicationId: null, entry, actor, at, requestId, origin, handling: false };
}

/** Keeps nothing of a file but the event that names it and says why; there is no batch to point at. */
export async function refuseFile(
  deps: Dependencies,
  delivery: BatchDelivery,
  { fileName, refusal }: { readonly fileName: string; readonly refusal: ErrorCode },
): Promise<ReceivedFile> {
  const entry = { type: 'mail.batchRefused', data: { batchId: '', cause: refusal }, personal: { fileName } } as const;
  await inTransaction(deps.db, (tx) => appendAudit(tx, eventOf(deps, delivery, entry)));
  return { fileName, batchId: null, isKnown: false, refusal };
}

interface NewFile {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly scan: Inspected;
  readonly stored: StoredBytes;
}

async function insertFile(deps: Dependencies, delivery: BatchDelivery, file: NewFile): Promise<void> {
  const { id, fileName, sha256, size, scan, stored } = file;
  const { receivedOn, source, actor } = delivery;
  const { sha256: storedSha256, wrappedKey, iv, authTag } = stored;
  const { mediaType, pages } = scan;
  const createdAt = deps.clock().toISOString();
  await inTransaction(deps.db, async (tx) => {
    await insertBatch(tx, {
      id,
      fileName,
      mediaType,
      bytes: size,
      sha256,
      source,
      pages,
      receivedOn,
      createdAt,
      createdById: actor.id,
      createdByName: actor.name,
      createdByRole: actor.role,
      storedSha256,
      wrappedKey,
      iv,
      authTag,
    });
    const entry = { type: 'mail.batchReceived', data: { batchId: id, source, sha256 } } as const;
    await appendAudit(tx, eventOf(deps, delivery, entry));
  });
}

/** The bytes are stored before the batch exists: a crash leaves bytes that nothing knows of, never a batch without them. */
async function keepFile(
  deps: Dependencies,
  delivery: BatchDelivery,
  { fileName, bytes, scan }: UploadedFile & { readonly scan: Inspected },
): Promise<ReceivedFile> {
  const id = deps.newId();
  const sha256 = sha256Of(bytes);
  const stored = await deps.files.store(id, scan.bytes);
  try {
    await insertFile(deps, delivery, { id, fileName, sha256, size: bytes.length, scan, stored });
    return { fileName, batchId: id, isKnown: false, refusal: null };
  } catch (error) {
    const first = await findKnown(deps, fileName, sha256);
    if (first === null) {
      throw error;
    }
    return first;
  } finally {
    if ((await findStoredBatch(deps.db, id)) === null) {
      await deps.files.discard(id, stored);
    }
  }
}

async function receiveFile(deps: Dependencies, delivery: BatchDelivery, file: ArrivedFile): Promise<ReceivedFile> {
  const fileName = cleanFileName(file.fileName);
  const known = await findKnown(deps, fileName, file.sha256);
  if (known !== null) {
    return known;
  }
  const bytes = await file.open();
  let scan: Inspected;
  try {
    scan = await deps.readers.inspectScan({ fileName, bytes });
  } catch (error) {
    if (!(error instanceof DomainError)) {
      throw error;
    }
    return refuseFile(deps, delivery, { fileName, refusal: error.code });
  }
  return keepFile(deps, delivery, { fileName, bytes, scan });
}

async function keepAnswer(
  { db }: Dependencies,
  question: Question,
  answer: readonly ReceivedFile[],
): Promise<readonly ReceivedFile[]> {
  try {
    const unaudited = 'the answer of an Idempotency-Key; each file has its own event';
    return await inTransaction(db, (tx) => once(tx, question, () => Promise.resolve(answer)), { unaudited });
  } catch (error) {
    const kept = await keptAnswer<readonly ReceivedFile[]>(db, question);
    if (kept === null) {
      throw error;
    }
    return kept;
  }
}

/**
 * Takes in the files of one delivery, each for itself: a bad one keeps no good one out.
 * @returns for each file, in order: its new batch, the first place of the same bytes, or why it was refused
 * @throws DomainError malformed (no file, a day in the future), idempotencyKeyReused
 */
export async function receiveBatch(deps: Dependencies, delivery: BatchDelivery): Promise<readonly ReceivedFile[]> {
  const { files, receivedOn, actor, idempotencyKey } = delivery;
  const at = deps.clock().toISOString();
  if (receivedOn > amsterdamDay(at)) {
    throw new DomainError('malformed', { errors: { receivedOn: 'inFuture' } });
  }
  if (files.length === 0) {
    throw new DomainError('malformed', { errors: { scans: 'required' } });
  }
  const request = ['mail-batches', receivedOn, files.map(({ sha256 }) => sha256)];
  const question = { key: idempotencyKey, actorId: actor.id, request, at };
  const kept = await keptAnswer<readonly ReceivedFile[]>(deps.db, question);
  if (kept !== null) {
    return kept;
  }
  const received: ReceivedFile[] = [];
  for (const file of files) {
    received.push(await receiveFile(deps, delivery, file));
  }
  return keepAnswer(deps, question, received);
}
