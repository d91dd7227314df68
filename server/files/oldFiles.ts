/** Finds files that nobody wrote to for a while; a folder or file that is gone meanwhile is not there. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface OldFile {
  readonly name: string;
  readonly path: string;
}

/** The answer, or this instead when the file system says that there is no such thing. */
export async function unlessGone<T>(asking: Promise<T>, instead: T): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return instead;
    }
    throw error;
  }
}

/** @returns the files in the folder, and in folders in it, that were last written before this moment */
export async function filesOlderThan(folder: string, before: Date): Promise<OldFile[]> {
  const old: OldFile[] = [];
  for (const entry of await unlessGone(readdir(folder, { withFileTypes: true }), [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      old.push(...(await filesOlderThan(path, before)));
      continue;
    }
    const facts = await unlessGone(stat(path), null);
    if (facts !== null && facts.mtime < before) {
      old.push({ name: entry.name, path });
    }
  }
  return old;
}
