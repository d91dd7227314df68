/** Ends a print run: its letters are posted and count as sent, or they are spoilt and wait for a next run with the same code. */
import { requeue } from '@desk/db/stores/dispatchStore';
import { changePrintRun } from '@desk/db/stores/printRunStore';
import { inTransaction } from '@desk/db/transaction';
import { DomainError } from '@desk/shared/contract/errors';
import { letterMark, type PrintRunDetail } from '@desk/shared/dispatch/printRun';
import type { Dependencies } from '../../dependencies';
import { recordSent } from '../recordSent';
import { describeRun, lettersWithCases } from './describeRun';
import { letterWithMark, livingLetters, openRun } from './openRun';
import { recordRun, type PrintRequest } from './printRequest';

type Closing = { readonly id: string } & Omit<PrintRequest, 'idempotencyKey'>;

/**
 * The letters left the building: their secrets are wiped, and each counts as sent in its case.
 * @throws DomainError notFound, printRunClosed, printRunNotRead, trackNumbersMissing naming the letters
 */
export async function postPrintRun(deps: Dependencies, { id, ...request }: Closing): Promise<PrintRunDetail> {
  const at = deps.clock().toISOString();
  return inTransaction(deps.db, async (tx) => {
    const { run, letters: all } = await openRun(tx, id);
    const letters = livingLetters(all);
    if (run.status !== 'read') {
      throw new DomainError('printRunNotRead');
    }
    const untracked = letters.filter(({ registered, dispatch }) => registered && dispatch.trackNumber === null);
    if (untracked.length > 0) {
      throw new DomainError('trackNumbersMissing', {
        allowed: untracked.map(({ dispatch }) => letterMark(dispatch.id)),
      });
    }
    for (const { dispatch } of letters) {
      const providerReference = dispatch.trackNumber ?? run.number;
      await recordSent(tx, deps, {
        dispatch,
        providerReference,
        at,
        actor: request.actor,
        requestId: request.requestId,
      });
    }
    const set = { status: 'posted', closedAt: at, closedByName: request.actor.name } as const;
    await changePrintRun(tx, id, set);
    await recordRun(tx, { type: 'print.runPosted', data: { runId: id, letters: letters.length } }, { ...request, at });
    return describeRun(tx, { ...run, ...set });
  });
}

export interface Spoilt {
  /** Marks of the letters that did not come out right; all of the run when left out. */
  readonly marks?: readonly string[] | undefined;
  readonly reason: string;
}

/**
 * Letters that did not come out right go back, and are printed again with the same code. A run without letters is closed.
 * @throws DomainError notFound, printRunClosed, letterNotInRun
 */
export async function spoilLetters(
  deps: Dependencies,
  { id, marks, reason, ...request }: Closing & Spoilt,
): Promise<PrintRunDetail> {
  const at = deps.clock().toISOString();
  const { answer, file } = await inTransaction(deps.db, async (tx) => {
    const { run, letters } = await openRun(tx, id);
    const spoilt = marks === undefined ? livingLetters(letters) : marks.map((mark) => letterWithMark(letters, mark));
    for (const { dispatch } of spoilt) {
      await requeue(tx, dispatch.id, at);
    }
    const isEmpty = livingLetters(await lettersWithCases(tx, id)).length === 0;
    // A PDF that nobody read yet still holds the letters that go into another run: it may not be read any more.
    const isUnread = run.status !== 'read';
    const closed = { status: 'spoilt', closedAt: at, closedByName: request.actor.name, file: null } as const;
    const set = isEmpty ? closed : isUnread ? ({ status: 'drawing', file: null } as const) : {};
    if (isEmpty || isUnread) {
      await changePrintRun(tx, id, set);
    }
    const data = { runId: id, letters: spoilt.length, reason };
    await recordRun(tx, { type: 'print.runSpoilt', data }, { ...request, at });
    return { answer: await describeRun(tx, { ...run, ...set }), file: run.file };
  });
  if (file !== null) {
    await deps.files.discard(file.id, file);
  }
  return answer;
}
