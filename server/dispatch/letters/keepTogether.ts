/** Works out which last parts of a letter share a page with its closing: at least two lines of text, and the heading above them. */

/** A part that is not torn over two pages: a block, or one item of a list. Heights in points. */
export interface Part {
  readonly height: number;
  /** A heading announces what follows, and says nothing by itself. */
  readonly isHeading: boolean;
}

/** Two lines of text of a letter. */
export const TWO_LINES = 26;

/**
 * @param parts of the letter from top to bottom
 * @param closing height of what ends the letter
 * @returns for each part how much room it needs at once: itself when it may stand apart, and everything down to the end of the
 *   closing for those that stay with it
 */
export function roomNeeded(parts: readonly Part[], closing: number): number[] {
  let text = 0;
  let first = parts.length;
  while (first > 0 && (text < TWO_LINES || parts[first - 1]?.isHeading === true)) {
    first -= 1;
    const part = parts[first];
    text += part === undefined || part.isHeading ? 0 : part.height;
  }
  return parts.map(({ height }, at) =>
    at < first ? height : parts.slice(at).reduce((sum, part) => sum + part.height, closing),
  );
}
