/** Decides how something is known again without being kept: a hash that nobody can try out who does not hold the key. */
import { createHmac } from 'node:crypto';
import type { KeyRing, PurposeKey } from '../config';

function hashWith({ id, key }: PurposeKey, text: string): string {
  return `${id}.${createHmac('sha256', key).update(text).digest('base64url')}`;
}

/** The hash to keep, made with the key to write with. */
export function keyedHash(ring: KeyRing, text: string): string {
  return hashWith(ring.current, text);
}

/** Every hash under which it may be kept: one for each key still in use. */
export function keyedHashes(ring: KeyRing, text: string): string[] {
  return ring.all.map((key) => hashWith(key, text));
}
