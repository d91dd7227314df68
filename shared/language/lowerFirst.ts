/** Puts a word of a list into the middle of a sentence. */

/**
 * @param word as it stands by itself, e.g. `Niet akkoord`, `MRZ klopt`
 * @returns the same with a small first letter; an abbreviation and a name of capitals keep theirs
 */
export function lowerFirst(word: string): string {
  const [first = '', second = ''] = word;
  return /\p{Lu}|\d/u.test(second) ? word : first.toLowerCase() + word.slice(first.length);
}
