/** Decides who may agree to what one administrator asked or wrote: another one, who is other eyes than they are. Shown before it is refused. */
import { accountStepsOf, madeAccounts } from '@desk/db/stores/accountStepStore';
import { NO_PASSWORD, activeUsersOf } from '@desk/db/stores/userStore';
import type { Reader, Tx } from '@desk/db/transaction';
import { othersAmong, type Agreement as About } from '@desk/shared/access/accountConfirmation';
import type { Actor, PersonRef } from '@desk/shared/access/roles';
import { linkStanding } from '@desk/shared/access/singleSignOn';
import { DomainError, type ErrorCode } from '@desk/shared/contract/errors';
import type { RefusedAgreement } from '@desk/shared/contract/secondAdministrator';

export interface Agreement extends About {
  /** What is answered to who may not. */
  readonly code: ErrorCode;
  /** In its place, where nobody could. */
  readonly codeOfNobody?: ErrorCode;
}

/** Everyone who could be asked now, by name: not who was invited and has neither chosen a password yet nor a link that two administrators made. */
async function administratorsToAsk(reader: Reader): Promise<PersonRef[]> {
  const users = await activeUsersOf(reader, 'administrator');
  const withoutPassword = users.filter(({ passwordHash }) => passwordHash === NO_PASSWORD).map(({ id }) => id);
  const steps = await accountStepsOf(reader, withoutPassword);
  // What was read only of who has no password: whoever has one needs no link.
  const hasWayIn = (id: string): boolean => {
    const own = steps.get(id);
    return own === undefined || linkStanding(own).identity !== null;
  };
  return users.filter(({ id }) => hasWayIn(id)).map(({ id, name }) => ({ id, name }));
}

/**
 * Whether somebody may agree to each of these.
 * @returns for each, in their order, null where they may; else what it would be answered with, and who could
 */
export async function agreementsRefused(
  reader: Reader,
  actor: Actor,
  agreements: readonly Agreement[],
): Promise<(RefusedAgreement | null)[]> {
  if (agreements.length === 0) {
    return [];
  }
  const administrators = await administratorsToAsk(reader);
  const ids = [actor, ...administrators].map(({ id }) => id);
  const account = await madeAccounts(reader, [...ids, ...agreements.flatMap(({ than }) => than)]);
  return agreements.map((one) => {
    const isAdministrator = actor.role === 'administrator';
    if (isAdministrator && othersAmong([actor], one, account).length > 0) {
      return null;
    }
    const people = othersAmong(administrators, one, account);
    const code = people.length === 0 ? (one.codeOfNobody ?? one.code) : one.code;
    return { code: isAdministrator ? code : 'forbidden', people };
  });
}

/** @throws DomainError of the code, naming who could */
export async function refuseSameEyes(tx: Tx, actor: Actor, agreement: Agreement): Promise<void> {
  const [refused = null] = await agreementsRefused(tx, actor, [agreement]);
  if (refused !== null) {
    const { code, people } = refused;
    throw new DomainError(code, { refusals: [{ code: people.length === 0 ? 'noOtherEyes' : 'fourEyes', people }] });
  }
}
