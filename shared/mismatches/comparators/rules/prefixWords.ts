/** The words of which name prefixes (tussenvoegsels) are made, and how to tell a prefix from the name behind it. */

/** From the prefixes that Dutch population registers know. */
const PREFIX_WORDS: ReadonlySet<string> = new Set(
  (
    "aan af al am auf aus bij d' da dal de del della den der des di do dos du el het 't in im l' la las le les lo los op onder " +
    "over 's ten ter te tot uit uijt van vanden vander ver von vom voor vor zu zum zur"
  ).split(' '),
);

/** Whether a word belongs to a prefix, whatever its capitals and its form of apostrophe. */
export function isPrefixWord(word: string): boolean {
  return PREFIX_WORDS.has(word.toLowerCase().replace(/[\u2018\u2019]/g, "'"));
}

/** Splits a surname into the prefix at its beginning ('' when it has none) and the name, which is never empty. */
export function splitPrefix(surname: string): [prefix: string, name: string] {
  const words = surname.split(' ');
  const first = words.findIndex((word, index) => index === words.length - 1 || !isPrefixWord(word));
  return [words.slice(0, first).join(' '), words.slice(first).join(' ')];
}
