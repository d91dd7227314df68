/** Decides how somebody sets up a second factor of their own: a secret for their app, a code that shows that it arrived, and recovery codes. */
import {
  findSecondFactor,
  putRecoveryCodes,
  putSecondFactor,
  recoveryCodesLeft,
  takeStep,
} from '@desk/db/stores/secondFactorStore';
import { endOtherSessions, findSession, noteFactor } from '@desk/db/stores/sessionStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { readGivenCode } from '@desk/shared/access/secondFactor';
import { DomainError } from '@desk/shared/contract/errors';
import type { NewFactor, OwnFactor, RecoveryCodes, ShownFactor } from '@desk/shared/contract/secondFactor';
import { keyedHash } from '../../crypto/keyedHash';
import { base32, newOtpSecret, newRecoveryCodes, otpAddress } from '../../crypto/totp';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import { ownAccount, type AskingOwn } from '../ownAccount';
import { isLinked } from '../../flow/linkFacts';
import { drawQr } from './drawQr';
import { sealOtpSecret, stepOf } from './factorSecret';
import { withFactor } from './giveFactor';

/** How one's own second factor stands. */
export async function readOwnFactor(deps: Dependencies, userId: string): Promise<OwnFactor> {
  const { db, config } = deps;
  const factor = await findSecondFactor(db, userId);
  const { acr, amr } = config.sso?.factor ?? { acr: [], amr: [] };
  return {
    setAt: factor?.confirmedAt ?? null,
    isRequired: config.secondFactor === 'required',
    recoveryCodesLeft: await recoveryCodesLeft(db, userId),
    byProvider: [...acr, ...amr].length > 0 && (await isLinked(deps, userId)),
  };
}

/**
 * Makes a secret for an app; it is asked at no log-in before a code of it was given. Asked again, another one takes its place.
 * @throws DomainError factorAlreadySet
 */
export async function beginFactor(asking: AskingOwn): Promise<NewFactor> {
  const { deps } = asking;
  const { id: userId, username } = await ownAccount(asking);
  const secret = newOtpSecret();
  const sealedSecret = sealOtpSecret(deps.config, userId, secret);
  const unaudited = 'nothing is asked of it yet; that it is set up is told when it is confirmed';
  await inTransaction(
    deps.db,
    async (tx) => {
      const former = await findSecondFactor(tx, userId);
      if (former !== null && former.confirmedAt !== null) {
        throw new DomainError('factorAlreadySet');
      }
      await putSecondFactor(tx, { id: deps.newId(), userId, sealedSecret, createdAt: deps.clock().toISOString() });
    },
    { unaudited },
  );
  return { secret: base32(secret), qr: drawQr(otpAddress(secret, username)) };
}

/** Makes ten new recovery codes in place of those that there were, and says so in the trail. */
async function giveRecoveryCodes(
  tx: Tx,
  asking: AskingOwn,
  { type, at }: { readonly type: 'factor.set' | 'factor.codesMade'; readonly at: string },
): Promise<RecoveryCodes> {
  const { deps, actor, requestId } = asking;
  const recoveryCodes = newRecoveryCodes();
  const ring = deps.config.keys.recoveryCodeHmac;
  const rows = recoveryCodes.map((code) => ({ id: deps.newId(), codeHash: keyedHash(ring, code), createdAt: at }));
  await putRecoveryCodes(tx, actor.id, rows);
  const entry = { type, data: { userId: actor.id } } as const;
  await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin: 'screen', handling: false });
  return { recoveryCodes };
}

/**
 * Sets the second factor with a first code of it. Sessions that were opened without it end, but for this one.
 * @returns recovery codes, to be shown once
 * @throws DomainError factorNotSet when none was begun, factorAlreadySet, factorCodeWrong
 */
export async function confirmFactor(asking: AskingOwn, otp: string): Promise<RecoveryCodes> {
  const { deps, actor, sessionId } = asking;
  const now = deps.clock();
  const at = now.toISOString();
  return inTransaction(deps.db, async (tx) => {
    const factor = await findSecondFactor(tx, actor.id);
    if (factor === null || factor.confirmedAt !== null) {
      throw new DomainError(factor === null ? 'factorNotSet' : 'factorAlreadySet');
    }
    const given = readGivenCode(otp);
    const step = given?.kind === 'otp' ? stepOf(deps.config, factor, { code: given.code, now }) : null;
    if (step === null || !(await takeStep(tx, { factor, step, confirmedAt: at }))) {
      throw new DomainError('factorCodeWrong', { errors: { otp: 'wrong' } });
    }
    const session = await findSession(tx, sessionId);
    if (session !== null) {
      await noteFactor(tx, sessionId, at);
      await endOtherSessions(tx, { userId: session.userId, keptId: session.id, at });
    }
    return giveRecoveryCodes(tx, asking, { type: 'factor.set', at });
  });
}

/**
 * Shows the second factor once more, for acts that ask a fresh one.
 * @throws DomainError factorNotSet, factorCodeWrong, passkeyWrong; TooManyRequests
 */
export async function giveFactor(asking: AskingOwn, shown: ShownFactor): Promise<void> {
  const { actor, requestId, sessionId } = asking;
  const entry = { type: 'factor.given', data: { userId: actor.id } } as const;
  await withFactor(asking, { user: await ownAccount(asking), sessionId, shown }, (tx, at) =>
    appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin: 'screen', handling: false }),
  );
}

/**
 * Makes new recovery codes; those that there were are worth nothing any more.
 * @throws DomainError factorNotSet, factorCodeWrong; TooManyRequests
 */
export async function makeRecoveryCodes(asking: AskingOwn, otp: string): Promise<RecoveryCodes> {
  const user = await ownAccount(asking);
  const given = { user, sessionId: asking.sessionId, shown: { otp } };
  return withFactor(asking, given, (tx, at) => giveRecoveryCodes(tx, asking, { type: 'factor.codesMade', at }));
}
