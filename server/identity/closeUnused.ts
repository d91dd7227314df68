/** Decides what becomes of an account that nobody came in with for ninety days: it closes at the first log-in after that. */
import { keepAskedAddress, withdrawInvitation } from '@desk/db/stores/invitationStore';
import { lockUser, updateUser, type StoredUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { DORMANT_DAYS } from '@desk/shared/access/dormancy';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import { isUnused } from '../flow/isUnused';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';

/** Who asks, as far as the trail keeps it. */
interface Asking {
  readonly deps: Dependencies;
  readonly requestId: string;
}

/**
 * Judged at the log-in itself, with the right password only: nobody else learns of it, and no job can miss it. Not in the demo, which
 * somebody may take up again after a year with nobody there to open it.
 * @throws DomainError accountDormant, once the account is closed
 */
export async function refuseUnused(asking: Asking, user: StoredUser): Promise<void> {
  const { deps, requestId } = asking;
  const at = deps.clock().toISOString();
  if (!(await isUnused(deps, user, at))) {
    return;
  }
  const { id } = user;
  const isClosed = await inTransaction(deps.db, async (tx) => {
    // Since it was looked at somebody may have come in with it, opened it anew, or closed it: then it is told already.
    const held = await lockUser(tx, id);
    if (held?.active !== true) {
      return true;
    }
    if (!(await isUnused({ db: tx, config: deps.config }, held, at))) {
      return false;
    }
    await updateUser(tx, id, { active: false });
    await withdrawInvitation(tx, id);
    await keepAskedAddress(tx, id, null);
    const entry = { type: 'user.closedUnused', data: { userId: id, days: DORMANT_DAYS } } as const;
    const byDesk = { actor: SYSTEM_ACTOR, requestId, origin: 'system', handling: false } as const;
    await appendAudit(tx, { applicationId: null, entry, at, ...byDesk });
    return true;
  });
  if (isClosed) {
    throw new DomainError('accountDormant');
  }
}
