/** Decides what an answer of the customer reopens: exactly what they were asked for. */
import { REOPENED_BY_POST, reopenedByAnswer, type Reopening } from '../checks/reopening';
import type { CaseFile } from './caseFile';

/**
 * @param file the case; when nothing is asked by reference, only in free words or not at all, everything counts that had
 *   not passed
 * @returns which checks are asked again. Source: the product's lifecycle table (affected checks reset to open)
 */
export function reopenedByCustomer({ supplement }: Pick<CaseFile, 'supplement'>): Reopening {
  return supplement === null || supplement.asked.length === 0
    ? REOPENED_BY_POST
    : reopenedByAnswer(supplement.checkIds);
}
