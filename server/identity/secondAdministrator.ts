/** Decides who may agree to what one administrator asked for an account: another one, who is other eyes than they are. */
import { otherEyesAmong } from '@desk/db/stores/accountStepStore';
import { activeAdministrators } from '@desk/db/stores/userStore';
import type { Tx } from '@desk/db/transaction';
import type { PersonRef } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';

export interface Agreeing {
  /** Whose account it is: they agree to nothing about it. */
  readonly id: string;
  readonly actor: PersonRef;
  readonly askedBy: PersonRef;
  /** It vouches for the owner: whoever made or confirmed their account agrees to nothing of that kind either. */
  readonly vouches?: true;
  /** What is answered to who may not. */
  readonly code: 'accountOtherEyes' | 'factorOtherEyes' | 'programOtherEyes' | 'ssoOtherEyes' | 'certificateOtherEyes';
}

/** @throws DomainError of the code, naming who could: not to who asked, nor to whose account it is */
export async function refuseSameEyes(tx: Tx, { id, actor, askedBy, code, vouches }: Agreeing): Promise<void> {
  const than = vouches === true ? [askedBy.id, id] : [askedBy.id];
  const among = (candidates: readonly PersonRef[]) =>
    otherEyesAmong(tx, { candidates: candidates.filter((one) => one.id !== id), than });
  if ((await among([actor])).length > 0) {
    return;
  }
  const people = await among(await activeAdministrators(tx));
  throw new DomainError(code, { refusals: [{ code: people.length === 0 ? 'noOtherEyes' : 'fourEyes', people }] });
}
