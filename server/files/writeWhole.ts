/** Writes a file so that a crash leaves either the whole of it or nothing under its name. */
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sayWhenFull } from './diskFull';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './privateFiles';

async function write(path: string, bytes: Buffer): Promise<void> {
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
    await rename(part, path);
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
export function writeWhole(path: string, bytes: Buffer): Promise<void> {
  return sayWhenFull(() => write(path, bytes));
}
