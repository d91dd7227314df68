/** Splits a batch that was read into letters, and gives each its place: on its case, in the tray, or refused by its case. */
import { findApplicationByNumber } from '@desk/db/stores/applicationStore';
import { pagesOf } from '@desk/db/stores/mailBatchStore';
import {
  changeScannedLetter,
  findScannedLetter,
  insertScannedLetters,
  scannedLettersOf,
  type LetterChanges,
} from '@desk/db/stores/scannedLetterStore';
import type { Tx } from '@desk/db/reader';
import { SYSTEM_ACTOR, type Actor } from '@desk/shared/access/roles';
import { DomainError, type ErrorCode } from '@desk/shared/contract/errors';
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { splitStack } from '@desk/shared/intake/splitStack';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { inLease, whileHolding } from './batchLease';
import { isTurnOver, MAX_ATTEMPTS, type Reading } from './readBatchPages';
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
      ...group,
      id: deps.newId(),
      batchId: batch.id,
      fileName: batch.fileName,
      receivedOn: batch.receivedOn,
      status: 'unmatched',
      refusal: null,
      mailItemId: null,
      applicationId: null,
      reason: '',
      version: 0,
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
    await inLease(deps, { id: batch.id, workerId }, (tx) => keepRefusal(tx, { deps, letter, set, actor }));
  }
}

interface Refused {
  readonly deps: Dependencies;
  readonly letter: ScannedLetter;
  readonly set: LetterChanges;
  readonly actor: Actor;
}

/** The letter waits in the tray with its reason; the case that its number names says in its history that it came. */
async function keepRefusal(tx: Tx, { deps, letter, set, actor }: Refused): Promise<void> {
  if (!(await changeScannedLetter(tx, letter, set))) {
    return;
  }
  const number = letter.applicationNumber ?? '';
  const application = await findApplicationByNumber(tx, number);
  const data = { letterId: letter.id, number, cause: set.refusal ?? 'applicationNumberUnknown' };
  const stamp = { applicationId: application?.id ?? null, actor, at: deps.clock().toISOString() };
  const entry = { type: 'mail.letterRefused', data } as const;
  await appendAudit(tx, { ...stamp, entry, requestId: 'worker', origin: 'system', handling: false });
}

/**
 * Gives every letter of the batch its place, each exactly once however often the program dies in between.
 * @returns whether all have one; false when asked to stop before that, or when another batch has its turn
 * @throws LeaseLost
 */
export async function placeLetters(deps: Dependencies, reading: Reading): Promise<boolean> {
  const { batch, workerId, stopping } = reading;
  await splitOnce(deps, reading);
  let placed = 0;
  for (const { id } of await scannedLettersOf(deps.db, batch.id)) {
    const letter = await findScannedLetter(deps.db, id);
    if (letter === null || !waitsForPlace(letter)) {
      continue;
    }
    if (stopping?.aborted === true || (await isTurnOver(deps, batch, placed))) {
      return false;
    }
    placed += 1;
    await whileHolding(deps, { id: batch.id, workerId }, () => place(deps, reading, letter));
    await inLease(deps, { id: batch.id, workerId }, () => Promise.resolve());
  }
  return true;
}
