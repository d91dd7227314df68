/** Decides how the refresh token travels: in a cookie that no script can read and no other site can send. */
import { SSO_MINUTES } from '@desk/shared/access/singleSignOn';
import type { Config } from '../config';

export const REFRESH_COOKIE = 'desk_refresh';

/** Says on which device somebody logged in before. */
export const DEVICE_COOKIE = 'desk_device';
const DEVICE_SECONDS = 90 * 24 * 60 * 60;

/** Says in which browser a visit to the identity provider began. */
export const SSO_COOKIE = 'desk_sso';
/** There and back, and a code of the desk after that. */
const SSO_SECONDS = 2 * SSO_MINUTES * 60;

function setCookie(config: Config, pair: string, seconds: number): string {
  const secure = config.publicUrl.startsWith('https://') ? '; Secure' : '';
  return `${pair}; Max-Age=${String(seconds)}; Path=/api/auth; HttpOnly; SameSite=Strict${secure}`;
}

/** Set-Cookie header that stores a token for as long as its session lasts; an empty token takes the cookie away. */
export function refreshCookie(config: Config, token: string, secondsLeft: number): Record<string, string> {
  return { 'Set-Cookie': setCookie(config, `${REFRESH_COOKIE}=${token}`, Math.max(0, Math.floor(secondsLeft))) };
}

/** Value of a Set-Cookie header that makes the device a known one, for as long as an account may lie unused. */
export function setDeviceCookie(config: Config, value: string): string {
  return setCookie(config, `${DEVICE_COOKIE}=${value}`, DEVICE_SECONDS);
}

/** Set-Cookie header of a browser that goes to the identity provider. */
export function ssoCookie(config: Config, value: string): Record<string, string> {
  return { 'Set-Cookie': setCookie(config, `${SSO_COOKIE}=${value}`, SSO_SECONDS) };
}
