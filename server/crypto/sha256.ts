/** The fingerprint by which the desk knows the same bytes again; it keeps nothing secret. */
import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal; of a text, that of its UTF-8. */
export function sha256Of(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
