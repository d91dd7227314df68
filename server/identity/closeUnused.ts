/** Decides what becomes of an account that nobody came in with for ninety days: it closes at the first log-in after that. */
import { accountStepsOf } from '@desk/db/stores/accountStepStore';
import { keepAskedAddress, withdrawInvitation } from '@desk/db/stores/invitationStore';
import { lastSessionStart } from '@desk/db/stores/sessionStore';
import { lockUser, updateUser, type StoredUser } from '@desk/db/stores/userStore';
import type { Reader } from '@desk/db/reader';
import { inTransaction } from '@desk/db/transaction';
import { DORMANT_DAYS, isDormant } from '@desk/shared/access/dormancy';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';

/** Who asks, as far as the trail keeps it. */
interface Asking {
  readonly deps: Dependencies;
  readonly requestId: string;
}

/** Opened to somebody counts as used: whoever was away and is confirmed again has ninety days anew. */
async function lastUse(reader: Reader, { id, createdAt }: StoredUser): Promise<string> {
  const steps = (await accountStepsOf(reader, [id])).get(id) ?? [];
  const opened = steps.filter(({ type }) => type === 'user.confirmed' || type === 'user.resetConfirmed');
  const moments = [createdAt, await lastSessionStart(reader, id), ...opened.map(({ at }) => at)];
  return (
    moments
      .filter((moment) => moment !== null)
      .sort()
      .at(-1) ?? createdAt
  );
}

/** Whether this account closes at its next log-in. */
export async function isUnused(
  { db, config }: Pick<Dependencies, 'config'> & { readonly db: Reader },
  user: StoredUser,
  at: string,
): Promise<boolean> {
  return !config.isDemo && isDormant(await lastUse(db, user), at);
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
