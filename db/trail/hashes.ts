/** The hashes of the trail: SHA-256, each kind over bytes that begin with its own name, so that none passes for another. */
import { hash, randomBytes } from 'node:crypto';
import { canonicalJson } from './canonicalJson';

/** What a hash is over; the number is raised when the bytes behind it become others. */
export type HashKind = 'event/1' | 'personal/1' | 'row/1' | 'checkpoint/1' | 'key/1' | 'bundle/1';

/** In front of every text that is hashed; ends in a line feed, which no kind holds. */
export function prefixOf(kind: HashKind): string {
  return `z-login-upgrade-desk/${kind}\n`;
}

/** @returns SHA-256 of the prefix and the text in UTF-8, as 64 small hexadecimal digits */
export function hashOfText(kind: HashKind, text: string): string {
  return hash('sha256', `${prefixOf(kind)}${text}`, 'hex');
}

/** As `hashOfText`, of a value in its canonical form. */
export function hashOf(kind: HashKind, value: unknown): string {
  return hashOfText(kind, canonicalJson(value));
}

const SALT_BYTES = 16;
/** Asking for chance costs as much for many salts as for one. */
const SALTS_AT_ONCE = 64;
let chance: Buffer = Buffer.alloc(0);

/** Makes a commitment to a short value impossible to guess: without the salt nobody can try out what it was. */
export function newSalt(): string {
  if (chance.length === 0) {
    chance = randomBytes(SALT_BYTES * SALTS_AT_ONCE);
  }
  const salt = chance.toString('base64url', 0, SALT_BYTES);
  chance = chance.subarray(SALT_BYTES);
  return salt;
}
