/** Decides how long a piece of work may hold the desk before everybody else gets a turn. */
import { setImmediate } from 'node:timers/promises';

/** An answer takes a dozen or more questions to the database, and waits for a turn of ours behind each. */
const TURN_MS = 4;

/**
 * @returns to be awaited between two steps of long work: at once, or after others had their turn when the work has held
 *   the desk for a while
 */
export function turnTaker(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < TURN_MS) {
      return undefined;
    }
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
