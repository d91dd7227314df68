/** Decides what may change of an account: its name, and whether it is active. A role never changes: that takes a new account. */
import { accountStepsOf } from '@desk/db/stores/accountStepStore';
import { keepAskedAddress, withdrawInvitation } from '@desk/db/stores/invitationStore';
import { endSessionsOfUser } from '@desk/db/stores/sessionStore';
import { lockUser, lockWithAdministrators, updateUser as storeUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { waitingOf } from '@desk/shared/access/accountConfirmation';
import type { UpdateUserInput } from '@desk/shared/contract/accounts';
import { DomainError } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { endCertificates } from './certificates/endCertificates';
import type { ByWhom } from './createUser';
import { closingRefused } from './waysIn';

export interface UserChange extends ByWhom {
  readonly id: string;
  readonly input: UpdateUserInput;
}

async function askForConfirmation(
  tx: Tx,
  { id, active }: UserRow,
  { at, ...byWhom }: ByWhom & { readonly at: string },
): Promise<void> {
  if (waitingOf(active, (await accountStepsOf(tx, [id])).get(id) ?? []) !== null) {
    throw new DomainError('accountWaits');
  }
  const entry = { type: 'user.confirmationAsked', data: { userId: id } } as const;
  await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
}

/**
 * Changes an account. Whoever is made inactive is out at once: their sessions end in the same transaction. Whoever is to be active again
 * waits for a second administrator.
 * @returns the account as it stands now; without a change nothing is written
 * @throws DomainError notFound; forbidden when an administrator would lock themself out; accountWaits when it waits already;
 *   accountLastAdministrators where no two administrators would be left who could let anybody in, unless it is to be closed even so
 */
export async function updateUser(
  deps: Pick<Dependencies, 'db' | 'clock' | 'config'>,
  { id, input, ...byWhom }: UserChange,
): Promise<UserRow> {
  const at = deps.clock().toISOString();
  return inTransaction(deps.db, async (tx) => {
    const isClosed = input.active === false;
    const stored = await (isClosed ? lockWithAdministrators : lockUser)(tx, id);
    if (stored === null) {
      throw new DomainError('notFound');
    }
    const before: UserRow = {
      id,
      username: stored.username,
      name: stored.name,
      role: stored.role,
      active: stored.active,
    };
    const asksToServeAgain = input.active === true && !before.active;
    if (asksToServeAgain) {
      await askForConfirmation(tx, before, { at, ...byWhom });
    }
    const after: UserRow = { ...before, name: input.name ?? before.name, active: before.active && !isClosed };
    const fields = (['name', 'active'] as const).filter((field) => before[field] !== after[field]);
    if (id === byWhom.actor.id && !after.active) {
      throw new DomainError('forbidden', { errors: { active: 'not your own account' } });
    }
    const refused = isClosed ? await closingRefused({ db: tx, config: deps.config, at }, stored) : null;
    if (refused !== null && input.evenSo === undefined) {
      throw new DomainError(refused);
    }
    if (fields.length === 0) {
      return before;
    }
    const of = (user: UserRow) => Object.fromEntries(fields.map((field) => [field, user[field]]));
    await storeUser(tx, id, of(after));
    if (fields.includes('active')) {
      await endSessionsOfUser(tx, id, at);
      await withdrawInvitation(tx, id);
      await keepAskedAddress(tx, id, null);
    }
    const personal = { before: of(before), after: of(after) };
    const data = { userId: id, fields, ...(refused !== null && { evenSo: true as const }) };
    const entry = { type: 'user.changed', data, personal } as const;
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
    const change = { what: 'named', before: before.name, after: after.name } as const;
    await endCertificates(tx, { id, change, at, ...byWhom });
    return after;
  });
}
