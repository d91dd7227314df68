/** Splits a batch that was read into letters, and gives each its place: on its case, in the tray, or refused by its case. */
import { pagesOf } from '@desk/db/stores/mailBatchStore';
import {
  changeScannedLetter,
  findScannedLetter,
  insertScannedLetters,
  scannedLettersOf,
  type LetterChanges,
} from '@desk/db/stores/scannedLetterStore';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { DomainError, type ErrorCode } from '@desk/shared/contract/errors';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { splitStack } from '@desk/shared/intake/splitStack';
import type { Dependencies } from '../dependencies';
import { inLease } from './batchLease';
import { MAX_ATTEMPTS, type Reading } from './readBatchPages';
import { registerLetter } from './registerLetter';

/** Errors that say that no case has this number. */
const UNKNOWN_NUMBER: readonly ErrorCode[] = ['applicationNumberUnknown', 'applicationNumberInvalid'];

/** A letter whose number is sure waits for its place without a cause; whatever has a cause is for people. */
export function waitsForPlace({ status, cause }: Pick<ScannedLetter, 'status' | 'cause'>): boolean {
  return status === 'unmatched' && cause === null;
}

/** Splits once: a later worker finds the letters that the first one made. */
async function splitOnce(deps: Dependencies, { batch, workerId }: Reading): Promise<void> {
  if ((await scannedLettersOf(deps.db, batch.id)).length > 0) {
    return;
  }
  await inLease(deps, { id: batch.id, workerId }, async (tx) => {
    const letters = splitStack(await pagesOf(tx, batch.id)).map((group): ScannedLetter => ({
      ...{ id: deps.newId(), batchId: batch.id, ...group, status: 'unmatched', refusal: null },
      ...{ mailItemId: null, applicationId: null, reason: '', version: 0 },
    }));
    await insertScannedLetters(tx, letters);
  });
}

/** What a failed registration makes of a letter; null when it is a fault of the moment, to be tried again. */
function refusedAs(error: unknown, attempts: number): LetterChanges | null {
  if (error instanceof DomainError && error.code !== 'staleVersion') {
    return UNKNOWN_NUMBER.includes(error.code)
      ? { cause: 'unknownNumber' }
      : { status: 'refused', refusal: error.code };
  }
  return attempts >= MAX_ATTEMPTS ? { status: 'refused', refusal: 'unexpected' } : null;
}

async function place(deps: Dependencies, reading: Reading, letter: ScannedLetter): Promise<void> {
  const { batch, workerId, file } = reading;
  const { createdById: id, createdByName: name, createdByRole: role } = batch;
  const actor = batch.source === 'folder' ? SYSTEM_ACTOR : { id, name, role };
  const applicationNumber = letter.applicationNumber ?? '';
  const asked = { letter, applicationNumber, batch, file, actor, requestId: 'worker', origin: 'system' } as const;
  try {
    await registerLetter(deps, asked);
  } catch (error) {
    const set = refusedAs(error, batch.attempts);
    if (set === null) {
      throw error;
    }
    deps.log.info({ letterId: letter.id, ...set }, 'letter not registered');
    await inLease(deps, { id: batch.id, workerId }, (tx) => changeScannedLetter(tx, letter, set));
  }
}

/**
 * Gives every letter of the batch its place, each exactly once however often the program dies in between.
 * @returns whether all have one; false when asked to stop before that
 * @throws LeaseLost
 */
export async function placeLetters(deps: Dependencies, reading: Reading): Promise<boolean> {
  const { batch, workerId, stopping } = reading;
  await splitOnce(deps, reading);
  for (const { id } of await scannedLettersOf(deps.db, batch.id)) {
    const letter = await findScannedLetter(deps.db, id);
    if (letter === null || !waitsForPlace(letter)) {
      continue;
    }
    if (stopping?.aborted === true) {
      return false;
    }
    await place(deps, reading, letter);
    await inLease(deps, { id: batch.id, workerId }, () => Promise.resolve());
  }
  return true;
}
