/** Decides what a refresh token is, and how long the session lasts that it keeps up. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { KeyRing, PurposeKey } from '../config';

/** A session ends at the end of a working day, whatever is done in it. */
export const SESSION_SECONDS = 12 * 60 * 60;

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
  const follow = ({ key }: PurposeKey): RefreshToken => {
    const next = createHmac('sha256', key).update(token).digest('base64url');
    return { token: next, hash: refreshTokenHash(next) };
  };
  return [follow(ring.current), ...ring.all.slice(1).map(follow)];
}

export function refreshTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
