/** Decides who may start a session. Unknown name, wrong password and inactive account get the same answer in the same time. */
import { isLinkAlone } from '../flow/linkFacts';
import { findSecondFactor } from '@desk/db/stores/secondFactorStore';
import { findUserByUsername, type StoredUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { logInLevel } from '@desk/shared/access/logInLevel';
import type { LoginInput } from '@desk/shared/contract/commands';
import { DomainError, type ErrorCode } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import type { ShownFactor } from '@desk/shared/contract/secondFactor';
import type { Asking } from './asking';
import { consume, countingIn, LIMITS } from '../limits/limits';
import { TooManyRequests } from '../tooManyRequests';
import { beginAttempt, type Attempt, type From } from './attempts';
import { refuseUnused } from './closeUnused';
import { readFactor } from './factor/giveFactor';
import { askPasskey } from './passkeys/verifyPasskey';
import { passwordMatches } from './passwords';
import { recordSession } from './recordSession';
import { keepRenewedHash, renewedHash } from './renewHash';
import { startSession, type GrantedSession } from './startSession';

/** What somebody shows is right as far as it goes. */
interface Shown {
  readonly user: StoredUser;
  /** The second factor, where one is asked. */
  readonly factor: ShownFactor | null;
}

/** @throws DomainError wrongCredentials, accountDormant, ssoOnly, secondFactorAsked */
async function judge(asking: Asking, { username, password, otp, passkey }: LoginInput): Promise<Shown> {
  const { deps } = asking;
  const user = await findUserByUsername(deps.db, username);
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  if (user === null || !matches || !user.active) {
    await recordRefusal(asking, user, matches ? 'inactive' : 'wrongPassword');
    throw new DomainError('wrongCredentials');
  }
  await refuseUnused(asking, user);
  await refuseWhoIsLinked(asking, user);
  const factor = await findSecondFactor(deps.db, user.id);
  const isAsked = factor !== null && factor.confirmedAt !== null;
  const shown = passkey !== undefined ? { passkey } : otp !== undefined ? { otp } : null;
  if (isAsked && shown === null) {
    await recordRefusal(asking, user, 'codeAsked');
    const question = await askPasskey(asking, { userId: user.id, purpose: 'logIn' });
    throw new DomainError('secondFactorAsked', question === null ? {} : { passkey: question });
  }
  return { user, factor: isAsked ? shown : null };
}

async function refuseWhoIsLinked(asking: Asking, user: StoredUser): Promise<void> {
  if (await isLinkAlone(asking.deps, user.id)) {
    await recordRefusal(asking, user, 'ssoOnly');
    throw new DomainError('ssoOnly');
  }
}

async function admit(
  asking: Asking,
  { user, factor }: Shown,
  { input, attempt, device }: Trial,
): Promise<GrantedSession> {
  if (factor !== null) {
    await countingIn(asking.deps, (tx) => consume(tx, asking.deps, attempt.codes));
  }
  try {
    const read = factor && (await readFactor(asking, { user, shown: factor, purpose: 'logIn' }));
    const renewed = await renewedHash(user, input.password);
    const level = logInLevel(['password', ...(read === null ? [] : [read.proof])]);
    const within = async (tx: Tx, held: StoredUser): Promise<void> => {
      const isOver =
        held.passwordHash !== user.passwordHash || (await isLinkAlone({ ...asking.deps, db: tx }, user.id));
      if (isOver) {
        throw new DomainError('wrongCredentials');
      }
      await keepRenewedHash(tx, user, renewed);
      await attempt.succeed(tx);
    };
    return await startSession(asking, { user, device, way: 'password', level, take: read?.take ?? null, within });
  } catch (error) {
    if (isCode(error, 'secondFactorWrong')) {
      await recordRefusal(asking, user, 'factorWrong');
    }
    throw error;
  }
}

const isCode = (error: unknown, code: ErrorCode): boolean => error instanceof DomainError && error.code === code;

/** From where somebody logs in. */
export interface CameFrom extends From {
  /** In the words of `shared/access/device`: that is what they know their sessions by. */
  readonly device: string;
}

interface Trial {
  readonly input: LoginInput;
  readonly device: string;
  readonly attempt: Attempt;
}

/** An account at which many guess: nobody learns there which part was right, and no password opens it by itself. */
async function logInGuarded(asking: Asking, trial: Trial): Promise<GrantedSession> {
  // The same for every name, with whatever password: it says nothing of either.
  if (trial.input.otp === undefined && trial.input.passkey === undefined) {
    throw new DomainError('secondFactorAsked');
  }
  const refused = new TooManyRequests(LIMITS.logInAccount.seconds);
  try {
    const shown = await judge(asking, trial.input);
    if (shown.factor !== null) {
      return await admit(asking, shown, trial);
    }
  } catch (error) {
    throw error instanceof DomainError ? refused : error;
  }
  throw refused;
}

/**
 * Starts a session.
 * @param from where they come from, and what their device is known by
 * @throws DomainError wrongCredentials, accountDormant, ssoOnly; to who knows the password, secondFactorAsked without a code and secondFactorWrong with one that
 *   is none; TooManyRequests after too many failures
 */
export async function logIn(asking: Asking, typed: LoginInput, from: CameFrom): Promise<GrantedSession> {
  const input = { ...typed, username: typed.username.toLowerCase() };
  const { device } = from;
  const attempt = await beginAttempt(asking.deps, input.username, from);
  if (attempt.isGuarded) {
    return logInGuarded(asking, { input, attempt, device });
  }
  try {
    return await admit(asking, await judge(asking, input), { input, attempt, device });
  } catch (error) {
    if (isCode(error, 'secondFactorAsked')) {
      await attempt.giveBack();
    }
    throw error;
  }
}

async function recordRefusal(asking: Asking, user: UserRow | null, known: string): Promise<void> {
  const cause = user === null ? 'unknownUser' : known;
  await inTransaction(asking.deps.db, (tx) =>
    recordSession(tx, asking, { user, entry: { type: 'session.refused', data: { cause } } }),
  );
}
