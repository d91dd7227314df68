/** Begins a print run: the letters that wait are in it, and in no other; their PDF is made by a job. */
import { takeNumber } from '@desk/db/stores/applicationStore';
import { claimForPrint, insertPrintRun, type StoredPrintRun } from '@desk/db/stores/printRunStore';
import { makeNumber } from '@desk/shared/application/caseNumber';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/dispatch/codeExpiry';
import { MOST_LETTERS_IN_RUN, type PrintRunDetail } from '@desk/shared/dispatch/printRun';
import type { Dependencies } from '../../dependencies';
import { inTransactionOnce } from '../../flow/once';
import { describeRun } from './describeRun';
import { recordRun, type PrintRequest } from './printRequest';

/**
 * @returns the run; its PDF follows
 * @throws DomainError nothingToPrint when no letter waits
 */
export async function createPrintRun(deps: Dependencies, request: PrintRequest): Promise<PrintRunDetail> {
  const { actor, idempotencyKey } = request;
  const at = deps.clock().toISOString();
  const once = { key: idempotencyKey, actorId: actor.id, request: ['createPrintRun'], at };
  return inTransactionOnce(deps, once, async (tx) => {
    const id = deps.newId();
    const letters = await claimForPrint(tx, { printRunId: id, now: at, limit: MOST_LETTERS_IN_RUN });
    if (letters === 0) {
      throw new DomainError('nothingToPrint');
    }
    const year = Number(amsterdamDay(at).slice(0, 4));
    const number = makeNumber('ZD', year, await takeNumber(tx, `print-run-${String(year)}`));
    const run: StoredPrintRun = {
      ...{ id, number, status: 'drawing', letters, createdAt: at, createdById: actor.id, createdByName: actor.name },
      ...{ readAt: null, closedAt: null, closedByName: null, file: null },
    };
    await insertPrintRun(tx, run);
    await recordRun(tx, { type: 'print.runCreated', data: { runId: id, number, letters } }, { ...request, at });
    return describeRun(tx, run);
  });
}
