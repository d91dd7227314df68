/** Decides how somebody's second factor is taken away who lost it: one administrator asks, a second one confirms. */
import { accountStepsOf } from '@desk/db/stores/accountStepStore';
import { findSecondFactor, removeSecondFactor } from '@desk/db/stores/secondFactorStore';
import { endSessionsOfUser } from '@desk/db/stores/sessionStore';
import { findUser, lockUser } from '@desk/db/stores/userStore';
import { inTransaction, type Reader, type Tx } from '@desk/db/transaction';
import type { Asked } from '@desk/shared/access/accountConfirmation';
import { resetWaitingOf } from '@desk/shared/access/secondFactor';
import { DomainError } from '@desk/shared/contract/errors';
import type { AccountFactor } from '@desk/shared/contract/secondFactor';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import type { AnswerToWaiting } from '../confirmUser';
import { refuseSameEyes } from '../secondAdministrator';

type Parts = Pick<Dependencies, 'db' | 'clock'>;

/**
 * The second factor of an account, as administrators see it.
 * @throws DomainError notFound
 */
export async function readAccountFactor(reader: Reader, id: string): Promise<AccountFactor> {
  if ((await findUser(reader, id)) === null) {
    throw new DomainError('notFound');
  }
  const factor = await findSecondFactor(reader, id);
  const isSet = factor !== null && factor.confirmedAt !== null;
  const steps = (await accountStepsOf(reader, [id])).get(id) ?? [];
  return { isSet, resetWaiting: isSet ? resetWaitingOf(steps) : null };
}

type Entry = Parameters<typeof appendAudit>[1]['entry'] & { readonly type: `factor.${string}` };

/** Holds the account, looks at it, tells the trail what comes of it, and answers how it stands then. */
async function decide(
  { db, clock }: Parts,
  { id, ...byWhom }: AnswerToWaiting,
  decision: (tx: Tx, before: AccountFactor, at: string) => Promise<Entry>,
): Promise<AccountFactor> {
  const at = clock().toISOString();
  return inTransaction(db, async (tx) => {
    await lockUser(tx, id);
    const entry = await decision(tx, await readAccountFactor(tx, id), at);
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
    return readAccountFactor(tx, id);
  });
}

/**
 * Asks to take away a second factor; until another administrator agrees it goes on being asked.
 * @throws DomainError notFound, factorNotSet, factorResetWaits
 */
export async function askFactorReset(deps: Parts, request: AnswerToWaiting): Promise<AccountFactor> {
  return decide(deps, request, (_tx, { isSet, resetWaiting }) => {
    if (!isSet || resetWaiting !== null) {
      throw new DomainError(isSet ? 'factorResetWaits' : 'factorNotSet');
    }
    return Promise.resolve({ type: 'factor.resetAsked', data: { userId: request.id } });
  });
}

function waitingIn({ resetWaiting }: AccountFactor): Asked {
  if (resetWaiting === null) {
    throw new DomainError('factorResetNotWaiting');
  }
  return resetWaiting;
}

/**
 * Takes a second factor away, and ends every session of the account: whoever it is of sets up another one.
 * @throws DomainError notFound, factorResetNotWaiting, factorOtherEyes naming who could
 */
export async function confirmFactorReset(deps: Parts, request: AnswerToWaiting): Promise<AccountFactor> {
  return decide(deps, request, async (tx, before, at) => {
    const { askedBy } = waitingIn(before);
    const { id, actor } = request;
    await refuseSameEyes(tx, { id, actor, askedBy, code: 'factorOtherEyes' });
    await removeSecondFactor(tx, request.id);
    await endSessionsOfUser(tx, request.id, at);
    return { type: 'factor.reset', data: { userId: request.id, askedById: askedBy.id } };
  });
}

/**
 * Leaves a second factor in place. Whoever asked to take it away may think better of it as well.
 * @throws DomainError notFound, factorResetNotWaiting
 */
export async function refuseFactorReset(deps: Parts, request: AnswerToWaiting): Promise<AccountFactor> {
  return decide(deps, request, (_tx, before) => {
    const data = { userId: request.id, askedById: waitingIn(before).askedBy.id };
    return Promise.resolve({ type: 'factor.resetRefused', data });
  });
}
