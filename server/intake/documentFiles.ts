/** Keeps document bytes outside the database: each encrypted with a key of its own, that key wrapped by the desk's. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from '../config';
import { seal, unseal } from '../crypto/seal';
import { sha256Of } from '../crypto/sha256';
import type { DocumentStore, StoredName } from '../files/documentStore';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
/** Pinned: a shorter tag would be believed otherwise, and is easier to forge. */
const TAG_BYTES = 16;

export interface StoredBytes {
  /** Of the plain bytes: how a document is known, and how the same scan is seen twice. */
  readonly sha256: string;
  /** The document's own key, wrapped; bound to the document's id. */
  readonly wrappedKey: string;
  readonly iv: string;
  readonly authTag: string;
}

/** What a row knows of its file. */
export interface KnownBytes extends StoredBytes {
  /** How many they are, where the row says so; sealed they are as many. */
  readonly bytes?: number;
}

export interface DocumentFiles {
  /** Writes the bytes so that a crash leaves either the whole file or none. */
  store(id: string, bytes: Buffer): Promise<StoredBytes>;
  /** Reads them back, no more than there were; throws when file or key was tampered with. */
  read(id: string, stored: KnownBytes): Promise<Buffer>;
  /** Whether there is a file of this name, whatever its bytes. */
  has(name: StoredName): Promise<boolean>;
  /** Takes away what was stored for a letter that was refused after all. */
  discard(id: string, stored: Pick<StoredBytes, 'sha256'>): Promise<void>;
  /** The files last written before this moment, for whoever asks which of them nobody knows. */
  olderThan(before: Date): Promise<StoredName[]>;
}

/**
 * What sealed bytes of the store are, with what their row knows of them.
 * @throws Error when bytes, key or row are others than those that were stored
 */
export function openStored(ring: KeyRing, stored: StoredBytes & StoredName, sealed: Buffer): Buffer {
  const { id, wrappedKey, iv, authTag } = stored;
  const key = Buffer.from(unseal(ring, `document ${id}`, wrappedKey), 'base64');
  const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(iv, 'base64'), { authTagLength: TAG_BYTES });
  decipher.setAuthTag(Buffer.from(authTag, 'base64'));
  return Buffer.concat([decipher.update(sealed), decipher.final()]);
}

/** The documents in a store. */
export function documentFiles(store: DocumentStore, ring: KeyRing): DocumentFiles {
  return {
    async store(id, bytes) {
      const sha256 = sha256Of(bytes);
      const key = randomBytes(KEY_BYTES);
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, iv);
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
      await store.put({ id, sha256 }, sealed);
      return {
        sha256,
        wrappedKey: seal(ring, `document ${id}`, key.toString('base64')),
        iv: iv.toString('base64'),
        authTag: cipher.getAuthTag().toString('base64'),
      };
    },
    async read(id, stored) {
      return openStored(ring, { ...stored, id }, await store.get({ id, sha256: stored.sha256 }, stored.bytes));
    },
    has: (name) => store.has(name),
    async olderThan(before) {
      const old: StoredName[] = [];
      for await (const name of store.olderThan(before)) {
        old.push(name);
      }
      return old;
    },
    discard: (id, { sha256 }) => store.remove({ id, sha256 }),
  };
}
