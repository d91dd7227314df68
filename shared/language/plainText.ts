/** Decides which characters a text that comes from outside may hold; those that no keyboard writes are refused, not silently changed. */

/** Control characters except tab and the ends of lines; a NUL among them, at which one driver ends the text. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** Half of a pair of surrogates: no character, and both databases would make another of it. */
const HALF = /\p{Cs}/u;

/** Whether a text can be stored and read back as it is, on both databases. */
export function isPlainText(text: string): boolean {
  return !CONTROL.test(text) && !HALF.test(text);
}

const MAX_DEPTH = 40;

/**
 * Looks through everything that was sent, names of fields too.
 * @param value parsed JSON or the fields of a form
 * @returns the path to the first text that is not plain, its parts joined with a dot; null when all are
 */
export function findUnfitText(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'string') {
    return isPlainText(value) ? null : path.join('.');
  }
  if (typeof value !== 'object' || value === null || path.length > MAX_DEPTH) {
    return null;
  }
  for (const [key, inner] of Object.entries(value)) {
    const found = isPlainText(key) ? findUnfitText(inner, [...path, key]) : [...path, '?'].join('.');
    if (found !== null) {
      return found;
    }
  }
  return null;
}
