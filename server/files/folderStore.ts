/** The document store in a folder of this machine: files that are whole, flushed and named in that order. */
import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  MOST_STORED_BYTES,
  nameOfPath,
  NameTaken,
  NotAsStored,
  NotStored,
  pathOfName,
  type DocumentStore,
  type StoredName,
} from './documentStore';
import { filesOlderThan, unlessGone } from './oldFiles';
import { writeOnce } from './writeWhole';

const HALF_WRITTEN = '.part';

function hasCode(error: unknown, code: string): boolean {
  return (error as NodeJS.ErrnoException).code === code;
}

async function* findOld(folder: string, before: Date): AsyncGenerator<StoredName> {
  for (const { name, path } of await filesOlderThan(folder, before)) {
    const stored = nameOfPath(name);
    if (stored !== null) {
      yield stored;
    } else if (name.endsWith(HALF_WRITTEN) && nameOfPath(name.slice(0, -HALF_WRITTEN.length)) !== null) {
      await rm(path, { force: true });
    }
  }
}

async function* findAll(folder: string): AsyncGenerator<StoredName> {
  for (const part of (await unlessGone(readdir(folder), [])).sort()) {
    for (const name of await readdir(join(folder, part))) {
      const stored = nameOfPath(name);
      if (stored !== null) {
        yield stored;
      }
    }
  }
}

/** @param folder made when the first bytes come */
export function folderStore(folder: string): DocumentStore {
  const pathOf = (name: StoredName): string => join(folder, pathOfName(name));
  return {
    async put(name, sealed) {
      try {
        await writeOnce(pathOf(name), sealed);
      } catch (error) {
        throw hasCode(error, 'EEXIST') ? new NameTaken() : error;
      }
    },
    async get(name, most = MOST_STORED_BYTES) {
      try {
        if ((await stat(pathOf(name))).size > most) {
          throw new NotAsStored();
        }
        return await readFile(pathOf(name));
      } catch (error) {
        throw hasCode(error, 'ENOENT') ? new NotStored() : error;
      }
    },
    async has(name) {
      const facts = await unlessGone(stat(pathOf(name)), null);
      return facts?.isFile() === true;
    },
    async remove(name) {
      await rm(pathOf(name), { force: true });
    },
    olderThan: (before) => findOld(folder, before),
    all: () => findAll(folder),
  };
}
