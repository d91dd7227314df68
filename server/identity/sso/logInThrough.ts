/** Decides who comes in through the identity provider: whoever two administrators linked, in the role that both the desk and the provider say. */
import { endSessionsOfUser, findSession, noteFactor } from '@desk/db/stores/sessionStore';
import { findSecondFactor } from '@desk/db/stores/secondFactorStore';
import { takeVisit } from '@desk/db/stores/ssoStore';
import { findUser, type StoredUser } from '@desk/db/stores/userStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { logInLevel } from '@desk/shared/access/logInLevel';
import { whyOver } from '@desk/shared/access/sessionLife';
import { agreedAcr, factorShownThere, roleFault } from '@desk/shared/access/singleSignOn';
import { DomainError, type ErrorCode } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import type { ShownFactor } from '@desk/shared/contract/secondFactor';
import type { CameBackInput } from '@desk/shared/contract/singleSignOn';
import { ipKeyGenerator } from 'express-rate-limit';
import { consume, countingIn, takeBack } from '../../limits/limits';
import type { SsoSettings } from '../../ssoSettings';
import { appendAudit } from '../../trail/append';
import type { Asking } from '../asking';
import { refuseUnused } from '../closeUnused';
import { readFactor } from '../factor/giveFactor';
import { askPasskey } from '../passkeys/verifyPasskey';
import { recordSession } from '../recordSession';
import { startSession, type GrantedSession } from '../startSession';
import { accountOf } from '../../flow/linkFacts';
import { ProviderRefused, type WhoItIs } from './provider';
import { asking as orDown, comeBack, goingFor, ownFactorVisit, providerOf, waitForOwnFactor } from './visits';

/** Who comes, and on what. */
export interface FromBrowser {
  readonly ip: string;
  readonly device: string;
  /** Its cookie of the visit. */
  readonly browser: string | undefined;
}

async function refuse(
  asking: Asking,
  user: UserRow | null,
  code: ErrorCode,
  extra: DomainError['extra'] = {},
): Promise<never> {
  await inTransaction(asking.deps.db, (tx) =>
    recordSession(tx, asking, { user, entry: { type: 'session.refused', data: { cause: code } } }),
  );
  throw new DomainError(code, extra);
}

/** The provider takes a role away: whoever is signed in with the account is out at once, on every device. */
async function takeRoleAway(asking: Asking, user: StoredUser, cause: ErrorCode): Promise<never> {
  const { deps, requestId } = asking;
  const at = deps.clock().toISOString();
  await inTransaction(deps.db, async (tx) => {
    const sessions = await endSessionsOfUser(tx, user.id, at);
    const entry = { type: 'sso.roleRefused', data: { userId: user.id, cause, sessions } } as const;
    const actor = { id: user.id, role: user.role, name: user.name };
    await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin: 'screen', handling: false });
  });
  throw new DomainError(cause);
}

interface Came {
  readonly user: StoredUser;
  readonly who: WhoItIs;
}

/** The account that whoever this is comes in with, if they may. */
async function admitted(asking: Asking, sso: SsoSettings, who: WhoItIs): Promise<Came> {
  const { db } = asking.deps;
  const id = await accountOf(db, { issuer: sso.issuer, subject: who.subject });
  const user = id === null ? null : await findUser(db, id);
  if (user === null) {
    // They read it out to an administrator: it is theirs, and opens nothing.
    return refuse(asking, null, 'ssoUnknown', { subject: who.subject });
  }
  if (!user.active) {
    return refuse(asking, user, 'ssoInactive');
  }
  const fault = roleFault(who.roles, sso.roles, user.role);
  if (fault !== null) {
    return takeRoleAway(asking, user, fault);
  }
  await refuseUnused(asking, user);
  return { user, who };
}

/** Whoever comes back from a visit of this purpose, as the provider says. */
async function whoIsBack(
  asking: Asking,
  input: CameBackInput,
  { browser, purpose }: { readonly browser: string | undefined; readonly purpose: 'logIn' | 'stepUp' },
) {
  const { deps } = asking;
  const provider = providerOf(deps);
  const back = await comeBack(asking, { state: input.state, browser }, purpose);
  if (back === null) {
    return refuse(asking, null, 'ssoFailed');
  }
  const { code, error, iss } = input;
  try {
    const who = await provider.whoCameBack(back.trip, goingFor(deps, purpose), { code, error, iss });
    return { visit: back.visit, who };
  } catch (failure) {
    if (failure instanceof ProviderRefused) {
      return refuse(asking, null, 'ssoFailed');
    }
    return orDown(Promise.reject(failure as Error));
  }
}

/** Counts what comes from one address before it is judged; taken back, in the transaction of what it opens, when it was right. */
async function countFrom({ deps }: Asking, ip: string): Promise<(tx: Tx) => Promise<void>> {
  const counted = { limit: 'logInAddress', who: [ipKeyGenerator(ip)] } as const;
  await countingIn(deps, (tx) => consume(tx, deps, counted));
  return (tx) => takeBack(tx, deps, counted);
}

function settingsOf({ deps }: Asking): SsoSettings {
  if (deps.config.sso === null) {
    throw new DomainError('ssoOff');
  }
  return deps.config.sso;
}

/** Nothing was wrong with what came. */
const NOT_HELD_AGAINST: readonly ErrorCode[] = ['secondFactorAsked', 'ssoDown'];

/**
 * Starts a session for whoever comes back from the provider.
 * @throws DomainError ssoOff, ssoDown, ssoFailed, ssoUnknown, ssoInactive, ssoRole…, accountDormant; secondFactorAsked where the provider showed no
 *   second factor that counts and the account has one of the desk; TooManyRequests
 */
export async function logInThrough(asking: Asking, input: CameBackInput, from: FromBrowser): Promise<GrantedSession> {
  const sso = settingsOf(asking);
  const giveBack = await countFrom(asking, from.ip);
  try {
    return await startThrough(asking, { sso, input, from, within: giveBack });
  } catch (error) {
    if (error instanceof DomainError && NOT_HELD_AGAINST.includes(error.code)) {
      await countingIn(asking.deps, giveBack);
    }
    throw error;
  }
}

interface Coming {
  readonly sso: SsoSettings;
  readonly input: CameBackInput;
  readonly from: FromBrowser;
  readonly within: (tx: Tx) => Promise<void>;
}

async function startThrough(asking: Asking, { sso, input, from, within }: Coming): Promise<GrantedSession> {
  const { who } = await whoIsBack(asking, input, { browser: from.browser, purpose: 'logIn' });
  const { user } = await admitted(asking, sso, who);
  const factorAt = factorShownThere(sso.factor, who);
  const own = await findSecondFactor(asking.deps.db, user.id);
  if (factorAt === null && own !== null && own.confirmedAt !== null) {
    await waitForOwnFactor(asking, user.id, from.browser);
    const question = await askPasskey(asking, { userId: user.id, purpose: 'logIn' });
    throw new DomainError('secondFactorAsked', question === null ? {} : { passkey: question });
  }
  const proofs = factorAt === null ? (['provider'] as const) : (['provider', 'providerFactor'] as const);
  const level = logInLevel(proofs, agreedAcr(sso.factor, who));
  const { device } = from;
  const stillLinked = async (tx: Tx): Promise<void> => {
    if ((await accountOf(tx, { issuer: sso.issuer, subject: who.subject })) !== user.id) {
      throw new DomainError('ssoFailed');
    }
    await within(tx);
  };
  return startSession(asking, { user, device, way: 'sso', level, take: null, factorAt, within: stillLinked });
}

/**
 * Starts a session for whoever the provider let in and who now shows their second factor of the desk.
 * @throws DomainError ssoFailed when the visit is over, secondFactorWrong; TooManyRequests
 */
export async function logInWithOwnFactor(
  asking: Asking,
  shown: ShownFactor,
  from: FromBrowser,
): Promise<GrantedSession> {
  settingsOf(asking);
  const visit = await ownFactorVisit(asking, from.browser);
  const userId = visit?.userId ?? null;
  const user = userId === null ? null : await findUser(asking.deps.db, userId);
  if (visit === null || user?.active !== true) {
    await countFrom(asking, from.ip);
    return refuse(asking, null, 'ssoFailed');
  }
  const codes = { limit: 'factorCode', who: [user.username] } as const;
  await countingIn(asking.deps, (tx) => consume(tx, asking.deps, codes));
  const { take, proof } = await readFactor(asking, { user, shown, purpose: 'logIn' });
  const within = async (tx: Tx): Promise<void> => {
    if (!(await takeVisit(tx, visit.id))) {
      throw new DomainError('ssoFailed');
    }
    await takeBack(tx, asking.deps, codes);
  };
  const level = logInLevel(['provider', proof]);
  try {
    return await startSession(asking, { user, device: from.device, way: 'sso', level, take, within });
  } catch (error) {
    if (error instanceof DomainError && error.code === 'secondFactorWrong') {
      return refuse(asking, user, 'secondFactorWrong');
    }
    throw error;
  }
}

/**
 * Notes that whoever holds a session has just shown the provider once more who they are, with a second factor.
 * @throws DomainError ssoOff, ssoDown, ssoFailed also for somebody else, ssoNoFactor where it was no second factor
 */
export async function stepUpThrough(asking: Asking, input: CameBackInput, browser: string | undefined): Promise<void> {
  const sso = settingsOf(asking);
  const { deps, requestId } = asking;
  const { visit, who } = await whoIsBack(asking, input, { browser, purpose: 'stepUp' });
  const { user } = await admitted(asking, sso, who);
  const at = factorShownThere(sso.factor, who);
  await inTransaction(deps.db, async (tx) => {
    const session = visit.sessionId === null ? null : await findSession(tx, visit.sessionId);
    if (session === null || session.userId !== user.id || whyOver(session, deps.clock()) !== null) {
      throw new DomainError('ssoFailed');
    }
    if (at === null) {
      throw new DomainError('ssoNoFactor');
    }
    await noteFactor(tx, session.id, at);
    const entry = { type: 'factor.given', data: { userId: user.id } } as const;
    const actor = { id: user.id, role: user.role, name: user.name };
    const now = deps.clock().toISOString();
    await appendAudit(tx, { applicationId: null, entry, actor, at: now, requestId, origin: 'screen', handling: false });
  });
}
