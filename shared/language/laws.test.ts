/** Laws that every comparator keeps on any text: of people, of keyboards, and of nobody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasVisible } from './characters';
import { DIFFERENCE_KINDS } from './differenceKinds';
import { FORMATTING_REASONS } from './formattingReasons';
import { COMPARATOR_NAMES, COMPARATORS } from './comparators';
import { deepOr } from '../testing/deepOr';

const RUNS = { numRuns: deepOr(1_000, 10_000) };
/** Milliseconds; a busy machine is no broken law. */
const PATIENCE = 60_000;

/** Pieces from which the rules read something, so that pairs often come out as formatting or as a slip. */
const PIECES = [
  ...[' ', '  ', '-', '\u2013', '.', ',', '@', '+', '/', "'", '\u2019', '+31', '06', '12345678', '020', '097', '17'],
  ...['M', 'J', 'P', 'Th', 'IJ', 'ij', '\u0132', '\u0133', 'v.d.', 'van', 'Van', 'den', 'Berg', 'Smit', "'t", 'BV'],
  ...['B.V.', 'b.v.', 'NV', 'Besloten Vennootschap', '\u00e9', 'e\u0301', '\u0301', 'Example.com', 'xn--caf-dma'],
  ...['xn--', 'caf\u00e9', '1034', 'WL', 'wl', 'Postbus', 'Nederland', '1980-01-02', '\u00a0', '\ud800', '\udc00'],
  ...[
    '\u200b',
    '\u202e',
    '\u00ad',
    '\ufeff',
    "d'",
    "D'",
    "l'",
    "'S-",
    '\u201c',
    '"',
    "''",
    '\uff2a',
    '\ufb01',
    '\u0430',
    'De',
  ],
  ...[
    'Stichting',
    'BeslotenVennootschap',
    ' met structuurregime',
    'Verenigd Koninkrijk',
    'GB',
    'a',
    'A',
    'Nguyen',
    'Ancona',
  ],
];
const spelledText = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(''));
/** Any UTF-16, halves of pairs included. */
const rawText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));
const anyText = fc.oneof(
  spelledText,
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  rawText,
);

/** Another spelling of the same text, or a slip in it. */
const RESPELLINGS: readonly ((text: string) => string)[] = [
  (text) => ` ${text} `,
  (text) => text.normalize('NFD'),
  (text) => text.replace(/[\s.-]/gu, ''),
  (text) => text.toUpperCase(),
  (text) => text.replace(/^06/, '+316'),
  (text) => text.slice(0, 3) + text.slice(4),
  (text) => `${text.slice(0, 2)}${text.charAt(3)}${text.charAt(2)}${text.slice(4)}`,
  (text) => `${text.slice(0, 2)}s${text.slice(3)}`,
];
const textPair = fc.oneof(
  fc.tuple(anyText, anyText),
  fc.tuple(anyText, fc.constantFrom(...RESPELLINGS)).map(([text, respell]): [string, string] => [text, respell(text)]),
);

describe.each(COMPARATOR_NAMES)('comparator of %s', { timeout: PATIENCE }, (name) => {
  const compare = COMPARATORS[name];

  it('is reflexive, and its normal form is settled', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = compare.normalForm(text);
        const { difference } = compare(text, text);
        return difference === 'identical' && compare.normalForm(normal) === normal;
      }),
      RUNS,
    );
  });

  it('is symmetric in class, reasons and kind, and holds its classes apart by their normal forms', () => {
    fc.assert(
      fc.property(textPair, ([left, right]) => {
        const result = compare(left, right);
        expect(compare(right, left)).toEqual(result);
        const { difference, formattingReasons, differenceKind } = result;
        const areSame = compare.normalForm(left) === compare.normalForm(right);
        expect(difference === 'identical').toBe(left === right);
        expect(difference === 'identical' || difference === 'formattingOnly').toBe(areSame);
        expect(formattingReasons.length > 0).toBe(difference === 'formattingOnly');
        expect(formattingReasons.every((reason) => reason in FORMATTING_REASONS)).toBe(true);
        const classOfKind = differenceKind === null ? null : DIFFERENCE_KINDS[differenceKind].difference;
        expect(difference === 'probableSlip').toBe(classOfKind === 'probableSlip');
        expect(areSame && differenceKind !== null).toBe(false);
      }),
      RUNS,
    );
  });

  it('never takes an empty value for one that holds a visible character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { difference } = compare('', text);
        return !hasVisible(text) || difference === 'different';
      }),
      RUNS,
    );
  });

  it('does not throw on very long texts, and ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES), (piece, other) => {
        const long = piece.repeat(20_000);
        const { difference } = compare(long, `${long}${other}`);
        return ['formattingOnly', 'probableSlip', 'different'].includes(difference);
      }),
      { numRuns: deepOr(5, 20) },
    );
  });
});
