/** A colleague did something about a letter that came back: it leaves the tray, and what they did is on the record. */
import { lockDispatch, settleDispatch } from '@desk/db/stores/dispatchStore';
import { inTransaction } from '@desk/db/transaction';
import { DomainError } from '@desk/shared/contract/errors';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import type { CameBack } from './cameBack';

/**
 * A code that came back is settled by a new code, not by this.
 * @throws DomainError notFound; dispatchNotInTray when it did not come back, or was settled before
 */
export async function settleReturned(
  deps: Dependencies,
  settlement: CameBack & { readonly remark: string },
): Promise<void> {
  const { dispatchId, remark, ...by } = settlement;
  const at = deps.clock().toISOString();
  await inTransaction(deps.db, async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId);
    if (dispatch === null || dispatch.customerMessageId === null) {
      throw new DomainError('notFound');
    }
    if (!(await settleDispatch(tx, dispatchId, at))) {
      throw new DomainError('dispatchNotInTray');
    }
    const data = { messageId: dispatch.customerMessageId, dispatchId, remark };
    const entry = { type: 'message.settled', data } as const;
    await appendAudit(tx, { applicationId: dispatch.applicationId, entry, at, handling: false, ...by });
  });
}
