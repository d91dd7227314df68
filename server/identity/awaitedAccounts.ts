/** Which accounts wait for somebody: what another administrator asked of them, and this one may agree to. */
import { stepsOfEveryAccount } from '@desk/db/stores/accountStepStore';
import { usersWithIds } from '@desk/db/stores/userStore';
import { waitingOf, type AccountStep, type Asked } from '@desk/shared/access/accountConfirmation';
import type { Actor } from '@desk/shared/access/roles';
import { resetWaitingOf } from '@desk/shared/access/secondFactor';
import { linkStanding } from '@desk/shared/access/singleSignOn';
import type { AwaitedAccount } from '@desk/shared/contract/accounts';
import { agreementsRefused, type Asking } from '../flow/secondAdministrator';
import { ofAccount } from './secondAdministrator';

/** Read from the trail as the pages of the accounts read it, so that what was answered or withdrawn waits no more. */
const READ_FROM = [
  {
    code: 'accountOtherEyes',
    read: (isActive: boolean, steps: readonly AccountStep[]) => waitingOf(isActive, steps),
  },
  {
    code: 'factorOtherEyes',
    read: (_isActive: boolean, steps: readonly AccountStep[]) => as('factor', resetWaitingOf(steps)),
  },
  {
    code: 'ssoOtherEyes',
    read: (_isActive: boolean, steps: readonly AccountStep[]) => as('link', linkStanding(steps).waiting),
  },
] as const;

function as<What extends string>(what: What, asked: Asked | null): (Asked & { readonly what: What }) | null {
  return asked === null ? null : { askedBy: asked.askedBy, since: asked.since, what };
}

/** @returns by name of the account, without what only others may agree to */
export async function awaitedAccounts(asking: Asking, actor: Actor): Promise<AwaitedAccount[]> {
  const steps = await stepsOfEveryAccount(asking.db);
  // Most accounts wait for nothing: only those are looked up that may, used or not.
  const mayWait = [...steps].filter(([, own]) => READ_FROM.some(({ read }) => read(true, own) ?? read(false, own)));
  const users = await usersWithIds(
    asking.db,
    mayWait.map(([id]) => id),
  );
  const waiting = users.flatMap(({ id, name, active }) =>
    READ_FROM.flatMap(({ code, read }) => {
      const asked = read(active, steps.get(id) ?? []);
      return asked === null ? [] : [{ code, account: { id, name, ...asked } }];
    }),
  );
  const refused = await agreementsRefused(
    asking,
    actor,
    waiting.map(({ code, account }) => ofAccount(code, account.id, account.askedBy)),
  );
  return waiting.flatMap(({ account }, at) => (refused[at] === null ? [account] : []));
}
