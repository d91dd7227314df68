/** Decides whether a name with accents and a name in the letters of a machine readable zone are the same name. */

import { foldApostrophes, foldDashes, foldForm, withoutInvisible } from '../../language/characters';

/** What the standard lets a state write for a letter, the recommended form first; every other letter loses its accent. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Æ: ['AE'],
  Ə: ['E'],
  Ð: ['D'],
  Đ: ['D'],
  Ħ: ['H'],
  I: ['I'],
  Ĳ: ['IJ', 'Y'],
  Ł: ['L'],
  Ŀ: ['L'],
  Ñ: ['N', 'NXX'],
  Ŋ: ['N'],
  Ö: ['OE', 'O'],
  Ø: ['OE'],
  Œ: ['OE'],
  ẞ: ['SS'],
  Þ: ['TH'],
  Ŧ: ['T'],
  Ü: ['UE', 'UXX', 'U'],
};

/** Left out altogether: full stops, apostrophes of every kind and commas. */
const OMITTED = /[.,'"\u201c-\u201f]/gu;

function splitLetters(name: string): string[] {
  const folded = foldDashes(foldApostrophes(foldForm(withoutInvisible(name))));
  const upper = folded.replace(/ß/gu, 'ẞ').toLocaleUpperCase('nl');
  // A zone writes a space, a hyphen and an empty place alike.
  return [
    ...upper
      .replace(OMITTED, '')
      .replace(/[\s\-<]+/gu, '<')
      .replace(/^<|<$/gu, ''),
  ];
}

function waysToWrite(letter: string): readonly string[] {
  return WRITTEN[letter] ?? [letter.normalize('NFD').replace(/\p{M}/gu, '')];
}

/** Positions in the zone that can be reached after each letter of the name. */
function reachable(letters: readonly string[], zone: string): ReadonlySet<number> {
  return letters.reduce<ReadonlySet<number>>(
    (from, letter) => {
      const next = new Set<number>();
      for (const at of from) {
        for (const way of waysToWrite(letter)) {
          if (zone.startsWith(way, at)) {
            next.add(at + way.length);
          }
        }
      }
      return next;
    },
    new Set([0]),
  );
}

/**
 * Whether a name can be written like this in a zone.
 * @param name as people write it, in Latin letters
 * @param zone the letters of a zone, words divided by one `<`, without fillers at its ends
 * @returns true when every letter has a way that the standard allows. Source: ICAO 9303 part 3 section 6
 */
export function isWrittenAs(name: string, zone: string): boolean {
  return reachable(splitLetters(name), zone).has(zone.length);
}

/**
 * Whether a zone holds the beginning of a name; what does not fit in a zone is cut off.
 * @param name as people write it
 * @param zone the letters there was room for; an empty one is the beginning of every name
 */
export function isCutTo(name: string, zone: string): boolean {
  const letters = splitLetters(name);
  return (
    letters.some((_, count) => {
      const ends = reachable(letters.slice(0, count), zone);
      const next = letters[count] ?? '';
      // The cut may fall inside the two letters that one letter became.
      return [...ends].some(
        (at) => at === zone.length || waysToWrite(next).some((way) => way.startsWith(zone.slice(at))),
      );
    }) || isWrittenAs(name, zone)
  );
}

/**
 * A name in the letters of a zone, each letter in its recommended form.
 * @param name as people write it
 * @returns letters and `<`; what has no Latin letter stays out
 */
export function transliterate(name: string): string {
  return splitLetters(name)
    .map((letter) => waysToWrite(letter)[0] ?? '')
    .join('')
    .replace(/[^A-Z0-9<]/gu, '');
}

/**
 * Whether two names, each with or without accents, can be one name on a document.
 * @returns true when either can be written as the other is in the letters of a zone
 */
export function isSameName(one: string, other: string): boolean {
  return isWrittenAs(one, transliterate(other)) || isWrittenAs(other, transliterate(one));
}

/** What a passport prints behind a surname: spouse of (e/v), widow of (w/v), divorced from (g/v), partner of (p/v). */
const PARTNER = /\s+[ewgp]\/v\s+\S.*$/iu;

/**
 * A surname as the zone has it, which leaves out the name of a partner that is printed behind it.
 * @param printed as on the document, e.g. "De Bruijn e/v Molenaar"
 * @returns "De Bruijn"; the text itself when no partner is named. Source: Dutch passport regulation (PUN), names in the zone
 */
export function withoutPartner(printed: string): string {
  return printed.replace(PARTNER, '');
}
