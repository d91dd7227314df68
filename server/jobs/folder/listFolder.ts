/** Lists what lies in the scan folder: the files that may be taken in, and the others with why not. */
import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import type { FolderReason } from '@desk/shared/intake/unreadFile';
import { cleanFileName } from '../../intake/cleanFileName';

export interface FoundFile {
  /** As the file system has it: a scanner may write names that are no text. */
  readonly at: Buffer;
  /** Below the folder, as it is shown and known by. */
  readonly path: string;
  readonly name: string;
  readonly stats: Stats;
  /** Why it is not for the desk; null when it is. */
  readonly obstacle: FolderReason | null;
}

/** Where an earlier version put its files; they are emptied, not read. */
export const FORMER_PLACES = ['done', 'refused'] as const;
/** Written under these names by programs that have not finished. */
const UNFINISHED = /^\.|^~|\.(part|tmp|crdownload|filepart)$/i;
/** Left behind by the systems that open a folder; they are nobody's post. */
const OF_THE_SYSTEM = /^(\.DS_Store|\._.*|Thumbs\.db|desktop\.ini)$/i;
const MAX_DEPTH = 5;
const SLASH = Buffer.from('/');

/** What stands at this path now; null when it was taken away since the folder was listed. */
async function statsOf(at: Buffer): Promise<Stats | null> {
  try {
    return await lstat(at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

/** The name as text; one that is no UTF-8 gets its bytes behind it, so that two of them stay apart. */
function textOf(name: Buffer): string {
  const text = name.toString('utf8');
  return Buffer.from(text).equals(name) ? text : `${text} (${name.toString('hex')})`;
}

function obstacleOf(name: string, stats: Stats, depth: number): FolderReason | null {
  // A link could lead to any file of the machine; only what was put here is taken in.
  if (!stats.isFile()) {
    return 'notAFile';
  }
  if (depth > 0) {
    return 'inSubfolder';
  }
  return UNFINISHED.test(name) ? 'unfinishedName' : null;
}

interface Place {
  readonly at: Buffer;
  readonly path: string;
  readonly depth: number;
}

async function entriesOf({ at }: Place): Promise<Dirent<Buffer>[] | null> {
  try {
    return await readdir(at, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EACCES') {
      return null;
    }
    throw error;
  }
}

async function listPlace(place: Place): Promise<FoundFile[]> {
  const found: FoundFile[] = [];
  for (const entry of (await entriesOf(place)) ?? []) {
    const name = textOf(entry.name);
    const at = Buffer.concat([place.at, SLASH, entry.name]);
    const path = place.path === '' ? name : `${place.path}/${name}`;
    const stats = OF_THE_SYSTEM.test(name) ? null : await statsOf(at);
    const isFormer = place.depth === 0 && FORMER_PLACES.some((former) => former === name);
    if (stats === null || isFormer) {
      continue;
    }
    if (stats.isDirectory()) {
      found.push(...(await listSubfolder({ at, path, depth: place.depth + 1 }, stats)));
      continue;
    }
    found.push({ at, path, name: cleanFileName(name), stats, obstacle: obstacleOf(name, stats, place.depth) });
  }
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** What lies in it, each for itself; a folder that cannot be opened, or lies too deep, stands for all of it. */
async function listSubfolder(place: Place, stats: Stats): Promise<FoundFile[]> {
  const isOpen = place.depth <= MAX_DEPTH && (await entriesOf(place)) !== null;
  const obstacle = place.depth > MAX_DEPTH ? 'inSubfolder' : 'unreadable';
  return isOpen
    ? listPlace(place)
    : [{ at: place.at, path: place.path, name: cleanFileName(place.path), stats, obstacle }];
}

/** @param folder path of the scan folder */
export function listFolder(folder: string): Promise<FoundFile[]> {
  return listPlace({ at: Buffer.from(folder), path: '', depth: 0 });
}

/** Size and time of change: another one is another file, or one that is still written to. */
export function stateOf({ stats }: Pick<FoundFile, 'stats'>): string {
  return `${String(stats.size)}/${String(stats.mtimeMs)}/${String(stats.ino)}`;
}
