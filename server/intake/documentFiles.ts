/** Keeps document bytes outside the database: each encrypted with a key of its own, that key wrapped by the desk's. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyRing } from '../config';
import { seal, unseal } from '../crypto/seal';
import { sha256Of } from '../crypto/sha256';
import { filesOlderThan } from '../files/oldFiles';
import { writeWhole } from '../files/writeWhole';

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

export interface DocumentFiles {
  /** Writes the bytes so that a crash leaves either the whole file or none. */
  store(id: string, bytes: Buffer): Promise<StoredBytes>;
  /** Reads them back; throws when file or key was tampered with. */
  read(id: string, stored: StoredBytes): Promise<Buffer>;
  /** Whether there is a file of this name, whatever its bytes. */
  has(name: StoredName): Promise<boolean>;
  /** Takes away what was stored for a letter that was refused after all. */
  discard(id: string, stored: Pick<StoredBytes, 'sha256'>): Promise<void>;
  /**
   * The files last written before this moment, for whoever asks which of them nobody knows; half-written ones that old,
   * of a program that was killed, are taken away on the way.
   */
  olderThan(before: Date): Promise<StoredName[]>;
}

/** What a stored file is called by. */
export interface StoredName {
  readonly id: string;
  readonly sha256: string;
}

const FILE_NAME = /^([0-9a-f]{64})-([0-9a-f-]{36})(\.part)?$/;

async function findOld(folder: string, before: Date): Promise<StoredName[]> {
  const old: StoredName[] = [];
  for (const { name, path } of await filesOlderThan(folder, before)) {
    const [, sha256, id, unfinished] = FILE_NAME.exec(name) ?? [];
    if (sha256 === undefined || id === undefined) {
      continue;
    }
    if (unfinished === undefined) {
      old.push({ id, sha256 });
    } else {
      await rm(path, { force: true });
    }
  }
  return old;
}

/** The store under a folder of the data directory. */
export function documentFiles(folder: string, ring: KeyRing): DocumentFiles {
  const pathOf = (id: string, sha256: string): string => join(folder, sha256.slice(0, 2), `${sha256}-${id}`);
  return {
    async store(id, bytes) {
      const sha256 = sha256Of(bytes);
      const key = randomBytes(KEY_BYTES);
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, key, iv);
      const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
      await writeWhole(pathOf(id, sha256), sealed);
      return {
        sha256,
        wrappedKey: seal(ring, `document ${id}`, key.toString('base64')),
        iv: iv.toString('base64'),
        authTag: cipher.getAuthTag().toString('base64'),
      };
    },
    async read(id, { sha256, wrappedKey, iv, authTag }) {
      const key = Buffer.from(unseal(ring, `document ${id}`, wrappedKey), 'base64');
      const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(iv, 'base64'), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(Buffer.from(authTag, 'base64'));
      const sealed = await readFile(pathOf(id, sha256));
      return Buffer.concat([decipher.update(sealed), decipher.final()]);
    },
    async has({ id, sha256 }) {
      try {
        return (await stat(pathOf(id, sha256))).isFile();
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
          return false;
        }
        throw error;
      }
    },
    olderThan: (before) => findOld(folder, before),
    async discard(id, { sha256 }) {
      await rm(pathOf(id, sha256), { force: true });
    },
  };
}
