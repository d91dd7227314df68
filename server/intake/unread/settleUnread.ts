/** What a person does with a file that was not read: fetches it, has it tried again, or throws it away with a reason. */
import {
  changeUnreadFile,
  findUnreadFile,
  removeUnreadFile,
  shownUnreadFile,
  type StoredUnreadFile,
} from '@desk/db/stores/unreadFileStore';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { UnreadFile } from '@desk/shared/intake/unreadFile';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import { inHand } from '../arrivedFile';
import type { StoredBytes } from '../documentFiles';
import { receiveBatch } from '../receiveBatch';

export interface UnreadCommand {
  readonly id: string;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}
/** A file whose bytes the desk holds. */
type KeptFile = StoredUnreadFile & StoredBytes;

function isKept(file: StoredUnreadFile): file is KeptFile {
  return file.place === 'kept' && [file.sha256, file.wrappedKey, file.iv, file.authTag].every((part) => part !== null);
}

async function requireFile({ db }: Dependencies, id: string): Promise<StoredUnreadFile> {
  const file = await findUnreadFile(db, id);
  if (file === null) {
    throw new DomainError('notFound');
  }
  return file;
}

async function requireKept(deps: Dependencies, id: string): Promise<KeptFile> {
  const file = await requireFile(deps, id);
  if (!isKept(file)) {
    throw new DomainError('fileStillInFolder');
  }
  return file;
}

function eventOf(deps: Dependencies, { actor, requestId, origin }: UnreadCommand, entry: AuditEntry) {
  const at = deps.clock().toISOString();
  return { applicationId: null, entry, actor, at, requestId, origin, handling: false };
}

/**
 * The bytes of a refused file as they came; fetching them is recorded.
 * @throws DomainError notFound, fileStillInFolder
 */
export async function fetchUnread(
  deps: Dependencies,
  command: UnreadCommand,
): Promise<{ readonly fileName: string; readonly bytes: Buffer }> {
  const file = await requireKept(deps, command.id);
  const bytes = await deps.files.read(file.id, file);
  const entry = { type: 'mail.refusedFetched', data: { fileId: file.id } } as const;
  await inTransaction(deps.db, (tx) => appendAudit(tx, eventOf(deps, command, entry)));
  return { fileName: file.fileName, bytes };
}

/** What lies in the folder is looked at again at the next sweep: as if it had just been put there. */
async function retryInFolder(deps: Dependencies, command: UnreadCommand, file: StoredUnreadFile): Promise<UnreadFile> {
  const entry = { type: 'mail.refusedRetried', data: { fileId: file.id, cause: file.reason } } as const;
  await inTransaction(deps.db, async (tx) => {
    if (!(await changeUnreadFile(tx, file.id, { attempts: 0, state: '' }))) {
      throw new DomainError('notFound');
    }
    await appendAudit(tx, eventOf(deps, command, entry));
  });
  return shownUnreadFile({ ...file, attempts: 0 });
}

/**
 * Tries a file again.
 * @returns the file with the reason for which it was refused again; null when it was taken in and is off the list
 * @throws DomainError notFound, storageFull
 */
export async function retryUnread(deps: Dependencies, command: UnreadCommand): Promise<UnreadFile | null> {
  const file = await requireFile(deps, command.id);
  if (!isKept(file)) {
    return retryInFolder(deps, command, file);
  }
  const { actor, requestId, origin } = command;
  const bytes = await deps.files.read(file.id, file);
  const now = deps.clock().toISOString();
  const [received] = await receiveBatch(deps, {
    files: [inHand({ fileName: file.fileName, bytes })],
    receivedOn: amsterdamDay(file.since),
    source: 'folder',
    actor,
    requestId,
    origin,
    idempotencyKey: null,
  });
  const reason = received?.refusal ?? null;
  const entry = { type: 'mail.refusedRetried', data: { fileId: file.id, cause: reason ?? '' } } as const;
  const changes = { reason: reason ?? '', attempts: file.attempts + 1, triedAt: now };
  await inTransaction(deps.db, async (tx) => {
    await (reason === null ? removeUnreadFile(tx, file.id) : changeUnreadFile(tx, file.id, changes));
    await appendAudit(tx, eventOf(deps, command, entry));
  });
  if (reason !== null) {
    return shownUnreadFile({ ...file, ...changes });
  }
  await deps.files.discard(file.id, file);
  return null;
}

/**
 * Throws a refused file away for good, its bytes too.
 * @throws DomainError notFound, fileStillInFolder
 */
export async function discardUnread(deps: Dependencies, command: UnreadCommand, reason: string): Promise<void> {
  const file = await requireKept(deps, command.id);
  const entry = { type: 'mail.refusedDiscarded', data: { fileId: file.id, reason } } as const;
  await inTransaction(deps.db, async (tx) => {
    if (!(await removeUnreadFile(tx, file.id))) {
      throw new DomainError('notFound');
    }
    await appendAudit(tx, eventOf(deps, command, entry));
  });
  await deps.files.discard(file.id, file);
}
