/** Decides whether a machine readable zone shows a Dutch citizen service number (BSN), and takes it out. */
import { blankAt, LAYOUTS, textAt } from './mrzFields';
import { readMrzText } from './mrzText';

const DIGITS_OF_NUMBER = 9;

/**
 * The 11-test.
 * @param digits exactly nine digits
 * @returns true when it can be a BSN. Source: rule of the Dutch government for citizen service numbers; nine zeros are none
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^[0-9]{9}$/.test(digits) || digits === '000000000') {
    return false;
  }
  const weight = (at: number): number => (at === DIGITS_OF_NUMBER - 1 ? -1 : DIGITS_OF_NUMBER - at);
  return [...digits].reduce((sum, digit, at) => sum + weight(at) * Number(digit), 0) % 11 === 0;
}

/** Runs of digits. A letter O counts as a zero here: a number that was misread is still somebody's number. */
function digitRuns(text: string): readonly string[] {
  return (
    text
      .toUpperCase()
      .replace(/O/g, '0')
      .match(/[0-9]+/g) ?? []
  );
}

/**
 * Whether nine digits that stand alone in this text can be a BSN.
 * @param text a field of a document, or what somebody typed
 */
export function holdsPersonalNumber(text: string): boolean {
  return digitRuns(text).some(passesElevenTest);
}

/** The same for text of which nobody knows where its fields begin: any nine digits in a row. */
function mayHoldPersonalNumber(text: string): boolean {
  return digitRuns(text).some((run) =>
    Array.from({ length: Math.max(0, run.length - DIGITS_OF_NUMBER + 1) }, (_, at) =>
      run.slice(at, at + DIGITS_OF_NUMBER),
    ).some(passesElevenTest),
  );
}

/** A Dutch document has nothing but the BSN in this place: digits that fail the test are the same number, misread. */
function isDutchNumberMisread(state: string, optional: string): boolean {
  return state === 'NLD' && /[1-9]/.test(optional) && (optional.match(/[0-9]/g) ?? []).length >= 8;
}

export interface WithoutPersonalNumber {
  /** The zone, with fillers where the number stood; the text as it came in when it shows none. */
  readonly mrz: string;
  readonly found: boolean;
}

/** Two lines that changed places are cleaned in their right order and given back as they came, for the officer to put right. */
function fromSwapped(text: string): WithoutPersonalNumber {
  const lines = text.trim().split(/\s*[\r\n\u2028\u2029]+\s*/u);
  const turned = withoutPersonalNumber(lines.toReversed().join('\n'));
  const isStillSwapped = !readMrzText(lines.toReversed().join('\n'), true).ok;
  if (isStillSwapped) {
    return mayHoldPersonalNumber(text) ? { mrz: '', found: true } : { mrz: text, found: false };
  }
  return turned.found ? { mrz: turned.mrz.split('\n').reverse().join('\n'), found: true } : { mrz: text, found: false };
}

/**
 * Takes a BSN out of a zone. To be called before anything else sees the text, in the browser and on the server.
 * @param text as it came in
 * @returns the zone without it. A text that is no zone comes back empty when nine digits in it pass the test: then no
 *   part of it can be trusted to be something else
 */
export function withoutPersonalNumber(text: string): WithoutPersonalNumber {
  const read = readMrzText(text, true);
  if (!read.ok && read.problem.kind === 'linesSwapped') {
    return fromSwapped(text);
  }
  if (!read.ok) {
    const found = mayHoldPersonalNumber(text) || mayHoldPersonalNumber(text.replace(/[^\p{L}\p{N}]/gu, ''));
    return { mrz: found ? '' : text, found };
  }
  const { optional, optionalDigit, state } = LAYOUTS[read.format];
  const country = textAt(read.lines, state);
  const showing = optional.filter((span) => {
    const shown = textAt(read.lines, span);
    return holdsPersonalNumber(shown) || isDutchNumberMisread(country, shown);
  });
  if (showing.length === 0) {
    return { mrz: text, found: false };
  }
  // The digits made from the number go with it; a Dutch TD1 has its own inside the field.
  const gone = optionalDigit === null ? showing : [...showing, optionalDigit];
  return { mrz: gone.reduce((lines, span) => blankAt(lines, span), [...read.lines]).join('\n'), found: true };
}
