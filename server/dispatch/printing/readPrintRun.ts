/** Hands the PDF of a print run to whoever made the run, once: with the reading its key and its bytes are gone. */
import { casesWorkedOnInRun, changePrintRun, lockPrintRun } from '@desk/db/stores/printRunStore';
import { inTransaction } from '@desk/db/transaction';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../../dependencies';
import { recordRun, type PrintRequest } from './printRequest';

/**
 * @returns the bytes of the PDF and the number of the run
 * @throws DomainError notFound, printRunOfOther, printRunNotReady (not drawn yet, or read before),
 *   printOtherEyes when its maker has worked on one of its cases since
 */
export async function readPrintRun(
  deps: Dependencies,
  { id, ...request }: { readonly id: string } & Omit<PrintRequest, 'idempotencyKey'>,
): Promise<{ readonly bytes: Buffer; readonly number: string }> {
  const at = deps.clock().toISOString();
  const { bytes, number, file } = await inTransaction(deps.db, async (tx) => {
    const run = await lockPrintRun(tx, id);
    if (run === null) {
      throw new DomainError('notFound');
    }
    if (run.createdById !== request.actor.id) {
      throw new DomainError('printRunOfOther');
    }
    if (run.status !== 'ready' || run.file === null) {
      throw new DomainError('printRunNotReady');
    }
    if ((await casesWorkedOnInRun(tx, id, request.actor.id)).length > 0) {
      throw new DomainError('printOtherEyes');
    }
    // Opened before it is marked as read: a file that cannot be opened was not read.
    const opened = await deps.files.read(run.file.id, run.file);
    await changePrintRun(tx, id, { status: 'read', readAt: at, file: null });
    await recordRun(tx, { type: 'print.runRead', data: { runId: id } }, { ...request, at });
    return { bytes: opened, number: run.number, file: run.file };
  });
  await deps.files.discard(file.id, file);
  return { bytes, number };
}
