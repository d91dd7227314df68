/** Writes a file so that a crash leaves either the whole of it or nothing under its name. */
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** @param path where it will stand; a file already there is replaced */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.part`;
  const file = await open(part, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}
