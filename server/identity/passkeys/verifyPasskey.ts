/** Decides whether what a passkey answered shows that its owner is there: to a question of this desk, once, soon, and with finger, face or code. */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  findPasskey,
  keepQuestion,
  notePasskeyUse,
  passkeysOf,
  takeQuestion,
  type StoredPasskey,
} from '@desk/db/stores/passkeyStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { mayFollow, PASSKEY_MINUTES, type PasskeyPurpose } from '@desk/shared/access/passkeys';
import type { PasskeyAnswer, PasskeyQuestion } from '@desk/shared/contract/passkeys';
import type { UserRow } from '@desk/shared/contract/resources';
import type { Config } from '../../config';
import { appendAudit } from '../../trail/append';
import type { Asking } from '../asking';
import { readWebauthn } from './webauthn';

const CHALLENGE_BYTES = 32;

/** As whom the desk speaks to passkeys: one is made for this name, and serves nowhere else. */
export function partyOf({ publicUrl }: Config): { readonly rpID: string; readonly origin: string } {
  const { hostname, origin } = new URL(publicUrl);
  return { rpID: hostname, origin };
}

interface About {
  readonly userId: string;
  readonly purpose: PasskeyPurpose;
}

/** A random number that this account has to have signed, for this purpose. */
export async function newChallenge({ deps }: Asking, about: About): Promise<string> {
  const challenge = randomBytes(CHALLENGE_BYTES).toString('base64url');
  const now = deps.clock();
  const expiresAt = new Date(now.getTime() + PASSKEY_MINUTES * 60_000).toISOString();
  const unaudited = 'a question opens nothing; what its answer opens is told';
  const keep = (tx: Tx) => keepQuestion(tx, { ...about, id: deps.newId(), challenge, expiresAt }, now.toISOString());
  await inTransaction(deps.db, keep, { unaudited });
  return challenge;
}

/**
 * Takes the question away that was answered, whether the answer is right or not.
 * @returns its random number; null when nobody asked, or too long ago
 */
export async function answeredChallenge(
  { deps }: Asking,
  about: About,
  clientDataJSON: string,
): Promise<string | null> {
  const challenge = challengeIn(clientDataJSON);
  if (challenge === null) {
    return null;
  }
  const unaudited = 'a question opens nothing; what its answer opens is told';
  const taken = await inTransaction(deps.db, (tx) => takeQuestion(tx, { ...about, challenge }), { unaudited });
  return taken === null || new Date(taken) <= deps.clock() ? null : challenge;
}

const clientDataSchema = z.looseObject({ challenge: z.string() });

function challengeIn(clientDataJSON: string): string | null {
  try {
    return clientDataSchema.parse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())).challenge;
  } catch {
    return null;
  }
}

export const transportsOf = ({ transports }: Pick<StoredPasskey, 'transports'>): string[] =>
  transports.split(',').filter((one) => one !== '');

/** What to ask the passkeys of an account; null when it has none. */
export async function askPasskey(asking: Asking, about: About): Promise<PasskeyQuestion | null> {
  const passkeys = await passkeysOf(asking.deps.db, about.userId);
  if (passkeys.length === 0) {
    return null;
  }
  const { generateAuthenticationOptions } = await readWebauthn();
  const question = await generateAuthenticationOptions({
    rpID: partyOf(asking.deps.config).rpID,
    challenge: Buffer.from(await newChallenge(asking, about), 'base64url'),
    allowCredentials: passkeys.map((one) => ({ id: one.credentialId, transports: transportsOf(one) })),
    userVerification: 'required',
    timeout: PASSKEY_MINUTES * 60_000,
  });
  return { ...question };
}

export interface Verified {
  readonly passkey: StoredPasskey;
  /** How often it says it was used. */
  readonly uses: number;
  /** It stays on one device, and no other has a copy. */
  readonly isBound: boolean;
}

interface Given {
  readonly user: UserRow;
  readonly purpose: PasskeyPurpose;
  readonly answer: PasskeyAnswer;
}

/** @returns null when it shows nothing */
export async function verifyPasskey(asking: Asking, { user, purpose, answer }: Given): Promise<Verified | null> {
  const { db, config } = asking.deps;
  const { clientDataJSON } = answer.response;
  const challenge = await answeredChallenge(asking, { userId: user.id, purpose }, clientDataJSON);
  const passkey = await findPasskey(db, { userId: user.id, credentialId: answer.id });
  if (challenge === null || passkey === null) {
    return null;
  }
  const signed = await readSigned(config, { passkey, answer, challenge });
  if (signed !== null && !mayFollow(passkey.uses, signed.uses)) {
    await tellCopied(asking, user, passkey);
    return null;
  }
  return signed === null ? null : { passkey, ...signed };
}

interface Signed {
  readonly passkey: StoredPasskey;
  readonly answer: PasskeyAnswer;
  readonly challenge: string;
}

/** What the passkey says of itself, when it signed for this desk that its owner was there; null when it did not. */
async function readSigned(
  config: Config,
  { passkey, answer, challenge }: Signed,
): Promise<Pick<Verified, 'uses' | 'isBound'> | null> {
  const { rpID, origin } = partyOf(config);
  // Whose it is is known already.
  const { userHandle: _whose, ...response } = answer.response;
  const { verifyAuthenticationResponse } = await readWebauthn();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      // What it counts is judged by ourselves: one that goes backwards is told.
      credential: { id: passkey.credentialId, publicKey: Buffer.from(passkey.publicKey, 'base64url'), counter: 0 },
    });
    const { newCounter: uses, credentialDeviceType } = authenticationInfo;
    return verified ? { uses, isBound: credentialDeviceType === 'singleDevice' } : null;
  } catch {
    // The library throws for each thing that can be wrong with an answer from outside.
    return null;
  }
}

async function tellCopied({ deps, requestId }: Asking, user: UserRow, passkey: StoredPasskey): Promise<void> {
  const entry = { type: 'factor.passkeyCopied', data: { userId: user.id, passkeyId: passkey.id } } as const;
  const actor = { id: user.id, role: user.role, name: user.name };
  const at = deps.clock().toISOString();
  await inTransaction(deps.db, (tx) =>
    appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin: 'screen', handling: false }),
  );
}

/** Notes the use, within the transaction of whatever it opens. @returns false when another request was faster with it */
export async function takePasskey(tx: Tx, { deps }: Asking, { passkey, uses }: Verified): Promise<boolean> {
  return notePasskeyUse(tx, passkey, { uses, usedAt: deps.clock().toISOString() });
}
