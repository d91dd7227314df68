/** Decides how fast the desk asks: so many questions a second on average, and as many at once when it was quiet. */

export interface TokenBucket {
  /** Takes a turn. @returns how long to wait before using it, in milliseconds */
  take(): number;
}

/**
 * A token bucket.
 * @param perSecond how many turns there are in a second; also how many may be taken at once
 * @param now the clock, in milliseconds; it never goes back
 */
export function tokenBucket(perSecond: number, now: () => number): TokenBucket {
  let tokens = perSecond;
  let filledAt = now();
  return {
    take() {
      const at = now();
      tokens = Math.min(perSecond, tokens + ((at - filledAt) / 1000) * perSecond);
      filledAt = at;
      tokens -= 1;
      return tokens >= 0 ? 0 : (-tokens / perSecond) * 1000;
    },
  };
}
