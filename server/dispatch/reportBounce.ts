/** The mail gateway reports a mail that came back; only what came back for good changes anything. */
import { findDispatch } from '@desk/db/stores/dispatchStore';
import type { Actor } from '@desk/shared/access/roles';
import type { BounceInput } from '@desk/shared/contract/dispatchReports';
import { DomainError } from '@desk/shared/contract/errors';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import type { Dependencies } from '../dependencies';
import { performAction } from '../flow/performAction';
import { messageBounced } from './messages/cameBack';

export interface BounceReport {
  readonly input: BounceInput;
  readonly actor: Actor;
  readonly requestId: string;
  readonly idempotencyKey: string | null;
}

/**
 * A report of 4.x.x says that the mail server still tries: nothing came back yet. Reported twice, or of somebody who
 * activated meanwhile, it is refused and nothing changes.
 * @throws DomainError notFound for a mail that the desk did not send; dispatchNotSent, or how the case stands
 */
export async function reportBounce(deps: Dependencies, report: BounceReport): Promise<void> {
  const { input, actor, requestId, idempotencyKey } = report;
  const dispatch = await findDispatch(deps.db, input.messageId);
  if (dispatch === null) {
    throw new DomainError('notFound');
  }
  if (input.statusCode.startsWith('4')) {
    return;
  }
  if (!carriesCode(dispatch)) {
    await messageBounced(deps, {
      dispatchId: dispatch.id,
      statusCode: input.statusCode,
      actor,
      requestId,
      origin: 'api',
    });
    return;
  }
  await performAction(deps, {
    applicationId: dispatch.applicationId,
    action: 'recordBounce',
    input: { dispatchId: dispatch.id, statusCode: input.statusCode },
    actor,
    requestId,
    idempotencyKey,
    origin: 'api',
  });
}
