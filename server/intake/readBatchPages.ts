/** Reads the codes of a batch page by page; what was read is kept at once and never read again. */
import { anotherWaits, insertPage, pagesOf, type StoredBatch } from '@desk/db/stores/mailBatchStore';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import type { OpenScan } from '../reading/scanTypes';
import type { BatchFile } from './batchBytes';
import { inLease, LeaseLost, whileHolding } from './batchLease';

/** So many pages, or letters, are one turn: then a batch that waits goes first, however long this one is. */
const TURN_STEPS = 20;

/** A page on which the engine breaks down so often in a row is for a person to look at. */
export const MAX_ATTEMPTS = 5;

export interface Reading {
  readonly batch: StoredBatch;
  readonly workerId: string;
  readonly file: BatchFile;
  /** The program is asked to stop: the step under way is the last one. */
  readonly stopping?: AbortSignal | undefined;
}

async function codesOf(deps: Dependencies, { batch }: Reading, page: () => Promise<string[]>): Promise<string[]> {
  try {
    return await page();
  } catch (error) {
    const isForUs = error instanceof DomainError || batch.attempts >= MAX_ATTEMPTS;
    if (error instanceof LeaseLost || !isForUs) {
      throw error;
    }
    deps.log.error({ batchId: batch.id, attempts: batch.attempts }, 'page given up');
    return [];
  }
}

/** @param done how many pages or letters this turn has behind it */
export async function isTurnOver({ db, clock }: Dependencies, { id }: StoredBatch, done: number): Promise<boolean> {
  return done > 0 && done % TURN_STEPS === 0 && (await anotherWaits(db, { id, now: clock().toISOString() }));
}

/**
 * @param scan the batch, opened
 * @returns whether every page is read; false when asked to stop before that, or when another batch has its turn
 * @throws LeaseLost
 */
export async function readBatchPages(deps: Dependencies, reading: Reading, scan: OpenScan): Promise<boolean> {
  const { batch, workerId, stopping } = reading;
  const read = new Set((await pagesOf(deps.db, batch.id)).map(({ page }) => page));
  let done = 0;
  for (let page = 1; page <= scan.pages; page += 1) {
    if (read.has(page)) {
      continue;
    }
    if (stopping?.aborted === true || (await isTurnOver(deps, batch, done))) {
      return false;
    }
    done += 1;
    const held = { id: batch.id, workerId };
    const codes = await codesOf(deps, reading, () => whileHolding(deps, held, () => scan.codes(page)));
    const row = { id: deps.newId(), batchId: batch.id, page, codes, readAt: deps.clock().toISOString() };
    await inLease(deps, held, (tx) => insertPage(tx, row));
  }
  return true;
}
