/** Takes a batch of work under a lease, does it outside any transaction, and lets nobody's failure stop the others. */
import { inTransaction, type Tx } from '@desk/db/transaction';
import type { Dependencies } from '../dependencies';

/** Who holds what is taken, from now until when, and how much at most. */
export interface Claim {
  readonly workerId: string;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly leaseUntil: string;
  readonly limit: number;
}

/** Longer than the slowest of it takes; what a killed worker held goes to the next one after this. */
const LEASE_MS = 60_000;
const BATCH = 10;

/** A moment later, as ISO 8601 UTC. */
export function later(iso: string, milliseconds: number): string {
  return new Date(Date.parse(iso) + milliseconds).toISOString();
}

export interface LeasedWork<T> {
  readonly workerId: string;
  /** Marks what is due and free as held, in a short transaction, and gives it. */
  readonly claim: (tx: Tx, claim: Claim) => Promise<T[]>;
  /** Does one of them and records how it went. */
  readonly work: (one: T) => Promise<void>;
}

/**
 * A batch, side by side: one that is slow does not keep the others waiting.
 * @returns how many were tried; zero when nothing is due
 * @throws what the first of them threw, once all have ended
 */
export async function workUnderLease<T>(deps: Dependencies, { workerId, claim, work }: LeasedWork<T>): Promise<number> {
  const now = deps.clock().toISOString();
  const lease = { workerId, now, leaseUntil: later(now, LEASE_MS), limit: BATCH };
  const unaudited = 'a lease, no change to a case';
  const claimed = await inTransaction(deps.db, (tx) => claim(tx, lease), { unaudited });
  const done = await Promise.allSettled(claimed.map(work));
  const failed = done.find((one) => one.status === 'rejected');
  if (failed !== undefined) {
    throw failed.reason;
  }
  return claimed.length;
}
