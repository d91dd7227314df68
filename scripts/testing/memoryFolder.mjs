/**
 * Decides where the tests keep their files: in memory where the system has a folder of it with room, as they are true files of true
 * databases that nobody needs tomorrow, and each waits for the disk at every step.
 */
import { accessSync, chmodSync, constants, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { removeLeftBehind } from '../leftBehind.mjs';

/** A whole run holds about a tenth of this room at its fullest. */
const SHARED_MEMORY = { place: '/dev/shm', room: 8 * 2 ** 30 };

/**
 * @param {{ place: string, room: number }} [memory] the folder, and how many bytes must be free in it
 * @returns {{ path: string, remove: () => void } | null} a folder of this run's own, which its caller removes; null where there is
 *   none with that much room, in a container for example
 */
export function openMemoryFolder({ place, room } = SHARED_MEMORY) {
  if (freeIn(place) < room) {
    return null;
  }
  removeLeftBehind(place, /^desk-tests-(\d+)-\w+$/);
  const path = mkdtempSync(join(place, `desk-tests-${process.pid}-`));
  // PostgreSQL does not run as root: its own folder in here must be within its reach.
  chmodSync(path, 0o711);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** None where nothing can be written. */
function freeIn(place) {
  try {
    accessSync(place, constants.W_OK);
    const { bavail, bsize } = statfsSync(place);
    return Math.min(bavail * bsize, freemem());
  } catch {
    return 0;
  }
}
