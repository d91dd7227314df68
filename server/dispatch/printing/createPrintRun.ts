/** Begins a print run: the letters that wait are in it, and in no other, but those of cases that its maker worked on; their PDF is made by a job. */
import { takeNumber } from '@desk/db/stores/counterStore';
import { claimForPrint, insertPrintRun, lettersForOtherEyes, type StoredPrintRun } from '@desk/db/stores/printRunStore';
import { makeNumber } from '@desk/shared/application/caseNumber';
import { DomainError } from '@desk/shared/contract/errors';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import { MOST_LETTERS_IN_RUN, type BegunPrintRun } from '@desk/shared/dispatch/printRun';
import type { Dependencies } from '../../dependencies';
import { inTransactionOnce } from '../../flow/once';
import { describeRun } from './describeRun';
import { recordRun, type PrintRequest } from './printRequest';

/**
 * @returns the run; its PDF follows
 * @throws DomainError nothingToPrint when no letter waits, printOtherEyes when all that wait are of cases this person worked on
 */
export async function createPrintRun(deps: Dependencies, request: PrintRequest): Promise<BegunPrintRun> {
  const { actor, idempotencyKey } = request;
  const at = deps.clock().toISOString();
  const once = { key: idempotencyKey, actorId: actor.id, request: ['createPrintRun'], at };
  return inTransactionOnce(deps, once, async (tx) => {
    const id = deps.newId();
    const claim = { printRunId: id, actorId: actor.id, now: at, limit: MOST_LETTERS_IN_RUN };
    const letters = await claimForPrint(tx, claim);
    const leftOut = await lettersForOtherEyes(tx, actor.id, at);
    if (letters === 0) {
      throw new DomainError(leftOut === 0 ? 'nothingToPrint' : 'printOtherEyes');
    }
    const year = Number(amsterdamDay(at).slice(0, 4));
    const number = makeNumber('ZD', year, await takeNumber(tx, `print-run-${String(year)}`));
    const run: StoredPrintRun = {
      id,
      number,
      status: 'drawing',
      letters,
      createdAt: at,
      createdById: actor.id,
      createdByName: actor.name,
      readAt: null,
      closedAt: null,
      closedByName: null,
      file: null,
    };
    await insertPrintRun(tx, run);
    await recordRun(tx, { type: 'print.runCreated', data: { runId: id, number, letters } }, { ...request, at });
    return { ...(await describeRun(tx, run)), leftOut };
  });
}
