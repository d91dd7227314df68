/**
 * Reads what somebody may have tampered with: no JSON, no date, half a character. That is no failure of whoever verifies; it is
 * told as a finding, like any other value that is not what was written.
 * @returns null for what cannot be read
 */
export function orUnreadable<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
