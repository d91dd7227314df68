/** A text with gaps that are filled anew for each copy: what stays the same is read once. */

/** Literal text, and the numbers of slots. */
export type Template = readonly (string | number)[];

/** What stands in each slot for one copy. */
export type Filled = readonly string[];

/** The text for one copy. */
export function fill(template: Template, filled: Filled): string {
  let text = '';
  for (const part of template) {
    text += typeof part === 'string' ? part : (filled[part] ?? '');
  }
  return text;
}

/** Digits are meant as they stand, not as a part of a longer number. Words of letters are found within others too. */
function patternOf(literal: string): string {
  const escaped = literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `${/^\d/.test(literal) ? '(?<!\\d)' : ''}${escaped}${/\d$/.test(literal) ? '(?!\\d)' : ''}`;
}

/** Finds the longest of some literals first, so that none is mistaken for the beginning of another; and what `others` finds. */
export function literalsPattern(literals: readonly string[], others: RegExp): RegExp {
  const longestFirst = [...literals].sort((one, other) => other.length - one.length);
  return new RegExp([...longestFirst.map(patternOf), others.source].join('|'), 'g');
}

/** Cuts a text at whatever the pattern finds; `slotOf` says which slot that is, or which text. */
export function cut(text: string, pattern: RegExp, slotOf: (found: string) => number | string): Template {
  const parts: (string | number)[] = [];
  const add = (part: string | number): void => {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') {
      parts[parts.length - 1] = last + part;
    } else if (part !== '') {
      parts.push(part);
    }
  };
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    add(text.slice(end, match.index));
    add(slotOf(match[0]));
    end = match.index + match[0].length;
  }
  add(text.slice(end));
  return parts;
}
