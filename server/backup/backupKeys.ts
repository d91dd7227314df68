/**
 * The keys of one backup: 32 random bytes, sealed under a key that is derived from SECRET_KEYS. Without those secrets a desk that was
 * put back could open no document either, so that a setting of its own would be one more thing to lose.
 */
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '@desk/db/trail/canonicalJson';
import { keyById, type KeyRing } from '../config';
import { seal, unseal } from '../crypto/seal';
import { BackupError, type Manifest, type ManifestBody } from './backupFormat';

export interface BackupKeys {
  readonly forParts: Buffer;
  readonly forManifest: Buffer;
  /** What the manifest keeps of them. */
  readonly sealed: string;
}

const context = (id: string): string => `backup ${id}`;

function derived(secret: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `upgrade-desk/backup/${purpose}`, 32));
}

function keysOf(secret: Buffer, sealed: string): BackupKeys {
  return { forParts: derived(secret, 'parts'), forManifest: derived(secret, 'manifest'), sealed };
}

export function newBackupKeys(ring: KeyRing, id: string): BackupKeys {
  const secret = randomBytes(32);
  return keysOf(secret, seal(ring, context(id), secret.toString('base64')));
}

/** @throws BackupError when the secret is not there, or is another one under the same name */
export function openBackupKeys(ring: KeyRing, { id, key }: Pick<ManifestBody, 'id' | 'key'>): BackupKeys {
  const keyId = key.slice(0, key.indexOf('.'));
  if (keyById(ring, keyId) === undefined) {
    throw new BackupError(
      `This backup was made with the secret "${keyId}", which is not among SECRET_KEYS: add it, behind the others.`,
    );
  }
  try {
    return keysOf(Buffer.from(unseal(ring, context(id), key), 'base64'), key);
  } catch {
    throw new BackupError(
      `This backup does not open with the secret "${keyId}": SECRET_KEYS holds another one of that name, or the manifest was changed.`,
    );
  }
}

function macOf(keys: BackupKeys, body: ManifestBody): Buffer {
  return createHmac('sha256', keys.forManifest).update(canonicalJson(body)).digest();
}

export function signManifest(keys: BackupKeys, body: ManifestBody): Manifest {
  return { body, mac: macOf(keys, body).toString('base64url') };
}

/** @throws BackupError */
export function mustBeAsMade(keys: BackupKeys, { body, mac }: Manifest): void {
  const [made, found] = [macOf(keys, body), Buffer.from(mac, 'base64url')];
  if (found.length !== made.length || !timingSafeEqual(made, found)) {
    throw new BackupError('The manifest of this backup is not as it was made.');
  }
}
