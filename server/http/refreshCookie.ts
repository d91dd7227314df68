/** Decides how the refresh token travels: in a cookie that no script can read and no other site can send. */
import type { Config } from '../config';

export const REFRESH_COOKIE = 'desk_refresh';

/** Set-Cookie header that stores a token for as long as its session lasts; an empty token takes the cookie away. */
export function refreshCookie(config: Config, token: string, secondsLeft: number): Record<string, string> {
  const secure = config.publicUrl.startsWith('https://') ? '; Secure' : '';
  const maxAge = Math.max(0, Math.floor(secondsLeft));
  return {
    'Set-Cookie': `${REFRESH_COOKIE}=${token}; Max-Age=${maxAge}; Path=/api/auth; HttpOnly; SameSite=Strict${secure}`,
  };
}
