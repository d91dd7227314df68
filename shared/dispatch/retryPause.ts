/** Decides how long the worker waits before it tries a message again, and when it stops trying by itself. */
import { doublingPause } from '../calendar/backOff';

/** Tries after which a message goes to the tray of what was not sent. */
export const MOST_TRIES = 8;

/**
 * From ten seconds, doubling up to an hour.
 * @param tries how often it was tried, 1 and up
 * @param random from 0 up to 1
 * @returns milliseconds
 */
export function retryPause(tries: number, random: number): number {
  return doublingPause({ firstMs: 10_000, longestMs: 3_600_000 }, tries, random);
}
