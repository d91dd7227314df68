/** Decides with which key checkpoints are signed: Ed25519, made from the desk's secrets, so that there is nothing else to keep. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { KeyRing, PurposeKey } from '../config';

/** PKCS#8 of an Ed25519 key up to its 32 bytes (RFC 8410, section 7). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

function signingKey({ key }: PurposeKey): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, key.export()]), format: 'der', type: 'pkcs8' });
}

/** @returns the key to sign with, and every key that an earlier secret gave, the current one first */
export function signingKeys(ring: KeyRing): { readonly current: KeyObject; readonly all: readonly KeyObject[] } {
  const all = ring.all.map(signingKey);
  return { current: all[0] ?? signingKey(ring.current), all };
}
