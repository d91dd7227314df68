// Decides what of an earlier run, which was killed, may be removed: what bears the number of a process that is gone.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes what stands in a folder under such a name; what a process that still runs made is left alone.
 * @param {string} folder
 * @param {RegExp} pattern of a whole name; its first group is the number of the process
 */
export function removeLeftBehind(folder, pattern) {
  for (const name of readdirSync(folder)) {
    const pid = pattern.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** One of somebody else is running as well. */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
