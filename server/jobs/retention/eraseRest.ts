/** Removes what is kept for days, and what stands beside old events of subjects that are no case. */
import { eraseBeside } from '@desk/db/retention/eraseCase';
import { isDoneStack, type Bounds } from '@desk/db/retention/due';
import {
  eraseOldAnswers,
  eraseStack as wipeStack,
  eraseToldWebhooks,
  fileOfStack,
  oldUnreadFiles,
} from '@desk/db/retention/eraseOld';
import { findStoredBatch } from '@desk/db/stores/mailBatchStore';
import { removeUnreadFile } from '@desk/db/stores/unreadFileStore';
import { instantValue } from '@desk/db/sql/values';
import { inTransaction } from '@desk/db/transaction';
import { dayOf } from '@desk/shared/calendar/days';
import type { Dependencies } from '../../dependencies';
import { forgetPages } from '../../intake/pageCache';
import { appendAudit } from '../../trail/append';
import { byTheDesk } from './eraseCase';

/** @returns how many answers went */
export async function eraseAnswers({ db }: Dependencies, bounds: Bounds): Promise<number> {
  return inTransaction(db, (tx) => eraseOldAnswers(tx, bounds), { unaudited: 'kept to repeat themselves, no record' });
}

/** @returns how many messages went */
export async function eraseWebhookMessages({ db }: Dependencies, bounds: Bounds): Promise<number> {
  return inTransaction(db, (tx) => eraseToldWebhooks(tx, bounds), { unaudited: 'told; the trail keeps what happened' });
}

/** @returns how many files went */
export async function eraseUnreadFiles(deps: Dependencies, bounds: Bounds): Promise<number> {
  const files = await oldUnreadFiles(deps.db, bounds);
  for (const { id, sha256 } of files) {
    const entry = { type: 'mail.refusedDiscarded', data: { fileId: id, reason: '' } } as const;
    await inTransaction(deps.db, async (tx) => {
      await removeUnreadFile(tx, id);
      await appendAudit(tx, byTheDesk(deps, null, entry));
    });
    if (sha256 !== null) {
      await deps.files.discard(id, { sha256 });
    }
  }
  return files.length;
}

/** @returns whether the stack went: not while one of its letters waits, or a case of it is open or held */
export async function eraseStack(deps: Dependencies, bounds: Bounds, batchId: string): Promise<boolean> {
  const batch = await inTransaction(deps.db, async (tx) => {
    // A letter may have been taken back into the tray a moment ago.
    const stack = (await isDoneStack(tx, bounds, batchId)) ? await findStoredBatch(tx, batchId) : null;
    if (stack !== null) {
      await appendAudit(tx, byTheDesk(deps, null, { type: 'mail.batchErased', data: { batchId } }));
      await wipeStack(tx, batchId);
    }
    return stack;
  });
  if (batch === null) {
    return false;
  }
  await deps.files.discard(batchId, fileOfStack(batch));
  forgetPages(batchId);
  return true;
}

/** Erases what stands beside the old events of one subject that is no case. @returns whether something did */
export async function eraseOldTrail(deps: Dependencies, bounds: Bounds, chain: string): Promise<boolean> {
  const before = instantValue(deps.db.dialect, bounds.cases);
  return inTransaction(deps.db, async (tx) => {
    const events = await eraseBeside(tx, chain, before);
    const data = { events, until: dayOf(bounds.cases), basis: 'retention' } as const;
    await appendAudit(tx, { ...byTheDesk(deps, null, { type: 'trail.erased', data }), chain });
    return events > 0;
  });
}
