/** A message to the customer came back: a mail goes by post instead, a letter waits for somebody who finds the address. */
import { lockDispatch, markCameBack } from '@desk/db/stores/dispatchStore';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dispatch, ReturnCause } from '@desk/shared/dispatch/dispatch';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import { postInstead } from './postInstead';

export interface CameBack {
  readonly dispatchId: string;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

interface Way {
  readonly channel: Dispatch['channel'];
  readonly status: 'bounced' | 'returned';
  readonly cause: string;
  readonly entryOf: (messageId: string) => AuditEntry;
}

/** A case may be closed by now: what became of a message is no change of the case, and so no action on it. */
async function record(deps: Dependencies, { dispatchId, actor, requestId, origin }: CameBack, way: Way): Promise<void> {
  const at = deps.clock().toISOString();
  await inTransaction(deps.db, async (tx) => {
    const dispatch = await lockDispatch(tx, dispatchId);
    if (dispatch === null || dispatch.customerMessageId === null || dispatch.channel !== way.channel) {
      throw new DomainError('notFound');
    }
    if (!(await markCameBack(tx, dispatchId, way))) {
      throw new DomainError('dispatchNotSent');
    }
    const { applicationId, customerMessageId } = dispatch;
    const instead = way.channel === 'letter' ? [] : await postInstead(tx, dispatch, { newId: deps.newId, at });
    for (const entry of [way.entryOf(customerMessageId), ...instead]) {
      await appendAudit(tx, { applicationId, entry, actor, at, requestId, origin, handling: false });
    }
  });
}

/** @throws DomainError notFound; dispatchNotSent when it had not gone, or came back before */
export async function messageBounced(deps: Dependencies, report: CameBack & { statusCode: string }): Promise<void> {
  const { dispatchId, statusCode } = report;
  await record(deps, report, {
    channel: 'email',
    status: 'bounced',
    cause: 'refused',
    entryOf: (messageId) => ({ type: 'message.bounced', data: { messageId, dispatchId, statusCode } }),
  });
}

/** @throws DomainError notFound; dispatchNotSent when it had not gone, or came back before */
export async function messageReturned(deps: Dependencies, report: CameBack & { cause: ReturnCause }): Promise<void> {
  const { dispatchId, cause } = report;
  await record(deps, report, {
    channel: 'letter',
    status: 'returned',
    cause,
    entryOf: (messageId) => ({ type: 'message.returned', data: { messageId, dispatchId, cause } }),
  });
}
