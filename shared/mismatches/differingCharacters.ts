/** Decides which characters of two values are marked as differing when they stand side by side. */

/** A stretch of a value; `differs` stretches are marked. */
export interface TextSegment {
  readonly text: string;
  readonly differs: boolean;
}

export interface DifferingSegments {
  readonly declared: readonly TextSegment[];
  readonly registered: readonly TextSegment[];
}

/** Longest value, in UTF-16 units, that is compared character by character; the work grows with the square of it. */
export const LONGEST_MARKED_VALUE = 300;

const segmenter = new Intl.Segmenter('nl', { granularity: 'grapheme' });

function splitGraphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Lengths of the longest common subsequence of the tails that start at each pair of positions. */
function measureCommonTails(
  left: readonly string[],
  right: readonly string[],
): (row: number, column: number) => number {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return at;
}

function findCommonPositions(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [number, number])[] {
  const tailLength = measureCommonTails(left, right);
  const common: (readonly [number, number])[] = [];
  let row = 0;
  let column = 0;
  while (row < left.length && column < right.length) {
    if (left[row] === right[column]) {
      common.push([row, column]);
      row += 1;
      column += 1;
    } else if (tailLength(row + 1, column) >= tailLength(row, column + 1)) {
      row += 1;
    } else {
      column += 1;
    }
  }
  return common;
}

function joinSegments(graphemes: readonly string[], common: ReadonlySet<number>): readonly TextSegment[] {
  return graphemes.reduce<readonly TextSegment[]>((segments, text, index) => {
    const differs = !common.has(index);
    const last = segments.at(-1);
    if (last?.differs !== differs) {
      return [...segments, { text, differs }];
    }
    return [...segments.slice(0, -1), { text: last.text + text, differs }];
  }, []);
}

function asOneSegment(text: string, differs: boolean): readonly TextSegment[] {
  return text === '' ? [] : [{ text, differs }];
}

/**
 * Marks where two values differ, per character as a reader sees it. In: both values. Out: for each the segments that together
 * are that value; an empty value has none. Equal values have no differing segment; when one is longer than
 * `LONGEST_MARKED_VALUE`, both differ as a whole.
 */
export function differingSegments(declared: string, registered: string): DifferingSegments {
  const isEqual = declared === registered;
  if (isEqual || Math.max(declared.length, registered.length) > LONGEST_MARKED_VALUE) {
    return { declared: asOneSegment(declared, !isEqual), registered: asOneSegment(registered, !isEqual) };
  }
  const left = splitGraphemes(declared);
  const right = splitGraphemes(registered);
  const common = findCommonPositions(left, right);
  return {
    declared: joinSegments(left, new Set(common.map(([row]) => row))),
    registered: joinSegments(right, new Set(common.map(([, column]) => column))),
  };
}
