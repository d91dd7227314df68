/** Decides which keys lie beside each other on a QWERTY keyboard as it is sold in the Netherlands (US international layout). */

/** The rows of keys from top to bottom; each row lies half a key to the right of the one above it. */
const ROWS = ['`1234567890-=', '\u0000qwertyuiop[]\\', "\u0000asdfghjkl;'", '\u0000zxcvbnm,./'] as const;
/** What the same keys give with shift, where that is no capital. */
const SHIFTED = ['~!@#$%^&*()_+', '\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000{}|'] as const;

interface Place {
  readonly row: number;
  readonly column: number;
}

function placesIn(rows: readonly string[]): [string, Place][] {
  return rows.flatMap((keys, row) => [...keys].map((key, column): [string, Place] => [key, { row, column }]));
}

const PLACES: ReadonlyMap<string, Place> = new Map(
  [...placesIn(SHIFTED), ...placesIn(ROWS)].filter(([key]) => key !== '\u0000'),
);

/**
 * Whether two characters are typed with keys that touch: side by side in a row, or in rows above each other. Capitals count as
 * their small letters. Symmetric; false for the same key and for a character that has no key of its own.
 */
export function areNeighbourKeys(one: string, other: string): boolean {
  const first = PLACES.get(one.toLowerCase());
  const second = PLACES.get(other.toLowerCase());
  if (first === undefined || second === undefined) {
    return false;
  }
  const [upper, lower] = first.row <= second.row ? [first, second] : [second, first];
  const aside = lower.column - upper.column;
  if (lower.row === upper.row) {
    return Math.abs(aside) === 1;
  }
  return lower.row - upper.row === 1 && (aside === 0 || aside === -1);
}
