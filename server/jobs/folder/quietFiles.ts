/** Remembers since when each file of the scan folder has been as it is: a scanner may still be writing what changed. */
import type { Dependencies } from '../../dependencies';
import { stateOf, type FoundFile } from './listFolder';

interface Look {
  readonly state: string;
  /** When it was first seen so, milliseconds. The file's own time tells nothing: who copies may take it along. */
  readonly since: number;
}

/** Of each desk; lost with the process, and then every file is waited for once more. */
const looks = new WeakMap<Dependencies['db'], ReadonlyMap<string, Look>>();

/** A name that tells of an unfinished file is believed for a while: its program may be slow. */
const UNFINISHED_SECONDS = 15 * 60;

/**
 * The files that were the same at two looks at least, and that for as long as the setting asks; the state of all is remembered.
 * @param found everything that lies in the folder now
 */
export function quietFiles({ db, clock, config }: Dependencies, found: readonly FoundFile[]): FoundFile[] {
  const now = clock().getTime();
  const before = looks.get(db);
  const after = new Map<string, Look>();
  const quiet = found.filter((file) => {
    const known = before?.get(file.path);
    const isSame = known?.state === stateOf(file);
    const since = isSame ? known.since : now;
    after.set(file.path, { state: stateOf(file), since });
    const seconds = file.obstacle === 'unfinishedName' ? UNFINISHED_SECONDS : config.folderQuietSeconds;
    return isSame && now - since >= seconds * 1000;
  });
  looks.set(db, after);
  return quiet;
}
