/** Says whose a batch is while it is read: every step is written only by the worker that holds it. */
import { endTurn, extendLease, holdBatch } from '@desk/db/stores/mailBatchStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import type { Dependencies } from '../dependencies';
import { describeError } from '../log/describeError';

/** Long enough for the slowest page; short enough that work goes on soon after a crash. */
const LEASE_MS = 30_000;
/** A holder that misses two of these still has its batch. */
const HOLD_EVERY_MS = LEASE_MS / 3;

/** Another worker has the batch by now: whatever this one did since goes unwritten. */
export class LeaseLost extends Error {}

export interface HeldBatch {
  readonly id: string;
  readonly workerId: string;
}

/** Until when a step that starts or ends now may hold the batch. */
export function leaseFrom(now: Date): string {
  return new Date(now.getTime() + LEASE_MS).toISOString();
}

/**
 * Writes a step of the reading and holds the batch longer.
 * @throws LeaseLost, and nothing is written then
 */
export async function inLease<T>(deps: Dependencies, held: HeldBatch, work: (tx: Tx) => Promise<T>): Promise<T> {
  const step = async (tx: Tx): Promise<T> => {
    if (!(await extendLease(tx, { ...held, leaseUntil: leaseFrom(deps.clock()) }))) {
      throw new LeaseLost('Another worker reads this batch');
    }
    return work(tx);
  };
  return inTransaction(deps.db, step, { unaudited: 'a step of a reading, which tells of itself when it ends' });
}

/** Gives the batch back, so that the next worker need not wait; others that wait come first. */
export async function giveBack({ db, clock }: Dependencies, held: HeldBatch): Promise<void> {
  const unaudited = 'a lease, no change to a case';
  const handOver = async (tx: Tx): Promise<void> => {
    await endTurn(tx, { ...held, at: clock().toISOString() });
    await extendLease(tx, { ...held, leaseUntil: null });
  };
  await inTransaction(db, handOver, { unaudited });
}

/**
 * Does work that may take longer than a lease lasts (opening a large scan, taking a letter out), and holds the batch meanwhile.
 * @throws LeaseLost when another worker had the batch before the work was done
 */
export async function whileHolding<T>(deps: Dependencies, held: HeldBatch, work: () => Promise<T>): Promise<T> {
  let isLost = false;
  let lastHold = Promise.resolve();
  const hold = async (): Promise<void> => {
    try {
      const claim = { ...held, leaseUntil: leaseFrom(deps.clock()) };
      const unaudited = 'a lease, no change to a case';
      isLost ||= !(await inTransaction(deps.db, (tx) => holdBatch(tx, claim), { unaudited }));
    } catch (error) {
      // The next one may succeed; if none does, the lease runs out and whatever is written then is refused.
      deps.log.warn({ batchId: held.id, failure: describeError(error) }, 'lease not extended');
    }
  };
  const timer = setInterval(() => {
    lastHold = lastHold.then(hold);
  }, HOLD_EVERY_MS);
  try {
    const result = await work();
    clearInterval(timer);
    await lastHold;
    if (isLost) {
      throw new LeaseLost('Another worker reads this batch');
    }
    return result;
  } finally {
    clearInterval(timer);
    await lastHold;
  }
}
