/** Decides which lines of a machine readable zone stand in what was typed, pasted or sent by a reader. Nothing is repaired. */

/** TD1: card, 3 lines of 30. TD2: older card, 2 of 36. TD3: passport, 2 of 44. */
export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3'] as const;
export type MrzFormat = (typeof MRZ_FORMATS)[number];

const SHAPES: Readonly<Record<MrzFormat, { readonly lines: number; readonly width: number }>> = {
  TD1: { lines: 3, width: 30 },
  TD2: { lines: 2, width: 36 },
  TD3: { lines: 2, width: 44 },
};

/** Longest text that is looked at; a whole zone has 90 characters. */
export const LONGEST_MRZ_TEXT = 400;

export type MrzText =
  | { readonly ok: true; readonly format: MrzFormat; readonly lines: readonly string[] }
  | { readonly ok: false; readonly problem: MrzProblem };

/** Why a text is no zone. It never holds the text itself. */
export type MrzProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'character'; readonly line: number; readonly column: number }
  | { readonly kind: 'length'; readonly lengths: readonly number[] }
  /** Whole lines of a zone, in another order than they stand in on the document. */
  | { readonly kind: 'linesSwapped' }
  /** The zone of a visa, which identifies nobody here. */
  | { readonly kind: 'visa' };

/** Ways in which keyboards, fonts and readers write the filler. */
const FILLERS = /[‹＜〈⟨]|&lt;/gu;
const DOUBLE_FILLERS = /[«《]/gu;

function tidy(text: string): string[] {
  return text
    .slice(0, LONGEST_MRZ_TEXT)
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) =>
      line
        .replace(/[\s\u200B-\u200F\u2060\uFEFF]+/gu, '')
        .replace(DOUBLE_FILLERS, '<<')
        .replace(FILLERS, '<')
        .toUpperCase(),
    )
    .filter((line) => line !== '');
}

function cut(text: string, width: number): string[] {
  return Array.from({ length: Math.ceil(text.length / width) }, (_, at) => text.slice(at * width, (at + 1) * width));
}

function formatOf(lines: readonly string[]): MrzFormat | undefined {
  return MRZ_FORMATS.find((format) => {
    const { lines: count, width } = SHAPES[format];
    return lines.length === count && lines.every(({ length }) => length === width);
  });
}

/** A reader may send a zone as one long line; its length then says which zone it is. */
function asLines(given: readonly string[]): readonly string[] {
  const joined = given.join('');
  const format = given.length === 1 ? MRZ_FORMATS.find((one) => joined.length === sizeOf(one)) : undefined;
  return format === undefined ? given : cut(joined, SHAPES[format].width);
}

function sizeOf(format: MrzFormat): number {
  return SHAPES[format].lines * SHAPES[format].width;
}

function strangeCharacter(lines: readonly string[]): MrzProblem | null {
  const line = lines.findIndex((text) => /[^A-Z0-9<]/u.test(text));
  return line < 0 ? null : { kind: 'character', line: line + 1, column: (lines[line] ?? '').search(/[^A-Z0-9<]/u) + 1 };
}

/** The line in which a personal number may be covered, and where that place begins: what is covered need not be typed. */
const COVERED: readonly { readonly format: MrzFormat; readonly line: number; readonly from: number }[] = [
  { format: 'TD1', line: 0, from: 15 },
  { format: 'TD2', line: 1, from: 28 },
  { format: 'TD3', line: 1, from: 28 },
];

function filledUp(lines: readonly string[]): readonly string[] {
  const found = COVERED.find(({ format, line, from }) => {
    const { lines: count, width } = SHAPES[format];
    const others = lines.every(({ length }, at) => (at === line ? length >= from && length < width : length === width));
    return lines.length === count && others;
  });
  return found === undefined
    ? lines
    : lines.map((text, at) => (at === found.line ? text.padEnd(SHAPES[found.format].width, '<') : text));
}

type Role = 'names' | 'dates' | 'document';

/** What a line is about by its shape; null when that does not show. A card has the document on its first line, the others the names. */
function roleOf(line: string): Role | null {
  if (/^[0-9]{6}[0-9][MFX<][0-9]{6}[0-9]/.test(line) || /^.{13}[0-9<]{6}[0-9][MFX<][0-9]{6}[0-9]/.test(line)) {
    return 'dates';
  }
  if (!/[0-9]/.test(line) && line.includes('<<')) {
    return 'names';
  }
  return /^[IAC][A-Z<]/.test(line) ? 'document' : null;
}

const ORDER: Readonly<Record<MrzFormat, readonly Role[]>> = {
  TD1: ['document', 'dates', 'names'],
  TD2: ['names', 'dates'],
  TD3: ['names', 'dates'],
};

function areSwapped(format: MrzFormat, lines: readonly string[]): boolean {
  const order = ORDER[format];
  const roles = lines.map(roleOf);
  const areAllThere = order.every((role) => roles.includes(role));
  return areAllThere && order.some((role, at) => roles[at] !== role);
}

function isVisa(format: MrzFormat, lines: readonly string[]): boolean {
  return format !== 'TD1' && /^V[A-Z<]/.test(lines[0] ?? '') && roleOf(lines[1] ?? '') === 'dates';
}

/**
 * Reads the lines of a zone.
 * @param text as it came in: spaces, small letters, line ends and other ways to write `<` are put right, since they say
 *   nothing else; letters and digits that look alike are left as they are, for the check digits to find
 * @param masked true when a personal number is covered: its line may then end where the cover begins
 * @returns the lines, or what is the matter (line and column counted from 1). Source: ICAO 9303 parts 4, 5 and 6
 */
export function readMrzText(text: string, masked = false): MrzText {
  const given = asLines(tidy(text));
  const lines = masked ? filledUp(given) : given;
  if (lines.length === 0) {
    return { ok: false, problem: { kind: 'empty' } };
  }
  const strange = strangeCharacter(lines);
  if (strange !== null) {
    return { ok: false, problem: strange };
  }
  const format = formatOf(lines);
  if (format === undefined) {
    return { ok: false, problem: { kind: 'length', lengths: lines.map(({ length }) => length) } };
  }
  if (areSwapped(format, lines)) {
    return { ok: false, problem: { kind: 'linesSwapped' } };
  }
  return isVisa(format, lines) ? { ok: false, problem: { kind: 'visa' } } : { ok: true, format, lines };
}
