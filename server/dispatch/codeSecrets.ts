/** The secrets of an activation: made from a cryptographic source, kept only as keyed hashes. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { makeCode } from '@desk/shared/dispatch/activationCode';
import type { KeyRing, PurposeKey } from '../config';

const TOKEN_BYTES = 24;

/** A fresh code for the letter. */
export function newCode(): string {
  return makeCode(() => randomBytes(1)[0] ?? 0);
}

/** A fresh token for the e-mailed link, 192 bits. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

function hashWith({ id, key }: PurposeKey, purpose: string, secret: string): string {
  return `${id}.${createHmac('sha256', key).update(`${purpose}\n${secret}`).digest('base64url')}`;
}

/** Keyed hash of a code; bound to its own row, so that equal codes never show as equal. */
export function hashCode(ring: KeyRing, codeId: string, code: string): string {
  return hashWith(ring.current, `code ${codeId}`, code);
}

/** Keyed hash under which a token is found again. */
export function hashToken(ring: KeyRing, token: string): string {
  return hashWith(ring.current, 'token', token);
}

/** The hashes a token may be kept under: one for each key still in use. */
export function tokenHashes(ring: KeyRing, token: string): string[] {
  return ring.all.map((key) => hashWith(key, 'token', token));
}

/** Compares a typed code with the kept hash in constant time. */
export function isSameCode(
  ring: KeyRing,
  kept: { readonly id: string; readonly codeHash: string },
  code: string,
): boolean {
  const keyId = kept.codeHash.slice(0, kept.codeHash.indexOf('.'));
  const key = ring.all.find(({ id }) => id === keyId);
  if (key === undefined) {
    return false;
  }
  const left = Buffer.from(hashWith(key, `code ${kept.id}`, code));
  const right = Buffer.from(kept.codeHash);
  return left.length === right.length && timingSafeEqual(left, right);
}
