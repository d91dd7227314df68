/** Opens a backup: only one that is finished, of this desk's secrets, and whole to the last byte. */
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from '@desk/db/backup/lines';
import type { KeyRing } from '../config';
import { sha256Of } from '../crypto/sha256';
import { getStored, type DocumentStore } from '../files/documentStore';
import { folderStore } from '../files/folderStore';
import { unlessGone } from '../files/oldFiles';
import {
  BackupError,
  DOCUMENTS_FOLDER,
  MANIFEST,
  manifestShape,
  UNFINISHED,
  type IndexedDocument,
  type Manifest,
  type ManifestBody,
} from './backupFormat';
import { mustBeAsMade, openBackupKeys } from './backupKeys';
import { readParts, verifyParts, type PartPlace } from './sealedParts';

export interface OpenBackup {
  readonly body: ManifestBody;
  readonly place: PartPlace;
  readonly documents: DocumentStore;
}

function parseManifest(text: string): Manifest {
  try {
    return manifestShape.parse(JSON.parse(text));
  } catch {
    throw new BackupError(
      'The manifest of this backup cannot be read: it was changed, or another version of the desk made it.',
    );
  }
}

/** @throws BackupError */
export async function openBackup(folder: string, ring: KeyRing): Promise<OpenBackup> {
  const text = await unlessGone(readFile(join(folder, MANIFEST), 'utf8'), null);
  if (text === null) {
    throw new BackupError(
      existsSync(join(folder, UNFINISHED))
        ? `The backup in ${folder} was not finished: run npm run backup -- ${folder} again, or take another one.`
        : `There is no backup in ${folder}.`,
    );
  }
  const manifest = parseManifest(text);
  const keys = openBackupKeys(ring, manifest.body);
  mustBeAsMade(keys, manifest);
  return {
    body: manifest.body,
    place: { folder, id: manifest.body.id, key: keys.forParts },
    documents: folderStore(join(folder, DOCUMENTS_FOLDER)),
  };
}

/** The pieces of the database, in their order. @throws BackupError */
export function databaseOf({ place, body }: OpenBackup): AsyncIterable<Buffer> {
  return readParts(place, body.database);
}

/** Each document that belongs to the moment, as it is sealed. @throws BackupError for one that is gone or was changed */
export async function* documentsOf({
  place,
  body,
  documents,
}: OpenBackup): AsyncGenerator<IndexedDocument & { sealed: Buffer }> {
  for await (const line of linesOf(readParts(place, body.documents.index))) {
    const document = JSON.parse(line) as IndexedDocument;
    const sealed = await getStored(documents, document);
    if (typeof sealed === 'string' || sha256Of(sealed) !== document.sum) {
      const what = sealed === 'none' ? 'is missing' : 'is not as it was copied';
      throw new BackupError(`Document ${document.id} of this backup ${what}.`);
    }
    yield { ...document, sealed };
  }
}

/** Reads all of it to the end; writes nothing. @throws BackupError at the first thing that is gone or changed */
export async function verifyBackup(backup: OpenBackup): Promise<void> {
  await verifyParts(backup.place, [...backup.body.database, ...backup.body.documents.index]);
  let count = 0;
  for await (const { sealed } of documentsOf(backup)) {
    count += sealed.length >= 0 ? 1 : 0;
  }
  if (count !== backup.body.documents.count) {
    throw new BackupError('The index of documents of this backup is not whole.');
  }
}
