/** Erases one case: rows, scans, messages and its pages in stacks; its events stay and say so. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  eraseBeside,
  eraseCase,
  eraseRegistration,
  filesOfCase,
  restsOnRegistration,
  type FilesOfCase,
} from '@desk/db/retention/eraseCase';
import { lockApplication } from '@desk/db/stores/applicationStore';
import type { StoredFileName } from '@desk/db/stores/storedFileStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { isHeldByLaw, type ErasureBasis } from '@desk/shared/audit/retention';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { plusDays } from '@desk/shared/calendar/days';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { STATUSES } from '@desk/shared/flow/statuses';
import type { Dependencies } from '../../dependencies';
import { forgetPages } from '../../intake/pageCache';
import { prepareStackBlackout, type StackRedaction } from '../../intake/redactStack';
import { wholePages } from '../../reading/scanTypes';
import { appendAudit } from '../../trail/append';

/** Who does it, in the trail: the desk itself. */
export function byTheDesk(deps: Dependencies, applicationId: string | null, entry: AuditEntry) {
  const at = deps.clock().toISOString();
  return {
    applicationId,
    entry,
    actor: SYSTEM_ACTOR,
    at,
    requestId: 'worker',
    origin: 'system',
    handling: false,
  } as const;
}

export interface Erasure {
  readonly id: string;
  readonly basis: ErasureBasis;
}

/** Asked again inside the transaction: a hold may have been placed a moment ago. */
function mayGo(application: ApplicationRecord, basis: ErasureBasis): boolean {
  const confirmedAt = application.retention?.erasure?.confirmed?.at ?? '';
  if (isHeldByLaw(application)) {
    return false;
  }
  if (basis === 'again') {
    // It went already, and whoever put the backup back decides nothing anew.
    return true;
  }
  // A case that was opened again since, because a customer knows nothing of it, is another one than was agreed on.
  const isAsked = basis === 'retention' || (application.erasureConfirmed && confirmedAt >= application.statusChangedAt);
  return isAsked && STATUSES[application.status].phase === 'closed';
}

/** Somebody who asks to be forgotten is not kept as a registration either, unless another case rests on it. */
async function eraseItsRegistration(tx: Tx, deps: Dependencies, registrationId: string): Promise<void> {
  if (!(await restsOnRegistration(tx, registrationId))) {
    const data = { registrationId, basis: 'request' } as const;
    await appendAudit(tx, byTheDesk(deps, null, { type: 'registration.erased', data }));
    await eraseRegistration(tx, registrationId);
  }
}

/** What was said of letters that were found in stacks stands beside chains of their own. */
async function eraseBesideLetters(tx: Tx, deps: Dependencies, { files, basis }: LettersErased): Promise<void> {
  const until = plusDays(amsterdamDay(deps.clock().toISOString()), 1);
  for (const id of files.letterIds) {
    const chain = `letter:${id}`;
    const events = await eraseBeside(tx, chain);
    if (events > 0) {
      const data = { events, until, basis };
      await appendAudit(tx, { ...byTheDesk(deps, null, { type: 'trail.erased', data }), chain });
    }
  }
}

interface LettersErased {
  readonly files: FilesOfCase;
  readonly basis: ErasureBasis;
}

/** @returns files that nobody needs any more; null when the case may not go */
async function eraseRows(
  tx: Tx,
  deps: Dependencies,
  { id, basis, files }: Erasure & LettersErased,
): Promise<StoredFileName[] | null> {
  const application = await lockApplication(tx, id);
  if (application === null || !mayGo(application, basis)) {
    return null;
  }
  const { number, status, statusChangedAt, registrationId } = application;
  const data = { number, status, closedOn: amsterdamDay(statusChangedAt), basis };
  await appendAudit(tx, byTheDesk(deps, id, { type: 'case.erased', data }));
  const printFiles = await eraseCase(tx, id);
  await eraseBesideLetters(tx, deps, { files, basis });
  if (basis === 'request' && registrationId !== null) {
    await eraseItsRegistration(tx, deps, registrationId);
  }
  return [...files.stored, ...printFiles];
}

async function removeSent({ config }: Dependencies, ids: readonly string[]): Promise<void> {
  const outbox = join(config.dataDir, 'outbox');
  for (const id of ids) {
    await rm(join(outbox, 'mail', `${id}.eml`), { force: true });
    await rm(join(outbox, 'sms', `${id}.json`), { force: true });
  }
}

/**
 * Erases a case that is closed and not held.
 * @returns whether it went; false for one that is held, no longer closed or gone already
 * @throws StorageError; Error when a stack that its letters came in cannot be opened: nothing is erased then
 */
export async function eraseOneCase(deps: Dependencies, erasure: Erasure): Promise<boolean> {
  const files = await filesOfCase(deps.db, erasure.id);
  const stacks: StackRedaction[] = [];
  for (const [batchId, pages] of files.stackPages) {
    stacks.push(await prepareStackBlackout(deps, batchId, wholePages(pages)));
  }
  const undo = (): Promise<unknown> => Promise.all(stacks.map((stack) => stack.undo()));
  let gone: StoredFileName[] | null;
  try {
    gone = await inTransaction(deps.db, async (tx) => {
      const unneeded = await eraseRows(tx, deps, { ...erasure, files });
      for (const stack of unneeded === null ? [] : stacks) {
        await stack.apply(tx);
      }
      return unneeded;
    });
  } catch (error) {
    await undo();
    throw error;
  }
  if (gone === null) {
    await undo();
    return false;
  }
  for (const file of gone) {
    await deps.files.discard(file.id, file);
    forgetPages(file.id);
  }
  await removeSent(deps, files.sentIds);
  await Promise.all(stacks.map((stack) => stack.finish()));
  return true;
}
