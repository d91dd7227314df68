/** Laws that hold for the comparator of every registered field, and the promises of the registry itself. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMPANY_FIELD_KEYS,
  COMPARED_FIELD_KEYS,
  COMPARED_FIELDS,
  PERSON_FIELD_KEYS,
  type ComparedFieldKey,
} from './comparedFields';
import { FORMATTING_REASONS } from './formattingReasons';

const RUNS = { numRuns: 1000 };

/** Pieces from which the rules read something, so that pairs often come out as formatting. */
const PIECES = [
  ' ',
  '  ',
  '-',
  '.',
  ',',
  '@',
  '+31',
  '06',
  '12345678',
  '17',
  'M',
  'J',
  'Th',
  'IJ',
  'ij',
  '\u0132',
  '\u0133',
].concat(['van den', 'Berg', 'B.V.', 'BV', '\u00e9', 'e\u0301', 'Example.com', '1034', 'WL', 'wl', '\u00a0', '\ud800']);
const spelledText = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(spelledText, fc.string(), fc.string({ unit: 'binary' }));

/** Another spelling of the same text, or a slightly other text. */
const RESPELLINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => ` ${text} `,
  (text) => text.normalize('NFD'),
  (text) => text.replace(/[\s.-]/gu, ''),
  (text) => text.toUpperCase(),
  (text) => text.replace(/^06/, '+316'),
];
const textPair = fc.oneof(
  fc.tuple(anyText, anyText),
  fc.tuple(anyText, fc.constantFrom(...RESPELLINGS)).map(([text, respell]): [string, string] => [text, respell(text)]),
);

describe.each(COMPARED_FIELD_KEYS)('comparator of %s', (field: ComparedFieldKey) => {
  const { compare } = COMPARED_FIELDS[field];

  it('calls a text identical to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(compare(text, text)).toEqual({ difference: 'identical', formattingReasons: [] });
      }),
      RUNS,
    );
  });

  it('does not depend on which side a text stands', () => {
    fc.assert(
      fc.property(textPair, ([left, right]) => {
        expect(compare(left, right)).toEqual(compare(right, left));
      }),
      RUNS,
    );
  });

  it('is identical only for equal texts, and names known reasons only and always for formatting', () => {
    fc.assert(
      fc.property(textPair, ([left, right]) => {
        const { difference, formattingReasons } = compare(left, right);
        expect(difference === 'identical').toBe(left === right);
        expect(formattingReasons.length > 0).toBe(difference === 'formattingOnly');
        expect(formattingReasons.every((reason) => reason in FORMATTING_REASONS)).toBe(true);
      }),
      RUNS,
    );
  });

  it('never takes an empty value for one that holds a visible character', () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => text.trim() !== ''),
        (text) => {
          expect(compare('', text).difference).toBe('different');
        },
      ),
      RUNS,
    );
  });
});

describe('registry', () => {
  it('lists every field once, with a title in both languages', () => {
    expect(COMPARED_FIELD_KEYS).toEqual([...COMPANY_FIELD_KEYS, ...PERSON_FIELD_KEYS]);
    expect(new Set(COMPARED_FIELD_KEYS).size).toBe(COMPANY_FIELD_KEYS.length + PERSON_FIELD_KEYS.length);
    for (const field of COMPARED_FIELD_KEYS) {
      expect(COMPARED_FIELDS[field].title).toEqual({
        nl: expect.stringMatching(/\S/),
        en: expect.stringMatching(/\S/),
      });
    }
  });

  it('sends each field to the check that it decides', () => {
    const checkCodes = Object.fromEntries(
      COMPARED_FIELD_KEYS.map((field) => [field, COMPARED_FIELDS[field].checkCode]),
    );
    expect(checkCodes).toEqual({
      country: 'CTC-01',
      companyName: 'CTC-01',
      kvkNumber: 'COM-02',
      establishmentNumber: 'COM-06',
      legalForm: 'CTC-01',
      street: 'CTC-01',
      houseNumber: 'CTC-01',
      postcode: 'CTC-01',
      city: 'CTC-01',
      poBox: 'CTC-01',
      initials: 'CTC-01',
      firstNames: 'CTC-01',
      surname: 'CTC-01',
      birthDate: 'CTC-01',
      email: 'CTC-02',
      mobile: 'CTC-03',
    });
  });
});
