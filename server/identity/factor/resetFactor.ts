/** Decides how somebody's second factor is taken away who lost it: one administrator asks, a second one confirms. */
import { accountStepsOf } from '@desk/db/stores/accountStepStore';
import { findSecondFactor, removeSecondFactor } from '@desk/db/stores/secondFactorStore';
import { endSessionsOfUser } from '@desk/db/stores/sessionStore';
import { findUser, lockUser } from '@desk/db/stores/userStore';
import { inTransaction, type Reader, type Tx } from '@desk/db/transaction';
import type { Asked } from '@desk/shared/access/accountConfirmation';
import type { PersonRef } from '@desk/shared/access/roles';
import { resetWaitingOf } from '@desk/shared/access/secondFactor';
import { DomainError } from '@desk/shared/contract/errors';
import type { AccountFactor } from '@desk/shared/contract/secondFactor';
import { refuseSameEyes, type Asking } from '../../flow/secondAdministrator';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import type { AnswerToWaiting } from '../confirmUser';
import { ofAccount, unanswered } from '../secondAdministrator';

type Parts = Pick<Dependencies, 'db' | 'clock' | 'config'>;

interface FactorStanding {
  readonly isSet: boolean;
  readonly waiting: Asked | null;
}

/** @throws DomainError notFound */
async function standingOf(reader: Reader, id: string): Promise<FactorStanding> {
  if ((await findUser(reader, id)) === null) {
    throw new DomainError('notFound');
  }
  const factor = await findSecondFactor(reader, id);
  const isSet = factor !== null && factor.confirmedAt !== null;
  const steps = (await accountStepsOf(reader, [id])).get(id) ?? [];
  return { isSet, waiting: isSet ? resetWaitingOf(steps) : null };
}

const agreeing = (id: string) => (askedBy: PersonRef) => ofAccount('factorOtherEyes', id, askedBy);

/**
 * The second factor of an account, as an administrator sees it.
 * @throws DomainError notFound
 */
export async function readAccountFactor(
  asking: Asking,
  { id, actor }: Pick<AnswerToWaiting, 'id' | 'actor'>,
): Promise<AccountFactor> {
  const { isSet, waiting: asked } = await standingOf(asking.db, id);
  return { isSet, resetWaiting: await unanswered(asking, actor, { asked, agreement: agreeing(id) }) };
}

type Entry = Parameters<typeof appendAudit>[1]['entry'] & { readonly type: `factor.${string}` };

/** Holds the account, looks at it, tells the trail what comes of it, and answers how it stands then. */
async function decide(
  parts: Parts,
  { id, ...byWhom }: AnswerToWaiting,
  decision: (tx: Tx, before: FactorStanding, at: string) => Promise<Entry>,
): Promise<AccountFactor> {
  const at = parts.clock().toISOString();
  return inTransaction(parts.db, async (tx) => {
    await lockUser(tx, id);
    const entry = await decision(tx, await standingOf(tx, id), at);
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
    return readAccountFactor({ ...parts, db: tx }, { id, actor: byWhom.actor });
  });
}

/**
 * Asks to take away a second factor; until another administrator agrees it goes on being asked.
 * @throws DomainError notFound, factorNotSet, factorResetWaits
 */
export async function askFactorReset(deps: Parts, request: AnswerToWaiting): Promise<AccountFactor> {
  return decide(deps, request, (_tx, { isSet, waiting }) => {
    if (!isSet || waiting !== null) {
      throw new DomainError(isSet ? 'factorResetWaits' : 'factorNotSet');
    }
    return Promise.resolve({ type: 'factor.resetAsked', data: { userId: request.id } });
  });
}

function waitingIn({ waiting }: FactorStanding): Asked {
  if (waiting === null) {
    throw new DomainError('factorResetNotWaiting');
  }
  return waiting;
}

/**
 * Takes a second factor away, and ends every session of the account: whoever it is of sets up another one.
 * @throws DomainError notFound, factorResetNotWaiting, factorOtherEyes naming who could
 */
export async function confirmFactorReset(deps: Parts, request: AnswerToWaiting): Promise<AccountFactor> {
  return decide(deps, request, async (tx, before, at) => {
    const { askedBy } = waitingIn(before);
    const { id, actor } = request;
    await refuseSameEyes({ ...deps, db: tx }, actor, agreeing(id)(askedBy));
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
