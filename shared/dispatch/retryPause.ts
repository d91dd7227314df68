/** Decides how long the worker waits before it tries a message again, and when it stops trying by itself. */

/** Tries after which a message goes to the tray of what was not sent. */
export const MOST_TRIES = 8;

const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 3_600_000;

/**
 * The pause doubles with each try up to an hour; a random part of its upper half is left off, so that a hundred messages
 * that failed together do not all come back in the same second.
 * @param tries how often it was tried, 1 and up
 * @param random from 0 up to 1
 * @returns milliseconds
 */
export function retryPause(tries: number, random: number): number {
  const whole = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
  return Math.round(whole - (whole / 2) * random);
}
