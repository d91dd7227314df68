/** Decides whether the file of a SQLite database may be made, and whether it is still the one that was opened. */
import { closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { StorageError, type StorageErrorKind } from './storageError';

const KINDS: Readonly<Record<string, StorageErrorKind>> = {
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EROFS: 'readOnly',
  ENOSPC: 'full',
};

function asStorageError(error: unknown): StorageError {
  const code = String((error as { code?: unknown }).code);
  return new StorageError(KINDS[code] ?? 'away', code);
}

/** What a name leads to: two files never have the same number while both are there. SQLite tells them apart by it too. */
function numberOf(path: string): bigint | null {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
  } catch (error) {
    throw asStorageError(error);
  }
}

/**
 * Makes an empty file for a database that is not there yet, and its folder; for the account of the desk alone.
 * @throws StorageError when none can be made there
 */
export function makeSqliteFile(path: string): void {
  if (numberOf(path) !== null) {
    return;
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
    closeSync(openSync(path, 'a', 0o600));
  } catch (error) {
    throw asStorageError(error);
  }
}

/**
 * Remembers which file was opened. A connection that is open goes on with a file that was moved away or replaced, and a new one
 * takes whatever stands in its place: the desk would work on two databases at once.
 * @returns throws StorageError `gone` when the name no longer leads to the same file
 */
export function followSqliteFile(path: string): () => void {
  const opened = numberOf(path);
  return () => {
    if (numberOf(path) !== opened) {
      throw new StorageError('gone', 'SQLITE_CANTOPEN');
    }
  };
}
