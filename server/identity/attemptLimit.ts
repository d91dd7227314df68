/** Decides when somebody has guessed too often at one account: ten failures in a quarter of an hour. */
import type { Dependencies } from '../dependencies';
import { TooManyRequests } from '../tooManyRequests';

const MAX_FAILURES = 10;
const WINDOW_MS = 15 * 60_000;
/** Names remembered at once; beyond it the oldest is forgotten, so that made-up names cannot fill the memory. */
const MAX_NAMES = 10_000;

interface Failures {
  count: number;
  readonly until: number;
}

/** Counts failed logins per user name, in the memory of this process. */
export interface AttemptLimit {
  /** @throws TooManyRequests when this name may not be tried now */
  check(name: string, now: Date): void;
  fail(name: string, now: Date): void;
  forget(name: string): void;
}

const limits = new WeakMap<Dependencies, AttemptLimit>();

/** The one of this desk: wrong passwords and wrong codes of an account count together. */
export function attemptLimitOf(deps: Dependencies): AttemptLimit {
  const limit = limits.get(deps) ?? createAttemptLimit();
  limits.set(deps, limit);
  return limit;
}

export function createAttemptLimit(): AttemptLimit {
  const failures = new Map<string, Failures>();
  function standing(name: string, now: Date): Failures | undefined {
    const found = failures.get(name);
    if (found !== undefined && found.until <= now.getTime()) {
      failures.delete(name);
      return undefined;
    }
    return found;
  }
  return {
    check(name, now) {
      const found = standing(name, now);
      if (found !== undefined && found.count >= MAX_FAILURES) {
        throw new TooManyRequests((found.until - now.getTime()) / 1000);
      }
    },
    fail(name, now) {
      const found = standing(name, now) ?? { count: 0, until: now.getTime() + WINDOW_MS };
      found.count += 1;
      failures.set(name, found);
      const [oldest] = failures.keys();
      if (failures.size > MAX_NAMES && oldest !== undefined) {
        failures.delete(oldest);
      }
    },
    forget(name) {
      failures.delete(name);
    },
  };
}
