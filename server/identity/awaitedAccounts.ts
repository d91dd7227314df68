/** Which accounts wait for somebody: what another administrator asked of them, and this one may agree to. */
import { stepsOfEveryAccount } from '@desk/db/stores/accountStepStore';
import { certificatesThatWait } from '@desk/db/stores/certificateStore';
import { usersWithIds } from '@desk/db/stores/userStore';
import { waitingOf, type AccountStep, type Asked } from '@desk/shared/access/accountConfirmation';
import type { Actor } from '@desk/shared/access/roles';
import { resetWaitingOf } from '@desk/shared/access/secondFactor';
import { linkStanding } from '@desk/shared/access/singleSignOn';
import type { AwaitedAccount } from '@desk/shared/contract/accounts';
import { agreementsRefused, type Agreement, type Asking } from '../flow/secondAdministrator';
import { ofAccount, ofCertificate } from './secondAdministrator';

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

interface Waiting {
  readonly agreement: Agreement;
  readonly account: AwaitedAccount;
}

/** @returns by name of the account, without what only others may agree to */
export async function awaitedAccounts(asking: Asking, actor: Actor): Promise<AwaitedAccount[]> {
  const steps = await stepsOfEveryAccount(asking.db);
  // Most accounts wait for nothing: only those are looked up that may, used or not.
  const mayWait = [...steps].filter(([, own]) => READ_FROM.some(({ read }) => read(true, own) ?? read(false, own)));
  const certificates = await certificatesThatWait(asking.db);
  const users = await usersWithIds(asking.db, [
    ...new Set([...mayWait.map(([id]) => id), ...certificates.map(({ userId }) => userId)]),
  ]);
  const waiting = users.flatMap(({ id, name, active }): Waiting[] => [
    ...READ_FROM.flatMap(({ code, read }) => {
      const asked = read(active, steps.get(id) ?? []);
      return asked === null ? [] : [{ agreement: ofAccount(code, id, asked.askedBy), account: { id, name, ...asked } }];
    }),
    ...certificates
      .filter(({ userId }) => userId === id)
      .map(({ askedById, askedByName, askedAt }) => {
        const askedBy = { id: askedById, name: askedByName };
        const account = { id, name, what: 'certificate', askedBy, since: askedAt } as const;
        return { agreement: ofCertificate(id, askedBy), account };
      }),
  ]);
  const refused = await agreementsRefused(
    asking,
    actor,
    waiting.map(({ agreement }) => agreement),
  );
  return waiting.flatMap(({ account }, at) => (refused[at] === null ? [account] : []));
}
