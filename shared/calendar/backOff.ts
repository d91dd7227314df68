/** How long to wait before something that failed is tried again. */

export interface Doubling {
  readonly firstMs: number;
  readonly longestMs: number;
}

/**
 * A pause that doubles with each try; a random part of its upper half is left off, so that a hundred that failed together
 * do not all come back in the same second.
 * @param tries how often it was tried, 1 and up
 * @param random from 0 up to 1
 * @returns milliseconds
 */
export function doublingPause({ firstMs, longestMs }: Doubling, tries: number, random: number): number {
  const whole = Math.min(longestMs, firstMs * 2 ** (tries - 1));
  return Math.round(whole - (whole / 2) * random);
}
