/** Puts a backup back into a place that is empty: verified whole before the first byte is written, the database last. */
import { readdir } from 'node:fs/promises';
import { dialectOfUrl, isEmptyPlace, restoreDatabase } from '@desk/db/backup/restoreDatabase';
import { isKnownMigration } from '@desk/db/migrate';
import type { Config } from '../config';
import type { DocumentStore } from '../files/documentStore';
import { unlessGone } from '../files/oldFiles';
import { makePrivate, OF_THE_DISK } from '../files/privateFiles';
import { BackupError, type ManifestBody } from './backupFormat';
import { databaseOf, documentsOf, openBackup, verifyBackup } from './readBackup';

export interface RestoreWish {
  readonly folder: string;
  /** Also one whose days are over. */
  readonly pastTerm: boolean;
  readonly now: Date;
  readonly tell: (sentence: string) => void;
}

type Target = Pick<Config, 'dataDir' | 'databaseUrl' | 'keys'>;

function refuseUnfit({ dialect, migration, destroyAfter }: ManifestBody, target: Target, wish: RestoreWish): void {
  if (dialectOfUrl(target.databaseUrl) !== dialect) {
    const kind = dialect === 'sqlite' ? 'sqlite:PATH' : 'postgres://…';
    throw new BackupError(`This backup goes back into a database of its own kind only: let DATABASE_URL be ${kind}.`);
  }
  if (!isKnownMigration(migration)) {
    throw new BackupError(`A newer version of the desk made this backup (${migration}): restore it with that version.`);
  }
  if (wish.now.toISOString() > destroyAfter && !wish.pastTerm) {
    throw new BackupError(
      `This backup should have been destroyed after ${destroyAfter.slice(0, 10)}: what was erased since may be in it, and no list of it is kept that long. With --past-term it is restored all the same.`,
    );
  }
}

async function hasAny(store: DocumentStore): Promise<boolean> {
  for await (const _name of store.all()) {
    return true;
  }
  return false;
}

/** @throws BackupError naming what is in the way */
async function refuseOverwriting({ dataDir, databaseUrl }: Target, store: DocumentStore): Promise<void> {
  const names = await unlessGone(readdir(dataDir), []);
  if (names.some((name) => name !== OF_THE_DISK)) {
    throw new BackupError(`${dataDir} is not empty: let DATA_DIR name an empty folder. Nothing is ever overwritten.`);
  }
  if (!(await isEmptyPlace(databaseUrl))) {
    throw new BackupError(
      'There is a database already: let DATABASE_URL name an empty one. Nothing is ever overwritten.',
    );
  }
  if (await hasAny(store)) {
    throw new BackupError('The document store is not empty: name an empty one. Nothing is ever overwritten.');
  }
}

/**
 * @param target settings of the desk to be; its secrets are those of the desk that was
 * @param store of the target
 * @returns the manifest of what was put back
 * @throws BackupError, StorageError
 */
export async function restoreBackup(target: Target, store: DocumentStore, wish: RestoreWish): Promise<ManifestBody> {
  const backup = await openBackup(wish.folder, target.keys.backupSeal);
  const { body } = backup;
  refuseUnfit(body, target, wish);
  await refuseOverwriting(target, store);
  await verifyBackup(backup);
  wish.tell(
    `The backup of ${body.moment} is whole: ${String(body.documents.count)} documents, ${String(body.events)} events.`,
  );
  makePrivate(target.dataDir);
  for await (const { id, sha256, sealed } of documentsOf(backup)) {
    await store.put({ id, sha256 }, sealed);
  }
  await restoreDatabase(target.databaseUrl, { migration: body.migration, pieces: databaseOf(backup) });
  return body;
}
