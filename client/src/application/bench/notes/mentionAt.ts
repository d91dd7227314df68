/** Decides what somebody is naming while they type: the piece behind the @ before the cursor, and the colleagues it may become. */
import type { Mentionable } from '@desk/shared/application/caseNote';
import { searchForm } from '@desk/shared/language/characters';

const BEING_NAMED = /(?<![\p{L}\p{N}._@-])@([\p{L}\p{N}._-]*)$/u;
/** As many as can be overlooked. */
const MOST_OFFERED = 6;

/**
 * @param text of the field
 * @param cursor place in it, counted in UTF-16 units as the browser does
 * @returns where the @ stands and what was typed behind it; null while nobody is being named
 */
export function mentionAt(text: string, cursor: number): { readonly start: number; readonly typed: string } | null {
  const before = text.slice(0, cursor);
  const found = BEING_NAMED.exec(before);
  return found === null ? null : { start: found.index, typed: found[1] ?? '' };
}

/** The colleagues of whom the user name or a word of the name begins so, in their order. */
export function offered<C extends Mentionable>(typed: string, colleagues: readonly C[]): readonly C[] {
  const begin = searchForm(typed);
  return colleagues
    .filter(({ username, name }) => [username, ...name.split(/\s+/)].some((word) => searchForm(word).startsWith(begin)))
    .slice(0, MOST_OFFERED);
}

/** The text with this colleague named in the place of what was typed, and where the cursor then stands. */
export function withMention(
  text: string,
  { start, typed }: { readonly start: number; readonly typed: string },
  { username }: Mentionable,
): { readonly text: string; readonly cursor: number } {
  const rest = text.slice(start + 1 + typed.length);
  const named = `@${username}${/^\s/.test(rest) ? '' : ' '}`;
  return { text: text.slice(0, start) + named + rest, cursor: start + named.length + (/^\s/.test(rest) ? 1 : 0) };
}
