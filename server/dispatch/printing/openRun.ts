/** Decides who may go on with a print run, and which of its letters is meant. */
import { lockPrintRun, type StoredPrintRun } from '@desk/db/stores/printRunStore';
import type { Tx } from '@desk/db/reader';
import { DomainError } from '@desk/shared/contract/errors';
import { letterMark } from '@desk/shared/dispatch/printRun';
import { lettersWithCases, type RunLetter } from './describeRun';

/**
 * A run that is not closed, held until this transaction ends, with its letters.
 * @throws DomainError notFound, printRunClosed
 */
export async function openRun(
  tx: Tx,
  id: string,
): Promise<{ readonly run: StoredPrintRun; readonly letters: RunLetter[] }> {
  const run = await lockPrintRun(tx, id);
  if (run === null) {
    throw new DomainError('notFound');
  }
  if (run.status === 'posted' || run.status === 'spoilt') {
    throw new DomainError('printRunClosed');
  }
  return { run, letters: await lettersWithCases(tx, id) };
}

/** The letters that are to be posted: those whose code still holds. */
export function livingLetters(letters: readonly RunLetter[]): RunLetter[] {
  return letters.filter(({ isVoid }) => !isVoid);
}

/**
 * The letter with this mark, as a hand scanner reads it.
 * @throws DomainError letterNotInRun
 */
export function letterWithMark(letters: readonly RunLetter[], mark: string): RunLetter {
  const wanted = mark.trim().toUpperCase();
  const found = livingLetters(letters).find(({ dispatch }) => letterMark(dispatch.id) === wanted);
  if (found === undefined) {
    throw new DomainError('letterNotInRun');
  }
  return found;
}
