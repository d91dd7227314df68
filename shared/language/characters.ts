/**
 * The characters that have several forms, that look alike, or that cannot be seen. Comparison, the look-up of a signer and search all
 * read texts through this one file, so that a name has one answer everywhere.
 */

/** Invisible characters that occur in practice, by the name an officer reads. */
const INVISIBLE_NAMES = {
  '\u00ad': { nl: 'zacht afbreekstreepje', en: 'soft hyphen' },
  '\u034f': { nl: 'onzichtbaar koppelteken', en: 'grapheme joiner' },
  '\u061c': { nl: 'schrijfrichtingsteken', en: 'direction mark' },
  '\u200b': { nl: 'breedteloze spatie', en: 'zero-width space' },
  '\u200c': { nl: 'breedteloze scheiding', en: 'zero-width non-joiner' },
  '\u200d': { nl: 'breedteloze verbinding', en: 'zero-width joiner' },
  '\u200e': { nl: 'teken links-naar-rechts', en: 'left-to-right mark' },
  '\u200f': { nl: 'teken rechts-naar-links', en: 'right-to-left mark' },
  '\u202a': { nl: 'begin links-naar-rechts', en: 'left-to-right embedding' },
  '\u202b': { nl: 'begin rechts-naar-links', en: 'right-to-left embedding' },
  '\u202c': { nl: 'einde schrijfrichting', en: 'end of direction' },
  '\u202d': { nl: 'gedwongen links-naar-rechts', en: 'left-to-right override' },
  '\u202e': { nl: 'gedwongen rechts-naar-links', en: 'right-to-left override' },
  '\u2060': { nl: 'woordverbinding', en: 'word joiner' },
  '\u2066': { nl: 'afgezonderd links-naar-rechts', en: 'left-to-right isolate' },
  '\u2067': { nl: 'afgezonderd rechts-naar-links', en: 'right-to-left isolate' },
  '\u2068': { nl: 'afgezonderde schrijfrichting', en: 'first strong isolate' },
  '\u2069': { nl: 'einde afzondering', en: 'end of isolate' },
  '\u2800': { nl: 'leeg brailleteken', en: 'blank of braille' },
  '\ufeff': { nl: 'byte-volgordeteken', en: 'byte order mark' },
} as const satisfies Record<string, { readonly nl: string; readonly en: string }>;

/** What has no shape on screen or paper: Unicode's ignorable characters and controls, but not what counts as a space. */
const INVISIBLE = /(?![\t-\r])[\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\ufff9-\ufffb]/gu;
const INVISIBLE_OR_SPACE = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\ufff9-\ufffb]*$/u;

/** The text without what cannot be seen. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** Whether anything in the text can be seen; spaces cannot. */
export function hasVisible(text: string): boolean {
  return !INVISIBLE_OR_SPACE.test(text);
}

/** The name of an invisible character with its code, e.g. "zero-width space (U+200B)"; one without a name by its code. */
function nameOf(character: string, language: 'nl' | 'en'): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const names: Readonly<Record<string, { readonly nl: string; readonly en: string }>> = INVISIBLE_NAMES;
  const name = names[character]?.[language];
  return name === undefined ? code : `${name} (${code})`;
}

/** The text as it is shown to somebody who compares it: each invisible character stands there by its name, in brackets. */
export function showInvisible(text: string, language: 'nl' | 'en'): string {
  return text.replace(INVISIBLE, (character) => `[${nameOf(character, language)}]`);
}

/** The invisible characters of a text by their names, each once, in their order. */
export function invisibleIn(text: string, language: 'nl' | 'en'): readonly string[] {
  return [...new Set(text.match(INVISIBLE) ?? [])].map((character) => nameOf(character, language));
}

/** Full-width and half-width characters, the ligatures of typesetting, and letters that are two letters in one. */
const WIDE_AND_JOINED = /[\uff01-\uffee\ufb00-\ufb06\u0149\u01c4-\u01cc\u01f1-\u01f3]/gu;

/** One encoding: composed letters, usual width, no ligatures. Superscripts and fractions stay: 17² is not house number 172. */
export function foldForm(text: string): string {
  return text.replace(WIDE_AND_JOINED, (character) => character.normalize('NFKC')).normalize('NFC');
}

/** Single quotes, primes and apostrophes in one form. */
export function foldApostrophes(text: string): string {
  return text.replace(/[\u2018-\u201b\u2032\u2035\u2039\u203a\u02b9\u02bb-\u02bd\u02c8\u0060\u00b4]/g, "'");
}

/** Double quotes in one form, also when typed as two apostrophes or as a pair of single quotes around words. */
export function foldQuotes(text: string): string {
  return foldApostrophes(text)
    .replace(/[\u201c-\u201f\u2033\u2036\u00ab\u00bb\u3003]|''/g, '"')
    .replace(/(?<![\p{L}\p{N}])'([^']*[^\s'])'(?![\p{L}\p{N}])/gu, '"$1"');
}

/** Dashes of every length, and the minus, as a hyphen. */
export function foldDashes(text: string): string {
  return text.replace(/[\p{Pd}\u2212]/gu, '-');
}

/** Runs of spaces as one, none at either end. */
export function foldSpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The two characters that stand for one Dutch letter each, as the two letters that everybody types. */
export function foldIj(text: string): string {
  return text.replaceAll('\u0132', 'IJ').replaceAll('\u0133', 'ij');
}

/** Letters without a decomposition in Unicode, as somebody types them who has no key for them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ə: 'e',
};

/**
 * The form of a text under which a search finds it: no capitals, no accents, plain letters, no quotes or apostrophes, one form of
 * dashes and spaces.
 * A search may find too much; it must not miss a name for the way it was typed.
 */
export function searchForm(text: string): string {
  return foldSpaces(foldDashes(foldQuotes(foldIj(foldForm(withoutInvisible(text))))))
    .replace(/["']/g, '')
    .replace(/\s*-\s*/g, '-')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłħŧŋıə]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** Letters of the Cyrillic and Greek scripts that are drawn like a Latin one, in the same order as their doubles. */
const LOOK_ALIKE = 'аеорсухіјѕԁһԛԝАВЕКМНОРСТХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρυ';
const THEIR_DOUBLES = 'aeopcyxijsdhqwABEKMHOPCTXIJSABEZHIKMNOPTYXovipu';

/** The text with letters of other scripts replaced by the Latin letters that they look like. For naming a difference, never for accepting it. */
export function withLatinDoubles(text: string): string {
  return [...text].map((letter) => THEIR_DOUBLES[LOOK_ALIKE.indexOf(letter)] ?? letter).join('');
}
