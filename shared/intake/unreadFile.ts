/** A file of the scan folder that was not read: what it is, where it is now, and why. */

/**
 * Why a file still lies in the folder. incomplete: its end is missing; inSubfolder, unfinishedName, notAFile: the desk
 * takes ordinary files of the folder itself; unreadable: the desk may not open it; tooLarge: nothing is kept of it;
 * storageFull, failed: it could not be stored, and is tried again.
 */
export const FOLDER_REASONS = [
  'incomplete',
  'inSubfolder',
  'unfinishedName',
  'notAFile',
  'unreadable',
  'tooLarge',
  'storageFull',
  'failed',
] as const;
export type FolderReason = (typeof FOLDER_REASONS)[number];

export interface UnreadFile {
  readonly id: string;
  readonly fileName: string;
  /** kept: refused, out of the folder, and sealed in the store; folder: it lies there still. */
  readonly place: 'kept' | 'folder';
  /** Where in the folder, its subfolder included; of a kept file where it lay. */
  readonly path: string;
  readonly bytes: number;
  /** A reason of the folder, or the error code of the refusal. */
  readonly reason: string;
  /** When it was first refused or passed over. ISO 8601 UTC. */
  readonly since: string;
  /** Tries since it was last changed. */
  readonly attempts: number;
}

/** After so many tries a file that cannot be stored waits until somebody asks for another. */
export const MAX_FOLDER_ATTEMPTS = 3;
/** Milliseconds before a full disk is tried again. */
const FULL_DISK_PAUSE_MS = 60_000;

/**
 * Whether a file of the folder that was passed over is looked at again.
 * @param known what is on record about it; `triedAt` ISO 8601 UTC
 * @param isChanged whether it has another size or time than at that try
 * @param now milliseconds
 */
export function isDueAgain(
  known: Pick<UnreadFile, 'reason' | 'attempts'> & { readonly triedAt: string },
  isChanged: boolean,
  now: number,
): boolean {
  if (isChanged) {
    return true;
  }
  switch (known.reason) {
    case 'storageFull':
      return now - Date.parse(known.triedAt) >= FULL_DISK_PAUSE_MS;
    case 'failed':
      return known.attempts < MAX_FOLDER_ATTEMPTS;
    default:
      return false;
  }
}
