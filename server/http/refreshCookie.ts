/** Decides how the refresh token travels, and what else lives in a cookie: one that no script can read, no other site send and no other host plant. */
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

type Settings = Pick<Config, 'publicUrl'>;

const isSecure = ({ publicUrl }: Settings): boolean => publicUrl.startsWith('https://');

/**
 * What a browser knows a cookie of the desk by. With `__Host-` it takes one from this very host alone, over https: else whoever has another
 * name of the domain could put theirs there, and have somebody sign in as them.
 */
export function cookieName(config: Settings, name: string): string {
  return isSecure(config) ? `__Host-${name}` : name;
}

function setCookie(config: Settings, [name, value]: readonly [string, string], seconds: number): string {
  // A name with `__Host-` asks every path; over http, on one's own machine, only what reads it gets it.
  const where = isSecure(config)
    ? 'Path=/; HttpOnly; SameSite=Strict; Secure'
    : 'Path=/api/auth; HttpOnly; SameSite=Strict';
  return `${cookieName(config, name)}=${value}; Max-Age=${String(seconds)}; ${where}`;
}

/** Set-Cookie header that stores a token for as long as its session lasts; an empty token takes the cookie away. */
export function refreshCookie(config: Settings, token: string, secondsLeft: number): Record<string, string> {
  return { 'Set-Cookie': setCookie(config, [REFRESH_COOKIE, token], Math.max(0, Math.floor(secondsLeft))) };
}

/** Value of a Set-Cookie header that makes the device a known one, for as long as an account may lie unused. */
export function setDeviceCookie(config: Settings, value: string): string {
  return setCookie(config, [DEVICE_COOKIE, value], DEVICE_SECONDS);
}

/** Set-Cookie header of a browser that goes to the identity provider. */
export function ssoCookie(config: Settings, value: string): Record<string, string> {
  return { 'Set-Cookie': setCookie(config, [SSO_COOKIE, value], SSO_SECONDS) };
}
