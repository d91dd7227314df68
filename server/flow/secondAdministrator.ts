/** Decides who may agree to what one administrator asked or wrote: another one, who is other eyes than they are. Shown before it is refused. */
import { madeAccounts } from '@desk/db/stores/accountStepStore';
import { activeUsersOf } from '@desk/db/stores/userStore';
import type { Reader } from '@desk/db/transaction';
import { othersAmong, type Agreement as About } from '@desk/shared/access/accountConfirmation';
import type { Actor, PersonRef } from '@desk/shared/access/roles';
import { canComeIn } from '@desk/shared/access/waysIn';
import { DomainError, type ErrorCode } from '@desk/shared/contract/errors';
import type { RefusedAgreement } from '@desk/shared/contract/secondAdministrator';
import type { Dependencies } from '../dependencies';
import { waysOf } from './waysOf';

export interface Agreement extends About {
  /** What is answered to who may not. */
  readonly code: ErrorCode;
  /** In its place, where nobody could. */
  readonly codeOfNobody?: ErrorCode;
}

/** Who looks at what waits, and how the desk is set meanwhile: whoever cannot come in agrees to nothing. */
export interface Asking extends Pick<Dependencies, 'config' | 'clock'> {
  readonly db: Reader;
}

/** Everyone who could be asked now, by name: who can come in as the desk is set. */
async function administratorsToAsk({ db, config, clock }: Asking): Promise<PersonRef[]> {
  const looking = { db, config, at: clock().toISOString() };
  const users = await activeUsersOf(db, 'administrator');
  const could: PersonRef[] = [];
  for (const user of users) {
    if (canComeIn(await waysOf(looking, user))) {
      could.push({ id: user.id, name: user.name });
    }
  }
  return could;
}

/**
 * Whether somebody may agree to each of these.
 * @returns for each, in their order, null where they may; else what it would be answered with, and who could
 */
export async function agreementsRefused(
  asking: Asking,
  actor: Actor,
  agreements: readonly Agreement[],
): Promise<(RefusedAgreement | null)[]> {
  if (agreements.length === 0) {
    return [];
  }
  const administrators = await administratorsToAsk(asking);
  const ids = [actor, ...administrators].map(({ id }) => id);
  const account = await madeAccounts(asking.db, [...ids, ...agreements.flatMap(({ than }) => than)]);
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
export async function refuseSameEyes(asking: Asking, actor: Actor, agreement: Agreement): Promise<void> {
  const [refused = null] = await agreementsRefused(asking, actor, [agreement]);
  if (refused !== null) {
    const { code, people } = refused;
    throw new DomainError(code, { refusals: [{ code: people.length === 0 ? 'noOtherEyes' : 'fourEyes', people }] });
  }
}
