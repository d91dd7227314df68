/** Keeps bytes on disk that only this process can read: each file under a key of its own that is written nowhere. */
import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@desk/shared/contract/errors';
import { isDiskFull } from './diskFull';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './privateFiles';

const ALGORITHM = 'aes-256-gcm';

export interface SealedFile {
  /** For taking it away; what lies there opens only through this object. */
  readonly path: string;
  /** All of it at once. */
  readonly open: () => Promise<Buffer>;
  /** Piece by piece, as often as asked. */
  readonly read: () => AsyncIterable<Buffer>;
  readonly remove: () => Promise<void>;
}

/**
 * Writes a stream into a new file of the folder, which is made when it is not there.
 * @param stages what the bytes pass through before they are sealed, such as a count; what one of them throws ends it
 * @throws DomainError storageFull; whatever stream or stages threw. Nothing is left on disk then
 */
export async function sealStream(
  folder: string,
  stream: Readable,
  stages: readonly Transform[] = [],
): Promise<SealedFile> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const path = join(folder, randomUUID());
  const [key, iv] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv(ALGORITHM, key, iv);
  const remove = (): Promise<void> => rm(path, { force: true });
  try {
    await pipeline([stream, ...stages, cipher, createWriteStream(path, { mode: PRIVATE_FILE })]);
  } catch (error) {
    await remove();
    throw isDiskFull(error) ? new DomainError('storageFull') : error;
  }
  const decipher = () => createDecipheriv(ALGORITHM, key, iv).setAuthTag(cipher.getAuthTag());
  return {
    path,
    async open() {
      const opener = decipher();
      return Buffer.concat([opener.update(await readFile(path)), opener.final()]);
    },
    async *read() {
      const opener = decipher();
      for await (const piece of createReadStream(path)) {
        yield opener.update(piece as Buffer);
      }
      yield opener.final();
    },
    remove,
  };
}
