/** Writes a file so that a crash leaves either the whole of it or nothing under its name. */
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sayWhenFull } from './diskFull';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './privateFiles';

/** Gives a file that is whole its name. */
type Naming = (part: string, path: string) => Promise<void>;

async function write(path: string, bytes: Uint8Array, giveName: Naming): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
  const part = `${path}.part`;
  try {
    const file = await open(part, 'w', PRIVATE_FILE);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await giveName(part, path);
  } catch (error) {
    // Half a file takes the room that the next one needs.
    await rm(part, { force: true });
    throw error;
  }
}

/**
 * @param path where it will stand; a file already there is replaced
 * @throws DomainError storageFull when no room is left for it
 */
export function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  return sayWhenFull(() => write(path, bytes, rename));
}

/** A rename takes the place of what is there; a second name for the same file is refused. */
async function nameOnce(part: string, path: string): Promise<void> {
  await link(part, path);
  await rm(part);
}

/**
 * The same for what is written once and never again.
 * @throws Error of the file system with code EEXIST when something stands there; DomainError storageFull
 */
export function writeOnce(path: string, bytes: Uint8Array): Promise<void> {
  return sayWhenFull(() => write(path, bytes, nameOnce));
}
