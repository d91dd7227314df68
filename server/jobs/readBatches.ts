/** Job: reads one waiting batch under a lease, from its first unread page to the last letter's place. */
import { claimBatch, findBatch, finishBatch, type StoredBatch } from '@desk/db/stores/mailBatchStore';
import { inTransaction } from '@desk/db/transaction';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { DomainError, type ErrorCode } from '@desk/shared/contract/errors';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { readBatchFile } from '../intake/batchBytes';
import { giveBack, leaseFrom, LeaseLost, whileHolding } from '../intake/batchLease';
import { placeLetters } from '../intake/placeLetters';
import { MAX_ATTEMPTS, readBatchPages, type Reading } from '../intake/readBatchPages';
import type { OpenScan } from '../reading/scanTypes';

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

/** Why a batch cannot be read at all, or null when another try may still do it. */
function refusalOf(error: unknown, { attempts }: StoredBatch): ErrorCode | null {
  if (error instanceof DomainError) {
    return error.code;
  }
  // Stored bytes that are gone or were tampered with will not come back by waiting.
  return attempts >= MAX_ATTEMPTS ? 'documentBroken' : null;
}

/** Opens the stored file, or ends the batch when it cannot be read; null then. */
async function openOrRefuse(deps: Dependencies, asked: Omit<Reading, 'file'>): Promise<Opened | null> {
  try {
    const held = { id: asked.batch.id, workerId: asked.workerId };
    return await whileHolding(deps, held, async () => {
      const reading = { ...asked, file: await readBatchFile(deps, asked.batch) };
      return { reading, scan: await deps.readers.openScan(reading.file.bytes, reading.file.mediaType) };
    });
  } catch (error) {
    const refusal = error instanceof LeaseLost ? null : refusalOf(error, asked.batch);
    if (refusal === null) {
      throw error;
    }
    const entry = { type: 'mail.batchRefused', data: { batchId: asked.batch.id, cause: refusal } } as const;
    await finish(deps, asked, { entry, refusal });
    return null;
  }
}
interface Opened {
  readonly reading: Reading;
  readonly scan: OpenScan;
}

async function read(deps: Dependencies, asked: Omit<Reading, 'file'>): Promise<void> {
  const opened = await openOrRefuse(deps, asked);
  if (opened === null) {
    return;
  }
  const { reading, scan } = opened;
  let isWhole: boolean;
  try {
    isWhole = (await readBatchPages(deps, reading, scan)) && (await placeLetters(deps, reading));
  } finally {
    await scan.close();
  }
  if (isWhole) {
    await finish(deps, asked, { entry: await wholeEntry(deps, asked.batch.id), refusal: null });
  } else {
    await giveBack(deps, { id: asked.batch.id, workerId: asked.workerId });
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
