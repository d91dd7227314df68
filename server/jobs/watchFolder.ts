/** Job: takes in the files that a scanner puts into a folder of the data directory, so that nothing readable stays there. */
import { lstat, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { ReceivedFile } from '@desk/shared/contract/mailRoom';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { FolderReason } from '@desk/shared/intake/unreadFile';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import { isDiskFull } from '../files/diskFull';
import { PRIVATE_FOLDER } from '../files/privateFiles';
import { inHand } from '../intake/arrivedFile';
import { receiveBatch, refuseFile, type BatchDelivery } from '../intake/receiveBatch';
import { keepRefused, keptWith } from '../intake/unread/keepRefused';
import { describeError } from '../log/describeError';
import { isWhole } from '../reading/isWhole';
import { MAX_SCAN_BYTES } from '../reading/scanTypes';
import { emptyFormerPlaces } from './folder/emptyFormerPlaces';
import { listFolder, stateOf, type FoundFile } from './folder/listFolder';
import { quietFiles } from './folder/quietFiles';
import { openUnreadList } from './folder/unreadList';

const FOLDER = 'post-in';
/** A refused file is sealed in one piece of memory; what is larger stays where it lies, and says so. */
const MAX_KEPT_BYTES = 4 * MAX_SCAN_BYTES;

function deliveryOf(deps: Dependencies): BatchDelivery {
  const receivedOn = amsterdamDay(deps.clock().toISOString());
  const by = { actor: SYSTEM_ACTOR, requestId: 'worker', origin: 'system', idempotencyKey: null } as const;
  return { files: [], receivedOn, source: 'folder', ...by };
}

async function receive(deps: Dependencies, { name }: FoundFile, bytes: Buffer): Promise<ReceivedFile> {
  const delivery = deliveryOf(deps);
  if (bytes.length > MAX_SCAN_BYTES) {
    return refuseFile(deps, delivery, { fileName: name, refusal: 'payloadTooLarge' });
  }
  const [received] = await receiveBatch(deps, { ...delivery, files: [inHand({ fileName: name, bytes })] });
  if (received === undefined) {
    throw new Error('A file was received without an answer');
  }
  return received;
}

/** Whether it is still the file that was read: a scanner that numbers from one may have put another in its place. */
async function isUnchanged(file: FoundFile): Promise<boolean> {
  return stateOf({ stats: await lstat(file.at) }) === stateOf(file);
}

/** Takes a file in, or seals it when it is refused. @returns why it stays in the folder, or null when it left */
async function take(deps: Dependencies, file: FoundFile): Promise<FolderReason | null> {
  if (file.stats.size > MAX_KEPT_BYTES) {
    return 'tooLarge';
  }
  const bytes = await readFile(file.at);
  if (!isWhole(bytes)) {
    return 'incomplete';
  }
  if ((await keptWith(deps, bytes)) === null) {
    const { refusal } = await receive(deps, file, bytes);
    if (refusal !== null) {
      await keepRefused(deps, { fileName: file.name, path: file.path, reason: refusal, bytes });
    }
  }
  if (await isUnchanged(file)) {
    await rm(file.at);
  }
  return null;
}

/** What a failure says of a file; the desk's own faults of the moment are tried again. */
function reasonFor(error: unknown): FolderReason {
  if (isDiskFull(error) || (error instanceof DomainError && error.code === 'storageFull')) {
    return 'storageFull';
  }
  return ['EACCES', 'EPERM'].includes(String((error as { code?: unknown }).code)) ? 'unreadable' : 'failed';
}

async function tryToTake(deps: Dependencies, file: FoundFile): Promise<FolderReason | null> {
  try {
    return file.obstacle ?? (await take(deps, file));
  } catch (error) {
    // It stays where it is; one bad file keeps no other out.
    deps.log.error({ failure: describeError(error), job: 'watchFolder' }, 'file not taken in');
    return reasonFor(error);
  }
}

/**
 * One sweep of the folder. A file is received before it is taken away: when the program dies in between, the next sweep
 * finds that its bytes are known, and only takes it away.
 * @returns how many files left the folder
 */
export async function watchFolder(deps: Dependencies): Promise<number> {
  const folder = join(deps.config.dataDir, FOLDER);
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  await emptyFormerPlaces(deps, folder);
  const found = await listFolder(folder);
  const unread = await openUnreadList(deps, found);
  let taken = 0;
  for (const file of quietFiles(deps, found).filter((one) => unread.isDue(one))) {
    const reason = await tryToTake(deps, file);
    if (reason === null) {
      await unread.left(file.path);
      taken += 1;
    } else {
      await unread.passOver(file, reason);
    }
  }
  return taken;
}
