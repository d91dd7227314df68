/** Decides what a search ignores: case and accents, in every language and on both dialects alike. */

/** The searchable form of one value: "Dvořáková B.V." is "dvorakova b.v.". */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}

/** The searchable form of several values; none of them runs over into the next. */
export function searchText(parts: readonly (string | null)[]): string {
  return parts.map((part) => searchable(part ?? '')).join('\n');
}

const MAX_WORDS = 8;

/** The words of a question; each must be found somewhere. */
export function searchWords(question: string): string[] {
  return searchable(question)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
}
