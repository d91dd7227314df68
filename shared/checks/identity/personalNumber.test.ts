/** Tests that a citizen service number is found in a zone and taken out of it. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parseMrz } from './parseMrz';
import { holdsPersonalNumber, passesElevenTest, withoutPersonalNumber } from './personalNumber';
import { CARD_2014, CARD_2021, ICAO_TD1, ICAO_TD2, ICAO_TD3, PASSPORT_2014 } from './specimens.fixture';
import { deepOr } from '../../testing/deepOr';

// Ten thousand cases take their time on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: deepOr(1_000, 10_000) };

/** Nine digits that pass the 11-test: eight drawn, the last one follows, or none fits. */
const personalNumber = fc
  .integer({ min: 1, max: 99_999_999 })
  .map((drawn) => String(drawn).padStart(8, '0'))
  .map((eight) => {
    const last = [...eight].reduce((sum, digit, at) => sum + (9 - at) * Number(digit), 0) % 11;
    return `${eight}${String(last)}`;
  })
  .filter((digits) => digits.length === 9);

describe('the 11-test', () => {
  it.each([
    ['999999990', true],
    ['123456782', true],
    ['111222333', true],
    ['123456789', false],
    ['000000000', false],
    ['12345678', false],
    ['99999999O', false],
  ])('%s: %s', (digits, passes) => {
    expect(passesElevenTest(digits)).toBe(passes);
  });

  it('passes what is made to pass, and fails it with any other last digit', () => {
    fc.assert(
      fc.property(personalNumber, fc.integer({ min: 1, max: 9 }), (digits, step) => {
        const other = digits.slice(0, 8) + String((Number(digits[8]) + step) % 10);
        return passesElevenTest(digits) && !passesElevenTest(other);
      }),
      RUNS,
    );
  });

  it.each([
    ['999999990<<<<<', true],
    ['99999999O<<<<<', true],
    ['ZE184226B<<<<<', false],
    ['85073003328<<<', false],
  ])('in %s: %s', (text, holds) => {
    expect(holdsPersonalNumber(text)).toBe(holds);
  });
});

describe('taking it out', () => {
  it.each([
    ['a passport', PASSPORT_2014],
    ['a card', CARD_2014],
    ['a passport as one line', PASSPORT_2014.replace('\n', '')],
    ['a passport in small letters with spaces', PASSPORT_2014.toLowerCase().replace(/(..)/g, '$1 ')],
    ['a passport with a letter O for its last zero', PASSPORT_2014.replace('999999990', '99999999O')],
    ['a Dutch passport with one digit misread', PASSPORT_2014.replace('999999990', '999999890')],
    ['a passport with its lines swapped', PASSPORT_2014.split('\n').reverse().join('\n')],
    ['a card with its lines turned round', CARD_2014.split('\n').reverse().join('\n')],
    ['a zone with its end missing', PASSPORT_2014.slice(0, -4)],
  ])('works on %s', (_what, text) => {
    const { mrz, found } = withoutPersonalNumber(text);
    expect(found).toBe(true);
    expect(mrz.replace(/\s/g, '')).not.toMatch(/99999/);
  });

  it('leaves a zone that reads as before, with the digits over it not checkable', () => {
    const { mrz } = withoutPersonalNumber(CARD_2014);
    expect(parseMrz(mrz, true)).toMatchObject({
      ok: true,
      mrz: {
        number: 'SPECI2014',
        digits: { number: 'right', birthDate: 'right', expiry: 'right', composite: 'masked' },
      },
    });
    // The digit that a Dutch card makes from the number goes too.
    expect(mrz.split('\n')[0]).toBe(`I<NLDSPECI20142${'<'.repeat(15)}`);
  });

  it('leaves swapped lines swapped, so that the desk can say so', () => {
    const { mrz } = withoutPersonalNumber(PASSPORT_2014.split('\n').reverse().join('\n'));
    expect(parseMrz(mrz, true)).toEqual({ ok: false, problem: { kind: 'linesSwapped' } });
  });

  it.each([
    ['ICAO TD3', ICAO_TD3],
    ['ICAO TD2', ICAO_TD2],
    ['ICAO TD1', ICAO_TD1],
    ['Dutch card 2021', CARD_2021],
    ['no zone', 'just some words'],
  ])('leaves %s as it is', (_what, text) => {
    expect(withoutPersonalNumber(text)).toEqual({ mrz: text, found: false });
  });

  const place = fc.constantFrom('passport', 'card', 'cardBack', 'foreign', 'broken');
  const holding = (digits: string, where: string): string =>
    ({
      passport: PASSPORT_2014.replace('999999990', digits),
      card: CARD_2014.replace('999999990', digits),
      cardBack: CARD_2021.replace('NLD<<<<<<<<<<<', `NLD<${digits}<`),
      foreign: ICAO_TD3.replace('ZE184226B', digits),
      broken: `${PASSPORT_2014.slice(0, 60)} ${digits}`,
    })[where] ?? digits;

  it('lets no number through, wherever it stands and however it is written', () => {
    fc.assert(
      fc.property(personalNumber, place, fc.boolean(), (digits, where, spaced) => {
        const text = holding(digits, where);
        const { mrz, found } = withoutPersonalNumber(spaced ? text.replace(/(...)/g, '$1 ') : text);
        return found && !mrz.replace(/[^0-9A-Z]/g, '').includes(digits);
      }),
      RUNS,
    );
  });

  it('answers any text, never with an error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 150 }),
        (text) => typeof withoutPersonalNumber(text).found === 'boolean',
      ),
      RUNS,
    );
  });
});
