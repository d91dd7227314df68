/** A secret for a test: as good as a random one, and always the same for its id. */
import { createHash } from 'node:crypto';

/** @returns `id:secret`, as the setting SECRET_KEYS takes it */
export function testSecret(id: string): string {
  return `${id}:${createHash('sha256').update(id).digest('base64url')}`;
}
