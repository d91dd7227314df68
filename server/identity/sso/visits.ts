/** Decides how somebody is sent to the identity provider and known when they come back: by what only this browser and this desk hold, once, and soon. */
import { randomBytes } from 'node:crypto';
import { findVisit, keepVisit, takeVisit, type StoredVisit } from '@desk/db/stores/ssoStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import { SSO_MINUTES, STEP_UP_MARK } from '@desk/shared/access/singleSignOn';
import { DomainError } from '@desk/shared/contract/errors';
import { seal, unseal } from '../../crypto/seal';
import { sha256Of } from '../../crypto/sha256';
import type { Dependencies } from '../../dependencies';
import type { Asking } from '../asking';
import { ProviderDown, type Going, type IdentityProvider, type Trip } from './provider';

const newSecret = (): string => randomBytes(32).toString('base64url');
const UNAUDITED = 'a visit to the provider opens nothing; what its answer opens is told';

/** @throws DomainError ssoOff */
export function providerOf({ provider }: Pick<Dependencies, 'provider'>): IdentityProvider {
  if (provider === null) {
    throw new DomainError('ssoOff');
  }
  return provider;
}

/** The one place to which the provider sends people back: the page to sign in on. */
export function goingFor({ config }: Pick<Dependencies, 'config'>, purpose: StoredVisit['purpose']): Going {
  return { redirectUri: `${config.publicUrl}/login`, isFresh: purpose === 'stepUp' };
}

/** @throws DomainError ssoDown */
export async function asking<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof ProviderDown ? new DomainError('ssoDown') : error;
  }
}

type Subject = Pick<StoredVisit, 'purpose' | 'userId' | 'sessionId'>;

async function keep(
  { deps }: Asking,
  about: Subject,
  { trip, browser }: { trip: Trip; browser: string },
): Promise<void> {
  const now = deps.clock();
  const id = deps.newId();
  const visit: StoredVisit = {
    id,
    ...about,
    stateHash: sha256Of(trip.state),
    browserHash: sha256Of(browser),
    sealed: seal(deps.config.keys.ssoSeal, id, JSON.stringify(trip)),
    expiresAt: new Date(now.getTime() + SSO_MINUTES * 60_000).toISOString(),
  };
  await inTransaction(deps.db, (tx: Tx) => keepVisit(tx, visit, now.toISOString()), { unaudited: UNAUDITED });
}

/** Where the browser is to go, and what it is to hold meanwhile. */
export interface SentAway {
  readonly address: string;
  readonly browser: string;
}

/** @throws DomainError ssoOff, ssoDown */
export async function sendAway(who: Asking, about: Subject): Promise<SentAway> {
  const provider = providerOf(who.deps);
  const mark = about.purpose === 'stepUp' ? STEP_UP_MARK : '';
  const trip = { state: mark + newSecret(), nonce: newSecret(), verifier: newSecret() };
  const address = await asking(provider.addressFor(trip, goingFor(who.deps, about.purpose)));
  const browser = newSecret();
  await keep(who, about, { trip, browser });
  return { address, browser };
}

/** Remembers who came back to this browser and has only a code of the desk to give. */
export async function waitForOwnFactor(who: Asking, userId: string, browser = ''): Promise<void> {
  const trip = { state: newSecret(), nonce: '', verifier: '' };
  await keep(who, { purpose: 'ownFactor', userId, sessionId: null }, { trip, browser });
}

/** What the browser shows of a visit. */
export interface ShownVisit {
  readonly state: string;
  /** Its cookie. */
  readonly browser: string | undefined;
}

/**
 * Takes the visit away that somebody comes back from, whatever comes of it.
 * @returns null when this browser began no such visit, or too long ago, or came back from it before
 */
export async function comeBack(
  { deps }: Asking,
  { state, browser }: ShownVisit,
  purpose: 'logIn' | 'stepUp',
): Promise<{ readonly visit: StoredVisit; readonly trip: Trip } | null> {
  const browserHash = sha256Of(browser ?? '');
  const which = { stateHash: sha256Of(state), browserHash, purpose };
  const take = async (tx: Tx): Promise<StoredVisit | null> => {
    const found = await findVisit(tx, which, deps.clock().toISOString());
    return found !== null && (await takeVisit(tx, found.id)) ? found : null;
  };
  const visit = await inTransaction(deps.db, take, { unaudited: UNAUDITED });
  if (visit === null) {
    return null;
  }
  const trip = JSON.parse(unseal(deps.config.keys.ssoSeal, visit.id, visit.sealed)) as Trip;
  return { visit, trip };
}

/** The visit whose browser this is, and that waits for a code of the desk. */
export async function ownFactorVisit({ deps }: Asking, browser: string | undefined): Promise<StoredVisit | null> {
  const which = { browserHash: sha256Of(browser ?? ''), purpose: 'ownFactor' } as const;
  return findVisit(deps.db, which, deps.clock().toISOString());
}
