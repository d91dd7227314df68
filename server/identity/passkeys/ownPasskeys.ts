/** Decides how somebody adds passkeys of their own, and takes them away. */
import {
  insertPasskey,
  isPasskeyKnown,
  passkeysOf,
  removePasskey,
  type StoredPasskey,
} from '@desk/db/stores/passkeyStore';
import { findSecondFactor } from '@desk/db/stores/secondFactorStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { MOST_PASSKEYS, PASSKEY_MINUTES } from '@desk/shared/access/passkeys';
import { DomainError } from '@desk/shared/contract/errors';
import type { AddPasskeyInput, OwnPasskey, PasskeyQuestion } from '@desk/shared/contract/passkeys';
import { appendAudit } from '../../trail/append';
import { ownAccount, type AskingOwn } from '../ownAccount';
import { answeredChallenge, newChallenge, partyOf, transportsOf } from './verifyPasskey';
import { readWebauthn } from './webauthn';

const shown = ({ id, name, createdAt, usedAt }: StoredPasskey): OwnPasskey => ({ id, name, createdAt, usedAt });

export async function readOwnPasskeys({ deps, actor }: AskingOwn): Promise<OwnPasskey[]> {
  return (await passkeysOf(deps.db, actor.id)).map(shown);
}

/** A passkey comes beside the code of an app: who loses the device still has that, and the recovery codes. */
async function refuseUnready({ deps, actor }: AskingOwn): Promise<StoredPasskey[]> {
  const factor = await findSecondFactor(deps.db, actor.id);
  if (factor === null || factor.confirmedAt === null) {
    throw new DomainError('factorNotSet');
  }
  const passkeys = await passkeysOf(deps.db, actor.id);
  if (passkeys.length >= MOST_PASSKEYS) {
    throw new DomainError('tooManyPasskeys');
  }
  return passkeys;
}

/**
 * What the browser needs to make a passkey.
 * @throws DomainError factorNotSet, tooManyPasskeys
 */
export async function beginPasskey(asking: AskingOwn): Promise<PasskeyQuestion> {
  const passkeys = await refuseUnready(asking);
  const { username, name, id } = await ownAccount(asking);
  const { generateRegistrationOptions } = await readWebauthn();
  const question = await generateRegistrationOptions({
    rpName: 'Z login',
    rpID: partyOf(asking.deps.config).rpID,
    userName: username,
    userDisplayName: name,
    userID: new TextEncoder().encode(id),
    challenge: Buffer.from(await newChallenge(asking, { userId: id, purpose: 'add' }), 'base64url'),
    timeout: PASSKEY_MINUTES * 60_000,
    attestationType: 'none',
    excludeCredentials: passkeys.map((one) => ({ id: one.credentialId, transports: transportsOf(one) })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
  });
  return { ...question };
}

type Made = Pick<StoredPasskey, 'credentialId' | 'publicKey' | 'uses' | 'transports'>;

async function readMade(asking: AskingOwn, { credential }: AddPasskeyInput): Promise<Made> {
  const { rpID, origin } = partyOf(asking.deps.config);
  const { clientDataJSON, transports = [] } = credential.response;
  const challenge = await answeredChallenge(asking, { userId: asking.actor.id, purpose: 'add' }, clientDataJSON);
  const { verifyRegistrationResponse } = await readWebauthn();
  const made =
    challenge === null
      ? null
      : await verifyRegistrationResponse({
          response: { ...credential, response: { ...credential.response, transports }, clientExtensionResults: {} },
          expectedChallenge: challenge,
          expectedOrigin: origin,
          expectedRPID: rpID,
          requireUserVerification: true,
        }).catch(() => null);
  if (made?.verified !== true) {
    throw new DomainError('passkeyWrong');
  }
  const { id, publicKey, counter } = made.registrationInfo.credential;
  return {
    credentialId: id,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    uses: counter,
    transports: transports.join(','),
  };
}

/**
 * Adds a passkey that was made for a question of this desk.
 * @throws DomainError factorNotSet, tooManyPasskeys, passkeyWrong
 */
export async function addPasskey(asking: AskingOwn, input: AddPasskeyInput): Promise<OwnPasskey> {
  const { deps, actor } = asking;
  await refuseUnready(asking);
  const made = await readMade(asking, input);
  const createdAt = deps.clock().toISOString();
  const passkey = { id: deps.newId(), userId: actor.id, name: input.name, createdAt, ...made };
  await inTransaction(deps.db, async (tx) => {
    if (await isPasskeyKnown(tx, passkey.credentialId)) {
      throw new DomainError('passkeyWrong');
    }
    await insertPasskey(tx, passkey);
    await tell(tx, asking, { type: 'factor.passkeyAdded', passkeyId: passkey.id });
  });
  return shown({ ...passkey, usedAt: null });
}

async function tell(
  tx: Tx,
  { deps, actor, requestId }: AskingOwn,
  { type, passkeyId }: { readonly type: 'factor.passkeyAdded' | 'factor.passkeyRemoved'; readonly passkeyId: string },
): Promise<void> {
  const entry = { type, data: { userId: actor.id, passkeyId } } as const;
  const at = deps.clock().toISOString();
  await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin: 'screen', handling: false });
}

/** @throws DomainError notFound when it is none of theirs */
export async function removeOwnPasskey(asking: AskingOwn, id: string): Promise<void> {
  await inTransaction(asking.deps.db, async (tx) => {
    if (!(await removePasskey(tx, { userId: asking.actor.id, id }))) {
      throw new DomainError('notFound');
    }
    await tell(tx, asking, { type: 'factor.passkeyRemoved', passkeyId: id });
  });
}
