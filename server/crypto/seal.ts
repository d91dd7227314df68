/** Seals a small secret that must wait (a code in the outbox, the key of a document): AES-256-GCM, bound to its row. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyById, type KeyRing } from '../config';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * @param ring the key to seal with
 * @param context what the secret belongs to (a dispatch id): opening it elsewhere fails
 * @returns `keyId.base64url`
 */
export function seal(ring: KeyRing, context: string, secret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, ring.current.key, iv);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${ring.current.id}.${sealed.toString('base64url')}`;
}

/** Opens what `seal` made. Throws when the key is gone, or when row or content was tampered with. */
export function unseal(ring: KeyRing, context: string, sealed: string): string {
  const dot = sealed.indexOf('.');
  const key = keyById(ring, sealed.slice(0, dot));
  if (key === undefined) {
    throw new Error('The key this secret was sealed with is not among SECRET_KEYS any more');
  }
  const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG_BYTES));
  const opened = decipher.update(bytes.subarray(IV_BYTES, bytes.length - TAG_BYTES));
  return Buffer.concat([opened, decipher.final()]).toString('utf8');
}
