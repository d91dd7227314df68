/** Decides which devices are known: a cookie says, signed, which accounts have logged in on this one before. It opens nothing. */
import { randomBytes } from 'node:crypto';
import type { Config } from '../config';
import { keyedHash, keyedHashes } from '../crypto/keyedHash';

/** Colleagues who share a device; with one more the oldest is forgotten. */
const MOST_ACCOUNTS = 8;

/** What is signed. */
const textOf = (device: string, username: string): string => `${device}\n${username}`;

/** The cookie holds what names the device, and a signature for each account, joined by a sign that none of them contains. */
function read(cookie: string | undefined): { readonly device: string | null; readonly signatures: readonly string[] } {
  const [device, ...signatures] = (cookie ?? '').split('~');
  return /^[\w-]{22}$/.test(device ?? '')
    ? { device: device ?? null, signatures: signatures.slice(0, MOST_ACCOUNTS) }
    : { device: null, signatures: [] };
}

/** What names the device, when this account has logged in on it before; null otherwise. */
export function knownDevice({ keys }: Config, username: string, cookie: string | undefined): string | null {
  const { device, signatures } = read(cookie);
  if (device === null) {
    return null;
  }
  const good = keyedHashes(keys.deviceSign, textOf(device, username));
  return signatures.some((signature) => good.includes(signature)) ? device : null;
}

/** The cookie for a device on which somebody has just logged in. */
export function deviceCookieFor({ keys }: Config, username: string, cookie: string | undefined): string {
  const { device, signatures } = read(cookie);
  const name = device ?? randomBytes(16).toString('base64url');
  const own = keyedHashes(keys.deviceSign, textOf(name, username));
  const others = signatures.filter((signature) => !own.includes(signature));
  return [name, keyedHash(keys.deviceSign, textOf(name, username)), ...others.slice(0, MOST_ACCOUNTS - 1)].join('~');
}
