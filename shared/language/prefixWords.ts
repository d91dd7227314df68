/** The words of which name prefixes (tussenvoegsels) are made, how they stand before a name, and how to tell the two apart. */
import { foldApostrophes } from './characters';

/** From the prefixes that Dutch population registers know. */
const PREFIX_WORDS: ReadonlySet<string> = new Set(
  (
    "aan af al am auf aus bij d' da dal de del della den der des di do dos du el het 't in im l' la las le les lo los op onder " +
    "over 's ten ter te tot uit uijt van vanden vander ver von vom voor vor zu zum zur dell' dall' all' nell'"
  ).split(' '),
);

/** A prefix that is written onto the name: d'Ancona, l'Ami, dell'Aquila. */
const ATTACHED = /^(?:d|l|dell|dall|all|nell)'$/i;
const ATTACHED_AND_NAME = /^((?:d|l|dell|dall|all|nell)')\s?(?=[\p{L}\p{M}])/iu;

/** Whether a word belongs to a prefix, whatever its capitals and its form of apostrophe. */
export function isPrefixWord(word: string): boolean {
  return PREFIX_WORDS.has(foldApostrophes(word).toLowerCase());
}

/**
 * A surname with its prefix before it, as it is written in one piece.
 * @param prefix '' for none
 * @param surname the name without its prefix
 * @returns "van den Berg"; an attached prefix has no space behind it: "d'Ancona", "van d'Ancona"
 */
export function joinPrefix(prefix: string, surname: string): string {
  const isAttached = ATTACHED.test(foldApostrophes(prefix).split(/\s/u).at(-1) ?? '');
  return prefix === '' || isAttached ? `${prefix}${surname}` : `${prefix} ${surname}`;
}

/** Splits a surname into the prefix at its beginning ('' when it has none) and the name, which is never empty. */
export function splitPrefix(surname: string): [prefix: string, name: string] {
  const words = surname.split(' ');
  const first = words.findIndex((word, index) => index === words.length - 1 || !isPrefixWord(word));
  const [before, behind] = [words.slice(0, first), words.slice(first).join(' ')];
  const attached = ATTACHED_AND_NAME.exec(behind)?.[0] ?? '';
  return [[...before, ...(attached === '' ? [] : [attached])].join(' '), behind.slice(attached.length)];
}
