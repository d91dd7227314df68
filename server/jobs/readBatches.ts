/** Job: reads one waiting batch under a lease, from its first unread page to the last letter's place. */
import { appendAudit } from '@desk/db/stores/auditStore';
import { claimBatch, findBatch, finishBatch, type StoredBatch } from '@desk/db/stores/mailBatchStore';
import { inTransaction } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/audit/auditEvents';
import { DomainError, type ErrorCode } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import { readBatchFile } from '../intake/batchBytes';
import { giveBack, leaseFrom, LeaseLost } from '../intake/batchLease';
import { placeLetters } from '../intake/placeLetters';
import { readBatchPages, type Reading } from '../intake/readBatchPages';
import type { OpenScan } from '../scanning/scanTypes';

interface End {
  readonly entry: AuditEntry;
  readonly refusal: ErrorCode | null;
}

async function finish(deps: Dependencies, { batch, workerId }: Omit<Reading, 'file'>, end: End): Promise<void> {
  const at = deps.clock().toISOString();
  await inTransaction(deps.db, async (tx) => {
    if (!(await finishBatch(tx, { id: batch.id, workerId, refusal: end.refusal, at }))) {
      throw new LeaseLost('Another worker finished this batch');
    }
    const stamp = { applicationId: null, actor: SYSTEM_ACTOR, at, requestId: 'worker', origin: 'system' } as const;
    await appendAudit(tx, { ...stamp, entry: end.entry, handling: false });
  });
}

async function wholeEntry(deps: Dependencies, batchId: string): Promise<AuditEntry> {
  const batch = await findBatch(deps.db, batchId);
  const { registered = 0, unmatched = 0, refused = 0, discarded = 0 } = batch?.letters ?? {};
  const letters = registered + unmatched + refused + discarded;
  return { type: 'mail.batchRead', data: { batchId, pages: batch?.pagesRead ?? 0, letters, unmatched } };
}

/** Opens the scan, or ends the batch when the engine says that it cannot be read; null then. */
async function openOrRefuse(deps: Dependencies, reading: Reading): Promise<OpenScan | null> {
  const { batch, file } = reading;
  try {
    return await deps.scanning.openScan(file.bytes, file.mediaType);
  } catch (error) {
    if (!(error instanceof DomainError)) {
      throw error;
    }
    const entry = { type: 'mail.batchRefused', data: { batchId: batch.id, cause: error.code } } as const;
    await finish(deps, reading, { entry, refusal: error.code });
    return null;
  }
}

async function read(deps: Dependencies, asked: Omit<Reading, 'file'>): Promise<void> {
  const { batch, workerId } = asked;
  const reading: Reading = { ...asked, file: await readBatchFile(deps, batch) };
  const scan = await openOrRefuse(deps, reading);
  if (scan === null) {
    return;
  }
  let isWhole: boolean;
  try {
    isWhole = (await readBatchPages(deps, reading, scan)) && (await placeLetters(deps, reading));
  } finally {
    await scan.close();
  }
  if (isWhole) {
    await finish(deps, reading, { entry: await wholeEntry(deps, batch.id), refusal: null });
  } else {
    await giveBack(deps, { id: batch.id, workerId });
  }
}

async function claim(deps: Dependencies, workerId: string): Promise<StoredBatch | null> {
  const now = deps.clock();
  const wanted = { workerId, now: now.toISOString(), leaseUntil: leaseFrom(now) };
  return inTransaction(deps.db, (tx) => claimBatch(tx, wanted), { unaudited: 'a lease, no change to a case' });
}

/**
 * Reads the batch that waits longest.
 * @param stopping when it aborts, the step under way is the last one and the batch is given back
 * @returns how many batches were worked on; zero means that none waits
 */
export async function readBatches(deps: Dependencies, workerId: string, stopping?: AbortSignal): Promise<number> {
  const batch = await claim(deps, workerId);
  if (batch === null) {
    return 0;
  }
  try {
    await read(deps, { batch, workerId, stopping });
  } catch (error) {
    if (!(error instanceof LeaseLost)) {
      throw error;
    }
    deps.log.warn({ batchId: batch.id }, 'batch taken over by another worker');
  }
  return 1;
}
