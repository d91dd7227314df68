/** Decides what a machine readable zone says, and for each of its check digits whether it is right. */
import { checkDigit } from './checkDigit';
import { LAYOUTS, textAt, type Span } from './mrzFields';
import { readMrzText, type MrzFormat, type MrzProblem } from './mrzText';

/** The check digits that a zone can have, in the order in which they stand. */
export const MRZ_DIGITS = ['number', 'birthDate', 'expiry', 'personal', 'composite'] as const;
export type MrzDigit = (typeof MRZ_DIGITS)[number];

/** `masked`: what it is made from is covered, so that it cannot be checked. `absent`: this kind of zone has none. */
export const DIGIT_STATES = ['right', 'wrong', 'masked', 'absent'] as const;
export type DigitState = (typeof DIGIT_STATES)[number];

/** What a zone says. What stands in the places for a personal number is left out on purpose. */
export interface Mrz {
  readonly format: MrzFormat;
  readonly kindCode: string;
  readonly state: string;
  readonly number: string;
  /** YYMMDD, as it stands there. */
  readonly birthDate: string;
  readonly expiry: string;
  /** Words divided by one `<`. */
  readonly surname: string;
  readonly givenNames: string;
  /** The names fill their whole place, and so may have been cut off. */
  readonly isNameFull: boolean;
  readonly digits: Readonly<Record<MrzDigit, DigitState>>;
  /** Places where a digit belongs and a letter stands, counted from 1. */
  readonly confused: readonly { readonly line: number; readonly column: number }[];
  /** The digits fail as they do when a personal number was covered without saying so. */
  readonly looksMasked: boolean;
}

export type ParsedMrz = { readonly ok: true; readonly mrz: Mrz } | { readonly ok: false; readonly problem: MrzProblem };

interface Zone {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
}

/** A longer number goes on in the place for optional data, with its digit behind it. Source: ICAO 9303 part 5, note j. */
function numberOf({ format, lines }: Zone): { readonly number: string; readonly digit: string } {
  const { number, numberDigit, optional } = LAYOUTS[format];
  const first = textAt(lines, number);
  const digit = textAt(lines, numberDigit);
  const [rest] = optional[0] === undefined ? [] : textAt(lines, optional[0]).split('<');
  if (format === 'TD3' || digit !== '<' || rest === undefined || rest.length < 2) {
    return { number: first, digit };
  }
  return { number: first + rest.slice(0, -1), digit: rest.slice(-1) };
}

function stateOf(text: string, digit: string): DigitState {
  return checkDigit(text) === digit ? 'right' : 'wrong';
}

function personalState({ format, lines }: Zone): DigitState {
  const { optional, optionalDigit } = LAYOUTS[format];
  const [place] = optional;
  if (optionalDigit === null || place === undefined) {
    return 'absent';
  }
  const text = textAt(lines, place);
  const digit = textAt(lines, optionalDigit);
  // An empty place may have a filler for its digit. Source: ICAO 9303 part 4.
  return digit === '<' && /^<+$/.test(text) ? 'right' : stateOf(text, digit);
}

function digitsOf(zone: Zone, masked: boolean): Mrz['digits'] {
  const { format, lines } = zone;
  const layout = LAYOUTS[format];
  const { number, digit } = numberOf(zone);
  const composite = layout.composite.map((span) => textAt(lines, span)).join('');
  const personal = personalState(zone);
  return {
    number: stateOf(number, digit),
    birthDate: stateOf(textAt(lines, layout.birthDate), textAt(lines, layout.birthDateDigit)),
    expiry: stateOf(textAt(lines, layout.expiry), textAt(lines, layout.expiryDigit)),
    personal: masked && personal !== 'absent' ? 'masked' : personal,
    composite: masked ? 'masked' : stateOf(composite, textAt(lines, layout.compositeDigit)),
  };
}

function confusedIn({ format, lines }: Zone): Mrz['confused'] {
  const { birthDate, birthDateDigit, expiry, expiryDigit, numberDigit, compositeDigit } = LAYOUTS[format];
  const places: readonly Span[] = [birthDate, birthDateDigit, expiry, expiryDigit, numberDigit, compositeDigit];
  return places.flatMap((span) =>
    [...textAt(lines, span)].flatMap((character, at) =>
      /[A-Z]/.test(character) ? [{ line: span[0], column: span[1] + at }] : [],
    ),
  );
}

function namesOf({ format, lines }: Zone): Pick<Mrz, 'surname' | 'givenNames' | 'isNameFull'> {
  const text = textAt(lines, LAYOUTS[format].names);
  const names = text.replace(/<+$/, '');
  const cut = names.indexOf('<<');
  const words = (part: string): string => part.replace(/<+/g, '<').replace(/^<|<$/g, '');
  return {
    surname: words(cut < 0 ? names : names.slice(0, cut)),
    givenNames: words(cut < 0 ? '' : names.slice(cut)),
    isNameFull: names.length === text.length,
  };
}

function looksMasked({ format, lines }: Zone, digits: Mrz['digits']): boolean {
  const isEmpty = LAYOUTS[format].optional.every((span) => /^<+$/.test(textAt(lines, span)));
  const readWell = [digits.number, digits.birthDate, digits.expiry].every((state) => state === 'right');
  return isEmpty && readWell && (digits.personal === 'wrong' || digits.composite === 'wrong');
}

/**
 * Reads a zone.
 * @param text as it came in; see readMrzText
 * @param masked true when the citizen service number is covered: the digits made from it are then not checked
 * @returns its fields and the state of each check digit, or why it is no zone; it never throws. A right digit says that
 *   the zone was read well, nothing about whether the document is real. Source: ICAO 9303 parts 3 to 6
 */
export function parseMrz(text: string, masked: boolean): ParsedMrz {
  const read = readMrzText(text, masked);
  if (!read.ok) {
    return read;
  }
  const layout = LAYOUTS[read.format];
  const at = (span: Span): string => textAt(read.lines, span);
  const digits = digitsOf(read, masked);
  return {
    ok: true,
    mrz: {
      format: read.format,
      kindCode: at(layout.kind),
      state: at(layout.state).replace(/</g, ''),
      number: numberOf(read).number.replace(/</g, ''),
      birthDate: at(layout.birthDate),
      expiry: at(layout.expiry),
      ...namesOf(read),
      digits,
      confused: confusedIn(read),
      looksMasked: looksMasked(read, digits),
    },
  };
}
