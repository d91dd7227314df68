/** Decides where the fields of a machine readable zone stand, for each of its three formats. */
import type { MrzFormat } from './mrzText';

/** A field: line, first and last column, all counted from 1 as the standard does. */
export type Span = readonly [line: number, first: number, last: number];

interface Layout {
  readonly kind: Span;
  readonly state: Span;
  readonly number: Span;
  readonly numberDigit: Span;
  readonly nationality: Span;
  readonly birthDate: Span;
  readonly birthDateDigit: Span;
  readonly sex: Span;
  readonly expiry: Span;
  readonly expiryDigit: Span;
  /** Where a state may put a personal number; a TD1 has two such places. */
  readonly optional: readonly Span[];
  /** Only a passport has a digit of its own over its personal number. */
  readonly optionalDigit: Span | null;
  readonly names: Span;
  readonly composite: readonly Span[];
  readonly compositeDigit: Span;
}

/** Source: ICAO 9303 part 5 (TD1), part 6 (TD2) and part 4 (TD3). */
export const LAYOUTS: Readonly<Record<MrzFormat, Layout>> = {
  TD1: {
    kind: [1, 1, 2],
    state: [1, 3, 5],
    number: [1, 6, 14],
    numberDigit: [1, 15, 15],
    optional: [
      [1, 16, 30],
      [2, 19, 29],
    ],
    optionalDigit: null,
    birthDate: [2, 1, 6],
    birthDateDigit: [2, 7, 7],
    sex: [2, 8, 8],
    expiry: [2, 9, 14],
    expiryDigit: [2, 15, 15],
    nationality: [2, 16, 18],
    composite: [
      [1, 6, 30],
      [2, 1, 7],
      [2, 9, 15],
      [2, 19, 29],
    ],
    compositeDigit: [2, 30, 30],
    names: [3, 1, 30],
  },
  TD2: {
    kind: [1, 1, 2],
    state: [1, 3, 5],
    names: [1, 6, 36],
    number: [2, 1, 9],
    numberDigit: [2, 10, 10],
    nationality: [2, 11, 13],
    birthDate: [2, 14, 19],
    birthDateDigit: [2, 20, 20],
    sex: [2, 21, 21],
    expiry: [2, 22, 27],
    expiryDigit: [2, 28, 28],
    optional: [[2, 29, 35]],
    optionalDigit: null,
    composite: [
      [2, 1, 10],
      [2, 14, 20],
      [2, 22, 35],
    ],
    compositeDigit: [2, 36, 36],
  },
  TD3: {
    kind: [1, 1, 2],
    state: [1, 3, 5],
    names: [1, 6, 44],
    number: [2, 1, 9],
    numberDigit: [2, 10, 10],
    nationality: [2, 11, 13],
    birthDate: [2, 14, 19],
    birthDateDigit: [2, 20, 20],
    sex: [2, 21, 21],
    expiry: [2, 22, 27],
    expiryDigit: [2, 28, 28],
    optional: [[2, 29, 42]],
    optionalDigit: [2, 43, 43],
    composite: [
      [2, 1, 10],
      [2, 14, 20],
      [2, 22, 43],
    ],
    compositeDigit: [2, 44, 44],
  },
};

/** The characters of a field. */
export function textAt(lines: readonly string[], [line, first, last]: Span): string {
  return (lines[line - 1] ?? '').slice(first - 1, last);
}

/** The lines with every character of a field replaced by the filler. */
export function blankAt(lines: readonly string[], [line, first, last]: Span): string[] {
  return lines.map((text, at) =>
    at === line - 1 ? text.slice(0, first - 1) + '<'.repeat(last - first + 1) + text.slice(last) : text,
  );
}
