/** Decides what a search ignores: the same on both dialects, and the same folding of a text as everywhere else. */
import { searchForm } from '@desk/shared/language/characters';

/** The searchable form of several values; none of them runs over into the next. */
export function searchText(parts: readonly (string | null)[]): string {
  return parts.map((part) => searchForm(part ?? '')).join('\n');
}

const MAX_WORDS = 8;

/** The words of a question; each must be found somewhere. */
export function searchWords(question: string): string[] {
  const words = searchForm(question)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
  // Nothing but quotes is a question all the same, and nothing answers it.
  return words.length === 0 && question.trim() !== '' ? [question.trim()] : words;
}
