/** Decides when an account was left unused for so long that nobody may come in with it any more until two administrators say so. */

export const DORMANT_DAYS = 90;
const DAY_MS = 24 * 60 * 60_000;

/**
 * @param lastUsed when somebody last came in with it, or when it was last opened to somebody; ISO 8601, UTC
 * @param now likewise
 */
export function isDormant(lastUsed: string, now: string): boolean {
  return Date.parse(now) - Date.parse(lastUsed) >= DORMANT_DAYS * DAY_MS;
}
