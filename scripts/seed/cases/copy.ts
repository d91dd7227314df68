/** What one copy of a case has of its own: who and when it is about, its ids, and its secrets. */
import { randomBytes } from 'node:crypto';
import type { StoredBytes } from '@desk/server/intake/documentFiles';
import type { Config } from '@desk/server/config';
import { newCode, newToken } from '@desk/server/dispatch/codeSecrets';
import type { Dice } from '../dice';

const DAY = 86_400_000;
const HEX = { rank: 3, seed: 3, place: 9, time: 12 };
/** So many ids fit into a copy, and seeds that differ by as much share theirs. */
const RANKS = 16 ** HEX.rank;
/** Asking for a few random bytes takes longer than asking for many. */
const POOL_BYTES = 16_384;

export interface Copy {
  readonly seed: number;
  /** 1 and up in the whole data set. */
  readonly place: number;
  /** By how many days everything of it happened earlier (negative) than with the prototype. */
  readonly days: number;
  readonly dice: Dice;
  readonly keys: Config['keys'];
  /** Number of the prototype → that of the copy. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Document of the prototype → the bytes of the copy's. */
  readonly documents: ReadonlyMap<string, StoredBytes>;
  /** Numbers in the trail of its events, in their order. */
  readonly sequences: readonly number[];
  /** Code of the prototype → what the letter and the link of the copy hold. */
  readonly secrets: Map<string, { readonly code: string; readonly token: string }>;
}

/** What of a copy is known before it has numbers and documents. */
export type Wish = Pick<Copy, 'seed' | 'place' | 'days'>;

/** The id in a copy of a row that has that id in the prototype. */
export type IdOf = (copy: Wish, old: string) => string;

const moved = new Map<string, string>();

/** The day that many days away; YYYY-MM-DD. Of the few that there are, each is worked out once. */
export function movedDay(day: string, days: number): string {
  const key = `${day} ${String(days)}`;
  const known = moved.get(key) ?? new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
  moved.set(key, known);
  return known;
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, '0').slice(-length);
}

/**
 * The id of a row: a UUID of version 7 that follows from seed, place and rank. Ids of a copy sort as those of its prototype.
 * @param startedAt when the prototype came in, in milliseconds
 * @param rank of the row among all of the case
 */
export function idOf({ seed, place, days }: Wish, startedAt: number, rank: number): string {
  if (rank >= RANKS) {
    throw new RangeError(`A case with more than ${String(RANKS)} rows has no ids for them`);
  }
  const time = hex(startedAt + days * DAY + rank, HEX.time);
  const own = hex(rank, HEX.rank);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${own}-8${hex(seed, HEX.seed)}-${hex(place, HEX.place)}${own}`;
}

/** The secrets of a code, made when they are first asked for. */
export function secretsOf({ secrets }: Copy, codeId: string): { readonly code: string; readonly token: string } {
  const known = secrets.get(codeId) ?? { code: newCode(), token: newToken() };
  secrets.set(codeId, known);
  return known;
}

let pool = Buffer.alloc(0);

/** Random bytes of nobody else's. */
export function randomOf(bytes: number): Buffer {
  if (pool.length < bytes) {
    pool = randomBytes(POOL_BYTES);
  }
  const taken = pool.subarray(0, bytes);
  pool = pool.subarray(bytes);
  return taken;
}
