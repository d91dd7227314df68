/** Decides who may read what the desk writes: the account that runs it, and nobody else. */
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Of every folder and file below the data folder, as octal modes of POSIX. */
export const PRIVATE_FOLDER = 0o700;
export const PRIVATE_FILE = 0o600;
/** Takes every right of group and others from whatever this process makes, also where a library makes it (SQLite and its log). */
const PRIVATE_UMASK = 0o077;

/** What a desk makes in its data folder; any one of these says that it is one. */
const OWN_NAMES: ReadonlySet<string> = new Set([
  'checkpoints.jsonl',
  'demo',
  'desk.sqlite',
  'documents',
  'erasures.jsonl',
  'outbox',
  'post-in',
  'reads',
  'refused-lines',
  'uploads',
]);
/** Every disk of its own has one. */
export const OF_THE_DISK = 'lost+found';

/** Whether a folder holds something and nothing of a desk: a home, or a folder of the system, whose rights are not ours to take. */
export function isOfOthers(folder: string): boolean {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name !== OF_THE_DISK) : [];
  return names.length > 0 && !names.some((name) => OWN_NAMES.has(name));
}

/** Whether a desk has worked here: what it keeps beside its database is worth nothing without it. */
export function holdsWork(folder: string): boolean {
  const documents = join(folder, 'documents');
  const checkpoints = statSync(join(folder, 'checkpoints.jsonl'), { throwIfNoEntry: false });
  return (existsSync(documents) && readdirSync(documents).length > 0) || (checkpoints?.size ?? 0) > 0;
}

function modeFor(
  path: string,
): { readonly wanted: number; readonly isFolder: boolean; readonly isRight: boolean } | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  // A link has no rights of its own, and what it leads to is not ours to change.
  if (stats === undefined || !(stats.isDirectory() || stats.isFile())) {
    return null;
  }
  const isFolder = stats.isDirectory();
  const wanted = isFolder ? PRIVATE_FOLDER : PRIVATE_FILE;
  return { wanted, isFolder, isRight: (stats.mode & 0o777) === wanted };
}

function tighten(path: string, isDeep: boolean): void {
  const mode = modeFor(path);
  if (mode === null) {
    return;
  }
  if (!mode.isRight) {
    chmodSync(path, mode.wanted);
  }
  if (mode.isFolder && isDeep) {
    for (const name of readdirSync(path)) {
      tighten(join(path, name), true);
    }
  }
}

/**
 * Makes the data folder if it is not there, and takes every right of others from it. A folder of an installation from
 * before is gone through once, down to the last file; after that nobody else can enter it, and its top level is enough.
 * @param folder the data folder
 * @throws Error of the file system when the folder belongs to another account
 */
export function makePrivate(folder: string): void {
  process.umask(PRIVATE_UMASK);
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const isDeep = modeFor(folder)?.isRight !== true;
  for (const name of readdirSync(folder)) {
    tighten(join(folder, name), isDeep);
  }
  // Last: a start that was killed halfway begins again.
  tighten(folder, false);
}

/** Takes every right of others from one file that may lie outside the data folder; nothing is done when it is not there, or is a folder. */
export function makeFilePrivate(path: string): void {
  // A name that leads through a file is none: whoever opens it says so.
  if (existsSync(path) && modeFor(path)?.isFolder === false) {
    tighten(path, false);
  }
}
