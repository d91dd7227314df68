/** Job: takes in the files that a scanner puts into a folder of the data directory, and puts each away with what became of it. */
import type { Stats } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { ReceivedFile } from '@desk/shared/contract/mailRoom';
import { amsterdamDay } from '@desk/shared/dispatch/codeExpiry';
import type { Dependencies } from '../dependencies';
import { writeWhole } from '../files/writeWhole';
import { inHand } from '../intake/arrivedFile';
import { receiveBatch, refuseFile, type BatchDelivery } from '../intake/receiveBatch';
import { MAX_SCAN_BYTES } from '../scanning/scanTypes';
import { describeError } from '../log/describeError';
import { folderNote } from './folderNote';

const FOLDER = 'post-in';
const PLACES = ['done', 'refused'] as const;
/** Written under these names by programs that have not finished. */
const UNFINISHED = /^\.|\.(part|tmp|crdownload)$/i;

/** File → its size and last change at the sweep before; a scanner may still be writing what differs. */
const seenBefore = new WeakMap<Dependencies, ReadonlyMap<string, string>>();

interface Found {
  readonly name: string;
  readonly path: string;
  readonly stats: Stats;
}

/** What stands at this path now; null when it was taken away since the folder was listed. */
async function statsOf(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return null;
    }
    throw error;
  }
}

async function findFiles(folder: string): Promise<Found[]> {
  const names = (await readdir(folder)).filter((name) => !UNFINISHED.test(name)).sort();
  const found: Found[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const stats = await statsOf(path);
    // A link could lead to any file of the machine; only what was put here is taken in.
    if (stats?.isFile() === true) {
      found.push({ name, path, stats });
    }
  }
  return found;
}

function stateOf({ stats }: Found): string {
  return `${String(stats.size)}/${String(stats.mtimeMs)}`;
}

/** Those that are as they were at the last sweep; remembers the state of all. */
function settled(deps: Dependencies, found: readonly Found[]): Found[] {
  const before = seenBefore.get(deps);
  seenBefore.set(deps, new Map(found.map((file) => [file.name, stateOf(file)])));
  return found.filter((file) => before?.get(file.name) === stateOf(file));
}

function deliveryOf(deps: Dependencies): BatchDelivery {
  const receivedOn = amsterdamDay(deps.clock().toISOString());
  const by = { actor: SYSTEM_ACTOR, requestId: 'worker', origin: 'system', idempotencyKey: null } as const;
  return { files: [], receivedOn, source: 'folder', ...by };
}

async function receive(deps: Dependencies, { name, path, stats }: Found): Promise<ReceivedFile> {
  const delivery = deliveryOf(deps);
  if (stats.size > MAX_SCAN_BYTES) {
    return refuseFile(deps, delivery, { fileName: name, refusal: 'payloadTooLarge' });
  }
  const files = [inHand({ fileName: name, bytes: await readFile(path) })];
  const [received] = await receiveBatch(deps, { ...delivery, files });
  if (received === undefined) {
    throw new Error('A file was received without an answer');
  }
  return received;
}

/** The note comes first: whoever finds the file in its new place finds what became of it as well. */
async function putAway(deps: Dependencies, folder: string, [file, received]: [Found, ReceivedFile]): Promise<void> {
  const place = received.refusal === null ? 'done' : 'refused';
  // Scanners number their files from one again every day.
  const stamp = deps.clock().toISOString().replace(/[:.]/g, '-');
  const target = join(folder, place, `${stamp} ${file.name}`);
  await writeWhole(`${target}.txt`, Buffer.from(folderNote(received)));
  await rename(file.path, target);
}

/**
 * One sweep of the folder. A file is received before it is moved: when the program dies in between, the next sweep finds
 * that its bytes are known, and only moves it.
 * @returns how many files were taken in
 */
export async function watchFolder(deps: Dependencies): Promise<number> {
  const folder = join(deps.config.dataDir, FOLDER);
  for (const place of PLACES) {
    await mkdir(join(folder, place), { recursive: true });
  }
  let taken = 0;
  for (const file of settled(deps, await findFiles(folder))) {
    try {
      await putAway(deps, folder, [file, await receive(deps, file)]);
      taken += 1;
    } catch (error) {
      // It stays where it is and is tried again; one bad file keeps no other out.
      deps.log.error({ failure: describeError(error), job: 'watchFolder' }, 'file not taken in');
    }
  }
  return taken;
}
