/** Decides whether one slip of the hand explains the difference: one character, two swapped ones, or the key beside it. */
import type { DifferenceKind } from './differenceKinds';
import { areNeighbourKeys } from './keyboard';

/** Fewest letters and digits of a value in which one slip can be told from another value: "17" and "18" are two houses. */
const FEWEST_CHARACTERS = 4;

function isLongEnough(characters: readonly string[]): boolean {
  let found = 0;
  return characters.some((character) => {
    found += /[\p{L}\p{N}]/u.test(character) ? 1 : 0;
    return found >= FEWEST_CHARACTERS;
  });
}

/** What is left of two values when their common beginning and end are taken off. */
function cutCommonEnds(left: readonly string[], right: readonly string[]): [readonly string[], readonly string[]] {
  const shortest = Math.min(left.length, right.length);
  let start = 0;
  while (start < shortest && left[start] === right[start]) {
    start += 1;
  }
  let end = 0;
  while (end < shortest - start && left.at(-1 - end) === right.at(-1 - end)) {
    end += 1;
  }
  return [left.slice(start, left.length - end), right.slice(start, right.length - end)];
}

/** The slip between two texts of any length; null when there are more of them, or none. */
function slipBetween(a: readonly string[], b: readonly string[]): DifferenceKind | null {
  const [[first = '', second = '', ...more], [other = '', next = '', ...rest]] = cutCommonEnds(a, b);
  if (more.length > 0 || rest.length > 0 || (first === '' && other === '')) {
    return null;
  }
  if (second === '' && next === '') {
    if (first === '' || other === '') {
      return 'insertedCharacter';
    }
    return areNeighbourKeys(first, other) ? 'neighbourKey' : 'replacedCharacter';
  }
  return first === next && second === other ? 'swappedCharacters' : null;
}

/** Whether one character more, less or other, or two that changed places, is all that sets two texts apart, however short they are. */
export function isOneSlipApart(left: string, right: string): boolean {
  return slipBetween([...left], [...right]) !== null;
}

/** Finds the slip between two normal forms; null when there are more of them, or when a value is too short to tell. */
export function probableSlip(left: string, right: string): DifferenceKind | null {
  if (Math.abs(left.length - right.length) > 2) {
    return null;
  }
  const [a, b] = [[...left], [...right]];
  return isLongEnough(a) && isLongEnough(b) ? slipBetween(a, b) : null;
}
