/** Decides how the refresh token travels: in a cookie that no script can read and no other site can send. */
import { createHash, randomBytes } from 'node:crypto';
import type { Config } from '../config';

export const REFRESH_COOKIE = 'desk_refresh';
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

/** Set-Cookie header that stores a token for as long as its session lasts; an empty token takes the cookie away. */
export function refreshCookie(config: Config, token: string, secondsLeft: number): Record<string, string> {
  const secure = config.publicUrl.startsWith('https://') ? '; Secure' : '';
  const maxAge = Math.max(0, Math.floor(secondsLeft));
  return {
    'Set-Cookie': `${REFRESH_COOKIE}=${token}; Max-Age=${maxAge}; Path=/api/auth; HttpOnly; SameSite=Strict${secure}`,
  };
}
