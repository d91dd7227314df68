/** Decides what is limited, and how far. Counts lie in the database: they survive a restart, and hold for every server. */
import { RateLimiterRes } from 'rate-limiter-flexible';
import type { Reader, Tx } from '@desk/db/reader';
import { inTransaction } from '@desk/db/transaction';
import { keyedHash } from '../crypto/keyedHash';
import type { Dependencies } from '../dependencies';
import { TooManyRequests } from '../tooManyRequests';
import { DatabaseLimiter, type Limit } from './databaseLimiter';

const QUARTER = 15 * 60;
const HOUR = 60 * 60;

export const LIMITS = {
  /** Attempts at one account from one address, or from one device that is known. */
  logIn: { points: 10, seconds: QUARTER },
  /** Attempts at any account from one address; a whole office may come from one. */
  logInAddress: { points: 100, seconds: QUARTER },
  /** Attempts at one account from wherever; beyond it a device that is not known has to show a second factor. */
  logInAccount: { points: 30, seconds: QUARTER },
  /** Codes of somebody who already knows the password. */
  factorCode: { points: 10, seconds: HOUR },
  /** Passwords and codes of one account that are asked for within its sessions. */
  inSession: { points: 10, seconds: QUARTER },
  /** Wrong codes of one caller whom the login platform names: more is somebody trying other people's. */
  redeem: { points: 10, seconds: HOUR },
  /** Searches of one account. */
  search: { points: 600, seconds: 5 * 60 },
} as const satisfies Readonly<Record<string, Limit>>;
export type LimitName = keyof typeof LIMITS;

/** Who is counted under which limit. What says who it is, is kept as a keyed hash alone. */
export interface Counted {
  readonly limit: LimitName;
  readonly who: readonly string[];
}
type Parts = Pick<Dependencies, 'config' | 'clock'>;

function open({ config, clock }: Parts, { limit, who }: Counted) {
  const key = keyedHash(config.keys.limitHmac, JSON.stringify(who));
  return { key, limiter: new DatabaseLimiter(limit, LIMITS[limit], clock()) };
}

/**
 * Counts some more, also beyond the limit.
 * @returns how many that makes
 */
export async function count(tx: Tx, parts: Parts, counted: Counted): Promise<number> {
  const { key, limiter } = open(parts, counted);
  return (await limiter.penalty(key, 1, { tx })).consumedPoints;
}

/**
 * Counts some more.
 * @returns milliseconds until the window is over
 * @throws TooManyRequests when that is too many
 */
export async function consume(tx: Tx, parts: Parts, counted: Counted, points = 1): Promise<number> {
  const { key, limiter } = open(parts, counted);
  try {
    return (await limiter.consume(key, points, { tx })).msBeforeNext;
  } catch (error) {
    throw error instanceof RateLimiterRes ? new TooManyRequests(error.msBeforeNext / 1000) : error;
  }
}

/** Takes back one that was counted and should not have been. */
export async function takeBack(tx: Tx, parts: Parts, counted: Counted): Promise<void> {
  const { key, limiter } = open(parts, counted);
  await limiter.reward(key, 1, { tx });
}

/** Begins anew: whoever was counted turned out to be right. */
export async function forget(tx: Tx, parts: Parts, counted: Counted): Promise<void> {
  const { key, limiter } = open(parts, counted);
  await limiter.delete(key, { tx });
}

/** Whether nothing more may be counted now. */
export async function isSpent(reader: Reader, parts: Parts, counted: Counted): Promise<boolean> {
  const { key, limiter } = open(parts, counted);
  const found = await limiter.get(key, { reader });
  return found !== null && found.remainingPoints <= 0;
}

/** A transaction of counts alone. */
export async function countingIn<T>({ db }: Pick<Dependencies, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(db, work, { unaudited: 'counts of attempts; what was refused is told by whoever refuses it' });
}
