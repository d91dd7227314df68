/** Erases one case: rows, scans, messages and its pages in stacks; its events stay and say so. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eraseCase, eraseRegistration, filesOfCase, restsOnRegistration } from '@desk/db/retention/eraseCase';
import { lockApplication } from '@desk/db/stores/applicationStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { isHeldByLaw, type ErasureBasis } from '@desk/shared/audit/retention';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
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
  // A case that was opened again since, because a customer knows nothing of it, is another one than was agreed on.
  const isAsked = basis === 'retention' || (application.erasureConfirmed && confirmedAt >= application.statusChangedAt);
  return isAsked && STATUSES[application.status].phase === 'closed' && !isHeldByLaw(application);
}

/** Somebody who asks to be forgotten is not kept as a registration either, unless another case rests on it. */
async function eraseItsRegistration(tx: Tx, deps: Dependencies, registrationId: string): Promise<void> {
  if (!(await restsOnRegistration(tx, registrationId))) {
    const data = { registrationId, basis: 'request' } as const;
    await appendAudit(tx, byTheDesk(deps, null, { type: 'registration.erased', data }));
    await eraseRegistration(tx, registrationId);
  }
}

async function eraseRows(
  tx: Tx,
  deps: Dependencies,
  { id, basis }: Erasure,
  files: Parameters<typeof eraseCase>[2],
): Promise<boolean> {
  const application = await lockApplication(tx, id);
  if (application === null || !mayGo(application, basis)) {
    return false;
  }
  const { number, status, statusChangedAt, registrationId } = application;
  const data = { number, status, closedOn: amsterdamDay(statusChangedAt), basis };
  await appendAudit(tx, byTheDesk(deps, id, { type: 'case.erased', data }));
  await eraseCase(tx, id, files);
  if (basis === 'request' && registrationId !== null) {
    await eraseItsRegistration(tx, deps, registrationId);
  }
  return true;
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
  let isErased: boolean;
  try {
    isErased = await inTransaction(deps.db, async (tx) => {
      const isGone = await eraseRows(tx, deps, erasure, files);
      for (const stack of isGone ? stacks : []) {
        await stack.apply(tx);
      }
      return isGone;
    });
  } catch (error) {
    await undo();
    throw error;
  }
  if (!isErased) {
    await undo();
    return false;
  }
  for (const file of files.stored) {
    await deps.files.discard(file.id, file);
    forgetPages(file.id);
  }
  await removeSent(deps, files.sentIds);
  await Promise.all(stacks.map((stack) => stack.finish()));
  return true;
}
