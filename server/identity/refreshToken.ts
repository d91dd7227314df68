/** Decides what a refresh token is, and how long the session lasts that it keeps up. */
import { createHash, createHmac, randomBytes, type KeyObject } from 'node:crypto';
import { SESSION_HOURS } from '@desk/shared/access/sessionLife';
import type { KeyRing, PurposeKey } from '../config';

/** A session ends at the end of a working day, whatever is done in it. */
export const SESSION_SECONDS = SESSION_HOURS * 60 * 60;

export interface RefreshToken {
  readonly token: string;
  readonly hash: string;
}

/** A new token: 256 random bits, so a plain hash of it cannot be guessed back. */
export function newRefreshToken(): RefreshToken {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: refreshTokenHash(token) };
}

/**
 * The tokens that can follow one, that of the key to write with first. Each is worked out, so that an answer that got lost can be given
 * once more; without the desk's key nobody can work it out.
 */
export function followingTokens(ring: KeyRing, token: string): readonly [RefreshToken, ...RefreshToken[]] {
  const next = ({ key }: PurposeKey): RefreshToken => {
    const following = follow(key, token);
    return { token: following, hash: refreshTokenHash(following) };
  };
  return [next(ring.current), ...ring.all.slice(1).map(next)];
}

/** As often as a session may go on in twelve hours, pages that are loaded anew included. */
const MOST_TURNS = 500;

/**
 * Hashes of what this token would have become, turn by turn: a session that holds one of them once held this token. Written with one key
 * throughout; a token from before a change of secrets is told from a made-up one no more.
 */
export function descendantHashes(ring: KeyRing, token: string): string[] {
  return ring.all.flatMap(({ key }) => {
    let last = token;
    return Array.from({ length: MOST_TURNS }, () => {
      last = follow(key, last);
      return refreshTokenHash(last);
    });
  });
}

function follow(key: KeyObject, token: string): string {
  return createHmac('sha256', key).update(token).digest('base64url');
}

export function refreshTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
