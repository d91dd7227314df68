/** Tests the reading of machine readable zones: published specimens, what people and readers send, and single slips. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { characterValue, checkDigit } from './checkDigit';
import { LAYOUTS, type Span } from './mrzFields';
import { readMrzText, type MrzFormat } from './mrzText';
import { parseMrz, type Mrz } from './parseMrz';
import {
  CARD_2014,
  CARD_2021,
  ICAO_TD1,
  ICAO_TD2,
  ICAO_TD3,
  PASSPORT_2014,
  SPECIMENS,
  VISA_A,
  VISA_B,
} from './specimens.fixture';
import { deepOr } from '../../testing/deepOr';

// Ten thousand cases take their time on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000 });

const RUNS = { numRuns: deepOr(1_000, 10_000) };

function read(text: string, masked = false): Mrz {
  const parsed = parseMrz(text, masked);
  if (!parsed.ok) {
    throw new Error(parsed.problem.kind);
  }
  return parsed.mrz;
}

describe('published specimens', () => {
  const right = { number: 'right', birthDate: 'right', expiry: 'right', composite: 'right' };
  it.each([
    ['ICAO TD3', ICAO_TD3, 'TD3', 'L898902C3', 'UTO', 'right'],
    ['ICAO TD1', ICAO_TD1, 'TD1', 'D23145890', 'UTO', 'absent'],
    ['ICAO TD2', ICAO_TD2, 'TD2', 'D23145890', 'UTO', 'absent'],
    ['Dutch passport 2014', PASSPORT_2014, 'TD3', 'SPECI2014', 'NLD', 'right'],
    ['Dutch card 2014', CARD_2014, 'TD1', 'SPECI2014', 'NLD', 'absent'],
    ['Dutch card 2021', CARD_2021, 'TD1', 'SPECI2021', 'NLD', 'absent'],
  ])('%s verifies', (_name, text, format, number, state, personal) => {
    expect(read(text)).toMatchObject({ format, number, state, digits: { ...right, personal }, confused: [] });
  });

  it('gives the names and dates', () => {
    expect(read(ICAO_TD3)).toMatchObject({
      surname: 'ERIKSSON',
      givenNames: 'ANNA<MARIA',
      birthDate: '740812',
      expiry: '120415',
    });
    expect(read(CARD_2021)).toMatchObject({ surname: 'DE<BRUIJN', givenNames: 'WILLEKE<LISELOTTE', isNameFull: false });
  });

  it('never gives what stands in the place for a personal number', () => {
    expect(JSON.stringify([read(PASSPORT_2014), read(CARD_2014), read(ICAO_TD3)])).not.toMatch(/99999|ZE184/);
  });

  it.each([
    ['6', 'L898902C3'],
    ['2', '740812'],
    ['9', '120415'],
    ['1', 'ZE184226B<<<<<'],
    ['7', 'D23145890'],
  ])('has digit %s over %s', (digit, text) => {
    expect(checkDigit(text)).toBe(digit);
  });
});

describe('what is handed in', () => {
  it.each([
    ['small letters', PASSPORT_2014.toLowerCase()],
    ['spaces between the characters', PASSPORT_2014.replace(/(.)/g, '$1 ')],
    ['one long line', PASSPORT_2014.replace('\n', '')],
    ['the line ends of a reader', `${PASSPORT_2014.replace('\n', '\r')}\r`],
    ['empty lines around it', `\n\n${PASSPORT_2014.replace('\n', '\r\n\r\n')}\n`],
    ['guillemets', PASSPORT_2014.replace(/<</g, '«').replace(/</g, '‹')],
    ['escaped brackets', PASSPORT_2014.replace(/</g, '&lt;')],
    ['a mark of byte order', `\uFEFF${PASSPORT_2014}`],
  ])('reads the same with %s', (_what, text) => {
    expect(readMrzText(text)).toEqual(readMrzText(PASSPORT_2014));
    expect(readMrzText(text).ok).toBe(true);
  });

  it.each([
    ['', { kind: 'empty' }],
    ['  \n ', { kind: 'empty' }],
    ['P<UTO', { kind: 'length', lengths: [5] }],
    [PASSPORT_2014.slice(0, -1), { kind: 'length', lengths: [44, 43] }],
    [PASSPORT_2014.split('\n').reverse().join('\n'), { kind: 'linesSwapped' }],
    [ICAO_TD2.split('\n').reverse().join('\n'), { kind: 'linesSwapped' }],
    [CARD_2021.split('\n').reverse().join('\n'), { kind: 'linesSwapped' }],
    [[1, 0, 2].map((at) => CARD_2021.split('\n')[at]).join('\n'), { kind: 'linesSwapped' }],
    [VISA_A, { kind: 'visa' }],
    [VISA_B, { kind: 'visa' }],
    [PASSPORT_2014.replace('BRUIJN', 'BRÜIJN'), { kind: 'character', line: 1, column: 11 }],
    [PASSPORT_2014.replace('999', '9*9'), { kind: 'character', line: 2, column: 30 }],
  ])('says what is the matter with %j', (text, problem) => {
    expect(readMrzText(text)).toEqual({ ok: false, problem });
  });

  it('does not repair a letter O, but says where it stands', () => {
    const { digits, confused } = read(ICAO_TD1.replace('7408122F', '74O8122F'));
    expect(digits.birthDate).toBe('wrong');
    expect(confused).toEqual([{ line: 2, column: 3 }]);
  });

  it('reads a number that is longer than its place', () => {
    const longer = 'I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<';
    expect(read(longer)).toMatchObject({ number: 'D23145890734', digits: { number: 'right', composite: 'right' } });
  });

  it('takes an empty personal number with 0 or a filler for its digit', () => {
    const empty = (digit: string): string =>
      `P<UTOA<<B${'<'.repeat(35)}\nL898902C36UTO7408122F1204159${'<'.repeat(14)}${digit}`;
    for (const digit of ['0', '<']) {
      const line = empty(digit);
      const second = line.slice(45);
      const composite = checkDigit(second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43));
      expect(read(line + composite).digits).toMatchObject({ personal: 'right', composite: 'right' });
    }
  });
});

describe('a covered citizen service number', () => {
  const covered = PASSPORT_2014.replace('999999990', '<<<<<<<<<');

  it('leaves number, birth date and expiry to be checked', () => {
    expect(read(covered, true).digits).toEqual({
      number: 'right',
      birthDate: 'right',
      expiry: 'right',
      personal: 'masked',
      composite: 'masked',
    });
  });

  it('still finds a wrong number', () => {
    expect(read(covered.replace('SPECI2014', 'SPECI2015'), true).digits.number).toBe('wrong');
  });

  it('is suspected when nobody said so', () => {
    expect(read(covered).looksMasked).toBe(true);
    expect(read(CARD_2021).looksMasked).toBe(false);
  });

  it.each([
    ['passport', PASSPORT_2014.slice(0, 45 + 28)],
    ['card', CARD_2014.replace('999999990<<<<<8', '')],
  ])('need not be typed: %s', (_kind, text) => {
    expect(parseMrz(text, false)).toMatchObject({ ok: false, problem: { kind: 'length' } });
    expect(read(text, true).digits).toMatchObject({ number: 'right', expiry: 'right', composite: 'masked' });
  });
});

const CHARACTERS = [...'<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Line and column (from 0) of everything that some check digit covers, the digits themselves included. */
function coveredPlaces(format: MrzFormat): readonly (readonly [number, number])[] {
  const { birthDate, birthDateDigit, expiry, expiryDigit, number, numberDigit, composite, compositeDigit } =
    LAYOUTS[format];
  const spans: readonly Span[] = [
    birthDate,
    birthDateDigit,
    expiry,
    expiryDigit,
    number,
    numberDigit,
    ...composite,
    compositeDigit,
  ];
  return spans.flatMap(([line, first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => [line - 1, first - 1 + at] as const),
  );
}

describe('a single changed character', () => {
  const changed = fc
    .constantFrom(...SPECIMENS)
    .chain((text) =>
      fc.record({ text: fc.constant(text), place: fc.constantFrom(...coveredPlaces(read(text).format)) }),
    )
    .chain(({ text, place }) =>
      fc.record({ text: fc.constant(text), place: fc.constant(place), to: fc.constantFrom(...CHARACTERS) }),
    );

  it('is caught, unless the new character counts for the same modulo 10', () => {
    fc.assert(
      fc.property(changed, ({ text, place: [line, column], to }) => {
        const lines = text.split('\n');
        const from = lines[line]?.[column] ?? '';
        const next = lines
          .map((one, at) => (at === line ? one.slice(0, column) + to + one.slice(column + 1) : one))
          .join('\n');
        const isSame = (characterValue(from) ?? 0) % 10 === (characterValue(to) ?? 0) % 10;
        const caught = Object.values(read(next).digits).includes('wrong');
        return from === to ? !caught : isSame || caught;
      }),
      RUNS,
    );
  });

  it.each([
    ['0', '<AKU'],
    ['1', 'BLV'],
    ['2', 'CMW'],
    ['3', 'DNX'],
    ['4', 'EOY'],
    ['5', 'FPZ'],
    ['6', 'GQ'],
    ['7', 'HR'],
    ['8', 'IS'],
    ['9', 'JT'],
  ])('passes unseen between %s and each of %s', (digit, letters) => {
    for (const letter of letters) {
      expect(checkDigit(`AB${letter}CD`)).toBe(checkDigit(`AB${digit}CD`));
    }
  });

  it('is caught for the slips of the eye that matter most: O for 0, I for 1, B for 8, S for 5, Z for 2', () => {
    for (const [from, to] of [
      ['0', 'O'],
      ['1', 'I'],
      ['8', 'B'],
      ['5', 'S'],
      ['2', 'Z'],
    ] as const) {
      expect(checkDigit(`AB${from}CD`)).not.toBe(checkDigit(`AB${to}CD`));
    }
  });
});

describe('any text', () => {
  it('is answered, never with an error', () => {
    const zoneLike = fc
      .array(fc.constantFrom(...CHARACTERS, '\n', ' ', '«'), { maxLength: 140 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), zoneLike),
        fc.boolean(),
        (text, masked) => typeof parseMrz(text, masked).ok === 'boolean',
      ),
      RUNS,
    );
  });

  it('of the right shape is read', () => {
    const line = (length: number) =>
      fc.array(fc.constantFrom(...CHARACTERS), { minLength: length, maxLength: length }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.tuple(line(44), line(44)), fc.boolean(), (lines, masked) => parseMrz(lines.join('\n'), masked).ok),
      RUNS,
    );
  });
});
