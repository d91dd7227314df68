/** Decides whether the desk has stopped verifying its own trail: a silence that nobody hears is as good as no look at all. */

const HOUR = 60 * 60_000;
/** A night may be missed; two in a row are no accident. */
const LOOKS_MISSED_MS = 48 * HOUR;
/** A desk that was off looks at its trail as soon as it runs, and is given time for it. */
const TIME_TO_LOOK_MS = HOUR;

export interface LooksTaken {
  /** When the last look was finished; of a desk that never looked, when its trail began; null when it has none. ISO 8601 UTC. */
  readonly lookedAt: string | null;
  /** Since when this process runs. */
  readonly runningSince: Date;
}

/** @returns true when no look was finished for two days although the desk runs */
export function looksStopped({ lookedAt, runningSince }: LooksTaken, now: Date): boolean {
  return (
    lookedAt !== null &&
    now.getTime() - Date.parse(lookedAt) > LOOKS_MISSED_MS &&
    now.getTime() - runningSince.getTime() > TIME_TO_LOOK_MS
  );
}
