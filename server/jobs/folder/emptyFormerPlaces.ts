/** Empties the folders in which an earlier version left its files readable: what is known goes, what is not is sealed. */
import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findBatchBySha } from '@desk/db/stores/mailBatchStore';
import { findDocumentBySha } from '@desk/db/stores/mailItemStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../../dependencies';
import { sha256Of } from '../../crypto/sha256';
import { keepRefused } from '../../intake/unread/keepRefused';
import { describeError } from '../../log/describeError';
import { FORMER_PLACES } from './listFolder';

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return [];
    }
    throw error;
  }
}

async function isTakenIn({ db }: Dependencies, bytes: Buffer): Promise<boolean> {
  const sha256 = sha256Of(bytes);
  return (await findBatchBySha(db, sha256)) !== null || (await findDocumentBySha(db, sha256)) !== null;
}

/** Why it would be refused today; one that would be taken today was refused by a rule of before, and a person decides. */
async function reasonOf(deps: Dependencies, fileName: string, bytes: Buffer): Promise<string> {
  try {
    await deps.readers.inspectScan({ fileName, bytes });
    return 'documentBroken';
  } catch (error) {
    return error instanceof DomainError ? error.code : 'documentBroken';
  }
}

/** The moment that an earlier version wrote before the name is no part of it. */
function formerName(name: string): string {
  return name.replace(/^\d{4}-\d\d-\d\dT[\d-]+Z /, '');
}

async function emptyOne(deps: Dependencies, folder: string, name: string, names: readonly string[]): Promise<void> {
  const path = join(folder, name);
  const isNote = name.endsWith('.txt') && names.includes(name.slice(0, -'.txt'.length));
  if (!isNote) {
    const bytes = await readFile(path);
    if (!(await isTakenIn(deps, bytes))) {
      const fileName = formerName(name);
      await keepRefused(deps, { fileName, path: fileName, bytes, reason: await reasonOf(deps, fileName, bytes) });
    }
  }
  await rm(path, { force: true });
}

/** One folder: notes last, since they are told by the files that they stand beside. */
async function emptyPlace(deps: Dependencies, folder: string): Promise<void> {
  const names = await filesIn(folder);
  const isNote = (name: string): boolean => name.endsWith('.txt');
  for (const name of [...names.filter((one) => !isNote(one)), ...names.filter(isNote)]) {
    try {
      await emptyOne(deps, folder, name, names);
    } catch (error) {
      deps.log.error({ failure: describeError(error), job: 'watchFolder' }, 'file of an earlier version not put away');
    }
  }
  try {
    await rmdir(folder);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '')) {
      throw error;
    }
  }
}

/** @param folder the scan folder */
export async function emptyFormerPlaces(deps: Dependencies, folder: string): Promise<void> {
  for (const place of FORMER_PLACES) {
    await emptyPlace(deps, join(folder, place));
  }
}
