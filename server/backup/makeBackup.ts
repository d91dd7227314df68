/** Makes a backup of a desk that runs: database and documents of one moment, sealed, in a folder that can be taken anywhere. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { linesOf } from '@desk/db/backup/lines';
import { atOneMoment } from '@desk/db/backup/moment';
import { lastMigration } from '@desk/db/migrate';
import type { Reader } from '@desk/db/reader';
import { countEvents } from '@desk/db/stores/eventsOfType';
import { filesOfRows, filesWithRow, TABLES_WITH_FILES, type NeededFile } from '@desk/db/stores/storedFileStore';
import { inTransaction } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { BACKUP_DAYS } from '@desk/shared/audit/retention';
import { sha256Of } from '../crypto/sha256';
import type { Dependencies } from '../dependencies';
import { getStored, type DocumentStore } from '../files/documentStore';
import { folderStore } from '../files/folderStore';
import { PRIVATE_FOLDER } from '../files/privateFiles';
import { writeWhole } from '../files/writeWhole';
import { openStored } from '../intake/documentFiles';
import { appendAudit } from '../trail/append';
import {
  BACKUP_FORMAT,
  BackupError,
  DOCUMENTS_FOLDER,
  MANIFEST,
  UNFINISHED,
  type IndexedDocument,
  type ManifestBody,
} from './backupFormat';
import { newBackupKeys, openBackupKeys, signManifest } from './backupKeys';
import { scratchFolder } from './scratchFolder';
import { jsonLines, readParts, writeParts, type PartPlace } from './sealedParts';

const DAY_MS = 24 * 60 * 60_000;
/** Files that are copied at the same time: a file may have 50 MB, and is held in memory. */
const AT_ONCE = 4;
/** A document that is replaced or erased before it was copied costs a new moment; what was copied by then stays. */
const MOST_MOMENTS = 5;

type Parts = Pick<Dependencies, 'config' | 'db' | 'clock' | 'newId' | 'store'>;

export interface BackupWish {
  readonly folder: string;
  /** Hears how far it is. */
  readonly tell?: (sentence: string) => void;
  /** Reads the moment as well. */
  readonly alsoAsk?: (reader: Reader) => Promise<void>;
}

/** Whether there is a backup to go on with. @throws BackupError when the folder holds anything else */
async function claim(folder: string, startedAt: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
  const names = await readdir(folder);
  if (names.includes(MANIFEST)) {
    throw new BackupError(`${folder} holds a backup that is finished: name a folder of its own for each.`);
  }
  if (names.length > 0 && !names.includes(UNFINISHED)) {
    throw new BackupError(`${folder} holds other things than a backup: name an empty folder.`);
  }
  await writeWhole(join(folder, UNFINISHED), Buffer.from(`${JSON.stringify({ format: BACKUP_FORMAT, startedAt })}\n`));
}

/** Whether these are the bytes that the row means, and not those of another try to write them. */
function isOf({ config }: Parts, file: NeededFile, sealed: Buffer): boolean {
  try {
    return sha256Of(openStored(config.keys.documentWrap, file, sealed)) === file.sha256;
  } catch {
    return false;
  }
}

interface Copying {
  readonly parts: Parts;
  readonly target: DocumentStore;
}

/** What became of one document; `changed`: the row has other bytes by now, or is gone. */
type Copied = { readonly line: IndexedDocument; readonly bytes: number } | 'missing' | 'changed';

async function copyOne({ parts, target }: Copying, file: NeededFile): Promise<Copied> {
  const found = (sealed: Buffer): Copied => {
    const { id, sha256 } = file;
    return { line: { id, sha256, sum: sha256Of(sealed) }, bytes: sealed.length };
  };
  const copied = await getStored(target, file, file.bytes);
  if (typeof copied !== 'string' && isOf(parts, file, copied)) {
    return found(copied);
  }
  const sealed = await getStored(parts.store, file, file.bytes);
  if (typeof sealed !== 'string' && isOf(parts, file, sealed)) {
    await target.remove(file);
    await target.put(file, sealed);
    return found(sealed);
  }
  return (await filesWithRow(parts.db, [file])).length > 0 ? 'missing' : 'changed';
}

class Tally {
  count = 0;
  bytes = 0;
  missing = 0;
  isChanged = false;
}

async function* copyAll(
  copying: Copying,
  needed: AsyncIterable<string>,
  tally: Tally,
): AsyncGenerator<IndexedDocument> {
  let waiting: NeededFile[] = [];
  const copy = async (): Promise<IndexedDocument[]> => {
    const settled = await Promise.allSettled(waiting.map((file) => copyOne(copying, file)));
    waiting = [];
    const failed = settled.find((one) => one.status === 'rejected');
    if (failed !== undefined) {
      throw failed.reason;
    }
    const done = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    tally.missing += done.filter((one) => one === 'missing').length;
    tally.isChanged ||= done.includes('changed');
    return done.flatMap((one) => {
      if (typeof one === 'string') {
        return [];
      }
      tally.count += 1;
      tally.bytes += one.bytes;
      return [one.line];
    });
  };
  for await (const line of needed) {
    waiting.push(JSON.parse(line) as NeededFile);
    if (waiting.length === AT_ONCE) {
      yield* await copy();
    }
  }
  yield* await copy();
}

async function* neededFiles(reader: Reader): AsyncGenerator<NeededFile> {
  for (const table of TABLES_WITH_FILES) {
    for await (const { file } of filesOfRows(reader, table)) {
      const { id, sha256, wrappedKey, iv, authTag, bytes } = file;
      yield { id, sha256, wrappedKey, iv, authTag, ...(bytes === undefined ? {} : { bytes }) };
    }
  }
}

/** One moment, and the documents that its rows mean. @returns null when one of them changed before it was copied */
async function takeMoment(parts: Parts, wish: BackupWish): Promise<ManifestBody | null> {
  const { config, db, clock, newId } = parts;
  const { folder, tell = () => undefined } = wish;
  const id = newId();
  const keys = newBackupKeys(config.keys.backupSeal, id);
  const place: PartPlace = { folder, id, key: keys.forParts };
  const target = folderStore(join(folder, DOCUMENTS_FOLDER));
  const scratch = scratchFolder(config);
  await mkdir(scratch, { recursive: true, mode: PRIVATE_FOLDER });
  const moment = clock();
  let events = 0;
  let needed: ManifestBody['database'] = [];
  let database: ManifestBody['database'] = [];
  await atOneMoment(db, join(scratch, id), {
    ask: async (reader) => {
      events = await countEvents(reader);
      needed = await writeParts(place, 'needed', jsonLines(neededFiles(reader)));
      await wish.alsoAsk?.(reader);
    },
    keep: async (pieces) => {
      database = await writeParts(place, 'database', pieces);
    },
  });
  tell(`Database: ${String(events)} events of the trail, ${String(database.length)} parts.`);
  const tally = new Tally();
  const lines = copyAll({ parts, target }, linesOf(readParts(place, needed)), tally);
  const index = await writeParts(place, 'documents', jsonLines(lines));
  const { count, bytes, missing, isChanged } = tally;
  await Promise.all(needed.map(({ name }) => rm(join(folder, name), { force: true })));
  if (isChanged) {
    return null;
  }
  tell(`Documents: ${String(count)}, ${String(bytes)} bytes.`);
  return {
    format: BACKUP_FORMAT,
    id,
    moment: moment.toISOString(),
    destroyAfter: new Date(moment.getTime() + BACKUP_DAYS * DAY_MS).toISOString(),
    dialect: db.dialect,
    migration: lastMigration(),
    key: keys.sealed,
    events,
    database,
    documents: { count, bytes, missing, index },
  };
}

/** Whoever reads the trail sees that all of it was copied; and who is on duty, when that was. */
async function tellTrail({ db, clock }: Parts, { moment, documents }: ManifestBody): Promise<void> {
  const data = { takenAt: moment, documents: documents.count, missing: documents.missing };
  const stamp = { actor: SYSTEM_ACTOR, requestId: 'command', origin: 'system', handling: false } as const;
  await inTransaction(db, (tx) =>
    appendAudit(tx, { applicationId: null, entry: { type: 'backup.made', data }, at: clock().toISOString(), ...stamp }),
  );
}

async function finish(parts: Parts, folder: string, body: ManifestBody): Promise<void> {
  const manifest = signManifest(openBackupKeys(parts.config.keys.backupSeal, body), body);
  await writeWhole(join(folder, MANIFEST), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  await rm(join(folder, UNFINISHED), { force: true });
  await tellTrail(parts, body);
}

/**
 * @param wish the folder is made; one that holds a backup which was not finished is gone on with
 * @returns the manifest of the finished backup
 * @throws BackupError, StorageError; DomainError storageFull
 */
export async function makeBackup(parts: Parts, wish: BackupWish): Promise<ManifestBody> {
  const { folder, tell } = wish;
  await claim(folder, parts.clock().toISOString());
  if (existsSync(join(folder, DOCUMENTS_FOLDER))) {
    tell?.('Going on with a backup that was not finished.');
  }
  for (let taken = 0; taken < MOST_MOMENTS; taken += 1) {
    const body = await takeMoment(parts, wish);
    if (body !== null) {
      await finish(parts, folder, body);
      return body;
    }
    tell?.('A document was replaced or erased before it was copied: taking a new moment.');
  }
  throw new BackupError('Documents change faster than they are copied: run it again at a quieter hour.');
}
