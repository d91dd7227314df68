/** Tells whether something failed because no room is left, whichever layer says so: file system, quota or SQLite. */
import { statfs } from 'node:fs/promises';
import { DomainError } from '@desk/shared/contract/errors';

const CODES = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'];
/** How far down a cause is looked for. */
const MAX_DEPTH = 5;

/** Bytes that may be written before the desk says that room gets short, and before it counts as full. */
const LOW_BYTES = 1024 * 1024 * 1024;
const FULL_BYTES = 64 * 1024 * 1024;

/** @param error whatever was thrown; its causes are looked at as well */
export function isDiskFull(error: unknown): boolean {
  let at: unknown = error;
  for (let depth = 0; depth < MAX_DEPTH && typeof at === 'object' && at !== null; depth += 1) {
    const { code, cause, original, parent } = at as Record<string, unknown>;
    if (CODES.includes(String(code))) {
      return true;
    }
    at = cause ?? original ?? parent;
  }
  return false;
}

/** The work's answer. @throws DomainError storageFull when no room was left for it, else what the work threw */
export async function sayWhenFull<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isDiskFull(error) ? new DomainError('storageFull') : error;
  }
}

export type StorageRoom = 'enough' | 'low' | 'full' | 'unknown';

/** @param freeBytes what this account may still write */
export function roomOf(freeBytes: number): StorageRoom {
  return freeBytes < FULL_BYTES ? 'full' : freeBytes < LOW_BYTES ? 'low' : 'enough';
}

/** How much room the disk under a folder has; `unknown` where the system does not say. */
export async function storageRoom(folder: string): Promise<StorageRoom> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return roomOf(bavail * bsize);
  } catch {
    return 'unknown';
  }
}
