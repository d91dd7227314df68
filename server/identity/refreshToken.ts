/** Decides what a refresh token is, and how long the session lasts that it keeps up. */
import { createHash, randomBytes } from 'node:crypto';

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

export function refreshTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
