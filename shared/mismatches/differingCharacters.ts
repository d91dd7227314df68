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

/** Longest middle, in characters, that is compared one by one; the work grows with the square of it. */
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

/** A stretch of two values laid beside each other; a stretch that differs may be empty on one side. */
export interface AlignedStretch {
  readonly declared: string;
  readonly other: string;
  readonly differs: boolean;
  /** Where it begins in the declared value, counted in characters as a reader sees them, from 1. */
  readonly position: number;
}

function commonBeginning(left: readonly string[], right: readonly string[]): number {
  const shortest = Math.min(left.length, right.length);
  let length = 0;
  while (length < shortest && left[length] === right[length]) {
    length += 1;
  }
  return length;
}

/** Positions that are the same: both ends first, which keeps long values clear, then what lies between them. */
function alignPositions(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  const start = commonBeginning(left, right);
  const [restLeft, restRight] = [left.slice(start), right.slice(start)];
  const end = commonBeginning(restLeft.toReversed(), restRight.toReversed());
  const [middleLeft, middleRight] = [
    restLeft.slice(0, restLeft.length - end),
    restRight.slice(0, restRight.length - end),
  ];
  const isTooLong = Math.max(middleLeft.length, middleRight.length) > LONGEST_MARKED_VALUE;
  const middle = isTooLong ? [] : findCommonPositions(middleLeft, middleRight);
  return [
    ...Array.from({ length: start }, (_, index) => [index, index] as const),
    ...middle.map(([row, column]) => [start + row, start + column] as const),
    ...Array.from({ length: end }, (_, index) => [left.length - end + index, right.length - end + index] as const),
  ];
}

/**
 * Lays two values beside each other. In: the declared and another value. Out: stretches that are the same and that differ, in turn,
 * which joined are both values; equal values have no stretch that differs. A middle longer than `LONGEST_MARKED_VALUE` differs as
 * a whole.
 */
export function alignValues(declared: string, other: string): readonly AlignedStretch[] {
  const [left, right] = [splitGraphemes(declared), splitGraphemes(other)];
  const stretches: AlignedStretch[] = [];
  const add = (rows: readonly [number, number], columns: readonly [number, number], differs: boolean): void => {
    const texts = { declared: left.slice(...rows).join(''), other: right.slice(...columns).join('') };
    if (texts.declared !== '' || texts.other !== '') {
      stretches.push({ ...texts, differs, position: rows[0] + 1 });
    }
  };
  let [row, column, run] = [0, 0, 0];
  for (const [nextRow, nextColumn] of [...alignPositions(left, right), [left.length, right.length] as const]) {
    if (nextRow > row || nextColumn > column) {
      add([run, row], [column - (row - run), column], false);
      add([row, nextRow], [column, nextColumn], true);
      run = nextRow;
    } else if (nextRow === left.length && nextColumn === right.length) {
      add([run, row], [column - (row - run), column], false);
      run = nextRow;
    }
    [row, column] = [nextRow + 1, nextColumn + 1];
  }
  return stretches;
}

function segmentsOf(stretches: readonly AlignedStretch[], side: 'declared' | 'other'): readonly TextSegment[] {
  return stretches.reduce<readonly TextSegment[]>((segments, { differs, [side]: text }) => {
    const last = segments.at(-1);
    if (text === '') {
      return segments;
    }
    return last?.differs === differs
      ? [...segments.slice(0, -1), { text: last.text + text, differs }]
      : [...segments, { text, differs }];
  }, []);
}

/** Marks where two values differ. In: both values. Out: for each the segments that together are that value; '' has none. */
export function differingSegments(declared: string, registered: string): DifferingSegments {
  const stretches = alignValues(declared, registered);
  return { declared: segmentsOf(stretches, 'declared'), registered: segmentsOf(stretches, 'other') };
}
