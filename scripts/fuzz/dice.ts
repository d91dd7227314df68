/** Chance that can be had again: the same seed throws the same numbers, so that a request that broke something can be sent once more. */

export interface Dice {
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** True so often: a share from 0 to 1. */
  chance(share: number): boolean;
  /** One of them; at least one must be there. */
  pick<T>(from: readonly T[]): T;
}

/** @param seed any whole number; mulberry32, a public-domain generator of 32 bits */
export function diceOf(seed: number): Dice {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick: <T>(from: readonly T[]): T => from[below(from.length)] as T,
  };
}
