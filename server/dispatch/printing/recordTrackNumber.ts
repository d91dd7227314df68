/** Keeps which sticker of the registered post went on which letter: the one scanned after the other. */
import { keepTrackNumber, letterWithTrackNumber } from '@desk/db/stores/printRunStore';
import { inTransaction } from '@desk/db/transaction';
import { DomainError } from '@desk/shared/contract/errors';
import { isTrackNumber, tidyTrackNumber, type PrintRunDetail } from '@desk/shared/dispatch/printRun';
import type { Dependencies } from '../../dependencies';
import { describeRun } from './describeRun';
import { letterWithMark, openRun } from './openRun';
import { recordRun, type PrintRequest } from './printRequest';

export interface TrackedLetter {
  readonly id: string;
  readonly mark: string;
  readonly trackNumber: string;
}

/**
 * A letter that is scanned again gets the later number.
 * @throws DomainError notFound, printRunClosed, letterNotInRun, letterNotRegistered, trackNumberInvalid, trackNumberTaken
 */
export async function recordTrackNumber(
  deps: Dependencies,
  { id, mark, trackNumber, ...request }: TrackedLetter & Omit<PrintRequest, 'idempotencyKey'>,
): Promise<PrintRunDetail> {
  const at = deps.clock().toISOString();
  const number = tidyTrackNumber(trackNumber);
  if (!isTrackNumber(number)) {
    throw new DomainError('trackNumberInvalid', { errors: { trackNumber: 'invalid' } });
  }
  return inTransaction(deps.db, async (tx) => {
    const { run, letters } = await openRun(tx, id);
    const { dispatch, registered, application } = letterWithMark(letters, mark);
    if (!registered) {
      throw new DomainError('letterNotRegistered');
    }
    const taken = await letterWithTrackNumber(tx, number);
    if (taken !== null && taken !== dispatch.id) {
      throw new DomainError('trackNumberTaken');
    }
    await keepTrackNumber(tx, dispatch.id, number);
    const data = { runId: id, dispatchId: dispatch.id, caseNumber: application.number, trackNumber: number };
    await recordRun(tx, { type: 'print.letterTracked', data }, { ...request, at });
    return describeRun(tx, run);
  });
}
