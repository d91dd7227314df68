/** Decides whose request it is: the only file that makes and believes access tokens, and that knows the keys of programs. */
import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { findKeyHolder } from '@desk/db/stores/apiClientStore';
import { findSessionHolder } from '@desk/db/stores/sessionStore';
import { keyStanding, type ProgramTerms } from '@desk/shared/access/programs';
import type { Actor } from '@desk/shared/access/roles';
import { whyOver } from '@desk/shared/access/sessionLife';
import { DomainError } from '@desk/shared/contract/errors';
import type { UserRow } from '@desk/shared/contract/resources';
import { keyById } from '../config';
import type { Dependencies } from '../dependencies';
import { apiKeyHashes, isApiKey } from '../crypto/apiKey';
import { sha256Of } from '../crypto/sha256';
import { noteUse } from '../identity/programs/noteUse';

/** Life of an access token; it is worth nothing once its session has ended or its account is closed. */
export const ACCESS_TOKEN_SECONDS = 600;
const ISSUER = 'upgrade-desk';
const AUDIENCE = 'upgrade-desk-api';
// Pinned: a token that names another algorithm, or none, is never looked at.
const ALGORITHM = 'HS256';

const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid(), exp: z.number() });

export interface Caller {
  readonly actor: Actor;
  readonly sessionId: string | null;
  /** When the second factor was last given in the session; null when it never was, and for programs. */
  readonly factorAt: string | null;
  /** When the session was last used, as far as that was noted; null for programs. */
  readonly usedAt: string | null;
  readonly origin: 'screen' | 'api';
  /** What a program was given leave for; null for people, whose role says it. */
  readonly terms: ProgramTerms | null;
}
export interface Credentials {
  readonly authorization: string | undefined;
  readonly apiKey: string | undefined;
}

/** Makes the token that a member of staff shows with each request. */
export function signAccessToken(deps: Dependencies, user: UserRow, sessionId: string): string {
  const { id, key } = deps.config.keys.jwt.current;
  const issuedAt = Math.floor(deps.clock().getTime() / 1000);
  return jwt.sign(
    { role: user.role, name: user.name, sid: sessionId, iat: issuedAt, exp: issuedAt + ACCESS_TOKEN_SECONDS },
    key,
    { algorithm: ALGORITHM, keyid: id, issuer: ISSUER, audience: AUDIENCE, subject: user.id },
  );
}

/**
 * Finds out who asks.
 * @param deps for the keys, the clock and the accounts
 * @param credentials the two headers that can carry them
 * @returns the actor; role and name as the accounts have them now, not as the token once said
 * @throws DomainError notAuthenticated, or sessionExpired when its time has passed or its session has ended
 */
export async function authenticate(deps: Dependencies, credentials: Credentials): Promise<Caller> {
  const bearer = /^Bearer (\S+)$/i.exec(credentials.authorization ?? '')?.[1];
  const apiKey = credentials.apiKey ?? (bearer !== undefined && isApiKey(bearer) ? bearer : undefined);
  if (apiKey !== undefined) {
    return callerByKey(deps, apiKey);
  }
  if (bearer === undefined) {
    throw new DomainError('notAuthenticated');
  }
  const { sub, sid } = readClaims(deps, bearer);
  const holder = await findSessionHolder(deps.db, sid);
  if (holder?.user.id !== sub || !holder.user.active) {
    throw new DomainError('notAuthenticated');
  }
  if (whyOver(holder, deps.clock()) !== null) {
    throw new DomainError('sessionExpired');
  }
  const { user, factorAt, usedAt, level } = holder;
  const actor = { id: user.id, role: user.role, name: user.name, level };
  return { actor, sessionId: sid, factorAt, usedAt, origin: 'screen', terms: null };
}

async function callerByKey(deps: Dependencies, apiKey: string): Promise<Caller> {
  for (const hash of apiKeyHashes(deps.config, apiKey)) {
    const holder = await findKeyHolder(deps.db, hash);
    if (holder !== null) {
      const { client, terms, key } = holder;
      const now = deps.clock().toISOString();
      if (keyStanding(key, now) !== 'counts') {
        break;
      }
      await noteUse(deps, key, now);
      const actor = { id: client.id, role: client.role, name: client.name };
      return { actor, sessionId: null, factorAt: null, usedAt: null, origin: 'api', terms };
    }
  }
  throw new DomainError('notAuthenticated');
}

type Keys = Dependencies['config']['keys']['jwt'];

/** `exp` in seconds, as the token says it. */
type Claims = z.infer<typeof claimsSchema>;

/** Tokens are renewed every ten minutes: of two thousand people none is asked for twice as much. */
const MOST_BELIEVED = 2000;

/**
 * What genuine tokens say, by their hash. It never changes, and finding it out takes longer than the rest of a small request;
 * how long a token lasts, and whether its session and account still stand, is asked each time.
 */
const believed = new WeakMap<Keys, Map<string, Claims>>();

function believedUnder(keys: Keys): Map<string, Claims> {
  const known = believed.get(keys) ?? new Map<string, Claims>();
  believed.set(keys, known);
  return known;
}

function readClaims(deps: Dependencies, token: string): Claims {
  const known = believedUnder(deps.config.keys.jwt);
  const hash = sha256Of(token);
  const now = Math.floor(deps.clock().getTime() / 1000);
  const claims = known.get(hash) ?? verified(deps.config.keys.jwt, token, now);
  if (now >= claims.exp) {
    known.delete(hash);
    throw new DomainError('sessionExpired');
  }
  known.set(hash, claims);
  const [oldest] = known.keys();
  if (known.size > MOST_BELIEVED && oldest !== undefined) {
    known.delete(oldest);
  }
  return claims;
}

/** The key that a token names; undefined for a text that is no token, or names none of ours. */
function keyNamedBy(token: string, keys: Keys): KeyObject | undefined {
  try {
    const keyId = jwt.decode(token, { complete: true })?.header.kid;
    return keyId === undefined ? undefined : keyById(keys, keyId);
  } catch {
    // A head that says it is a token, before something that is none.
    return undefined;
  }
}

function verified(keys: Keys, token: string, clockTimestamp: number): Claims {
  const key = keyNamedBy(token, keys);
  if (key === undefined) {
    throw new DomainError('notAuthenticated');
  }
  try {
    const options = { algorithms: [ALGORITHM], issuer: ISSUER, audience: AUDIENCE, clockTimestamp } as const;
    return claimsSchema.parse(jwt.verify(token, key, { ...options, algorithms: [ALGORITHM] }));
  } catch (error) {
    throw new DomainError(error instanceof jwt.TokenExpiredError ? 'sessionExpired' : 'notAuthenticated');
  }
}
