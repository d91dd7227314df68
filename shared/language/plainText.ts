/**
 * Decides which characters a text that comes from outside may hold: one rule for every field of every command and import. What no
 * keyboard writes, and what nobody can see, is refused with its name, never silently changed.
 */
import { invisibleIn } from './characters';

/** Control characters except tab and the ends of lines; a NUL among them, at which one driver ends the text. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** Half of a pair of surrogates: no character, and both databases would make another of it. */
const HALF = /\p{Cs}/u;

/** Whether a text can be stored and read back as it is, on both databases. */
export function isPlainText(text: string): boolean {
  return !CONTROL.test(text) && !HALF.test(text);
}

/** What joins and colours the parts of one picture that keyboards write as such: a family, a flag, a red heart. */
const WITHIN_PICTURES =
  /(?<=\p{Emoji})[\ufe0e\ufe0f]|(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})[\u{e0020}-\u{e007f}]+/gu;

/** A secret is taken as it is: it is compared and never shown. */
const SECRETS = new Set(['password', 'current']);

const MAX_DEPTH = 40;

export interface UnfitText {
  /** Path to the text, its parts joined with a dot; empty when it is the whole. */
  readonly field: string;
  /** A sentence that names the sign and never the text. */
  readonly why: { readonly nl: string; readonly en: string };
}

const UNSTORABLE = {
  nl: 'Hierin staat een teken dat niet kan worden opgeslagen. Typ de tekst opnieuw.',
  en: 'This holds a character that cannot be stored. Type the text again.',
} as const;

function whyUnfit(text: string, isSecret: boolean): UnfitText['why'] | null {
  if (!isPlainText(text)) {
    return UNSTORABLE;
  }
  const seen = text.replace(WITHIN_PICTURES, '');
  const [nl, en] = [invisibleIn(seen, 'nl'), invisibleIn(seen, 'en')];
  return isSecret || nl.length === 0
    ? null
    : {
        nl: `Hierin staat een onzichtbaar teken: ${nl.join(', ')}. Typ de tekst opnieuw.`,
        en: `This holds a character that cannot be seen: ${en.join(', ')}. Type the text again.`,
      };
}

/**
 * Looks through everything that was sent, names of fields too.
 * @param value parsed JSON, the fields of a form, or one text
 * @returns the first text that does not fit and why; null when all do. Source: what arrives is refused or taken as it is
 */
export function findUnfitText(value: unknown, path: readonly string[] = []): UnfitText | null {
  if (typeof value === 'string') {
    const why = whyUnfit(value, SECRETS.has(path.at(-1) ?? ''));
    return why === null ? null : { field: path.join('.'), why };
  }
  if (typeof value !== 'object' || value === null || path.length > MAX_DEPTH) {
    return null;
  }
  for (const [key, inner] of Object.entries(value)) {
    const ofKey = whyUnfit(key, false);
    const found =
      ofKey === null ? findUnfitText(inner, [...path, key]) : { field: [...path, '?'].join('.'), why: ofKey };
    if (found !== null) {
      return found;
    }
  }
  return null;
}
