/** What may be masked in what somebody wrote is found by all of it alone, and everything beside it as before. */
import { describe, expect, it } from 'vitest';
import { maskWithin } from '../access/maskWithin';
import { satisfiedBy, termsOf } from './searchTerms';
import { joined } from './searchWords';
import { writtenWords } from './writtenWords';

const PERSON = { birthDate: '1980-02-03', email: 'karin.maljers@voorbeeld.example', mobile: '+31630056087' } as const;

const finds = (text: string, question: string, isNear = false): boolean =>
  satisfiedBy(writtenWords(text), termsOf(question), isNear) !== null;

const PHONES = [
  ...[
    '0630056087',
    '06-30056087',
    '06 30 05 60 87',
    '06 3005 6087',
    '(06)30056087',
    '06\u201330056087',
    '06/30.05.60.87',
  ],
  ...['+31630056087', '+31 6 30 05 60 87', '+31 (0)6 3005 6087', '+31(0)630056087', '0031630056087', '0031 6 30056087'],
  ...['31630056087', '31 6 3005 6087', '31 6 30 05 60 87', '316300560 87', '630056087', '6 3005 6087', '6 30 05 60 87'],
];
/** Of these it cannot be said whose number they are; they are found as they are written. */
const HALF_PHONES = ['30056087', '3005 6087'];
const DAYS = [
  ...['1980-02-03', '1980/2/3', '1980.02.03', '1980 02 03', '1980, 02, 03', '1980\u201302\u201303'],
  ...[
    '03-02-1980',
    '3-2-1980',
    '3/2/1980',
    '03 02 1980',
    '3 2 1980',
    '3. 2. 1980',
    '03 - 02 - 1980',
    '3-2 1980',
    '3 , 2 , 1980',
  ],
  ...[
    '3 februari 1980',
    '3 feb. 1980',
    '3-feb-1980',
    '3 février 1980',
    '3 fev 1980',
    '3 \u03A6\u03B5\u03B2 1980',
    '3 februari, 1980',
  ],
  ...['February 3, 1980', 'Feb 3rd 1980', 'Feb. 3 1980', 'feb-3-1980'],
];
const AROUND = [
  ['', ''],
  ['Doos 5 tel ', ' bij Maljers'],
  ['Maljers ', '.pdf'],
  ['ZU-2026-000123-7 ', ' (2).pdf'],
  ['map 12 geb ', ', kast B'],
] as const;
/** Where a number stands beside others, or without anything between. */
const CLOSE = [
  ['7 ', ''],
  ['wa', 'x'],
  ['scan_', '_2.pdf'],
  ['06,', ''],
  ['06_', ''],
] as const;

const texts = (values: readonly string[], around: readonly (readonly [string, string])[]) =>
  values.flatMap((value) => around.map(([before, behind]) => ({ value, before, behind })));

const beginningsOf = (value: string): string[] =>
  Array.from({ length: value.length - 1 }, (_, at) => value.slice(0, at + 1)).filter(
    (begun) => joined(begun) !== joined(value),
  );

describe('what may be masked', () => {
  it.each([
    ...texts([...PHONES, ...DAYS, PERSON.email], AROUND),
    ...texts(HALF_PHONES.slice(0, 1), CLOSE),
    ...texts(HALF_PHONES, AROUND.slice(0, 3)),
    ...texts(PHONES, CLOSE),
    ...texts(['1980-02-03', '3-2-1980', '3 feb 1980'], CLOSE),
  ])('$value between "$before" and "$behind" is found whole, and by nothing that it begins with', (one) => {
    const { value, before, behind } = one;
    const text = before + value + behind;
    expect(maskWithin({ text }, [PERSON], []).text).not.toBe(text);
    const beside = `${before}| |${behind}`;
    expect(beginningsOf(value).filter((begun) => finds(text, begun) && !finds(beside, begun))).toEqual([]);
    expect(finds(text, value), 'whole').toBe(true);
    // "+3" may be the country of many.
    const near = beginningsOf(value).filter((begun) => termsOf(begun).length > 0 && begun !== '+3');
    expect(near.filter((begun) => !finds(text, begun, true))).toEqual([]);
  });

  it.each(texts(PHONES, [...AROUND, ...CLOSE]))(
    '$value between "$before" and "$behind" is found in every notation of a number',
    ({ value, before, behind }) => {
      expect(PHONES.filter((typed) => !finds(before + value + behind, typed))).toEqual([]);
    },
  );

  it.each([
    '10630056087',
    '2 06 30056087',
    'x91980-02-03',
    'geb.13 mei 19801',
    'mail:karin.maljers@voorbeeld.example;x',
  ])('in %j is found by none of its words', (text) => {
    const plain = writtenWords(text).filter((word) => /^(?:[\da-z]{3,})$/u.test(word));
    expect(plain.filter((word) => /\d|mei|karin/.test(word))).toEqual([]);
  });

  it('is found by nothing that it begins with where another number could begin in it', () => {
    expect(finds('6-64 5 25 5 9 12', '6')).toBe(false);
  });

  it('is found whole between signs', () => {
    expect(finds('mail <karin.maljers@voorbeeld.example>; post', PERSON.email)).toBe(true);
    expect(finds('mail:karin.maljers@voorbeeld.example;x', PERSON.email)).toBe(true);
    expect(finds('karin.maljers@voorbeeld.example-2.pdf', PERSON.email)).toBe(true);
    const parts = ['maljers@voorbeeld.example', '@voorbeeld.example', 'voorbeeld.example', 'karin.maljers@voorbeeld'];
    expect(parts.filter((part) => finds('mail:karin.maljers@voorbeeld.example;x', part))).toEqual([]);
  });
});

describe('what is nobody\u2019s', () => {
  const OWN = [
    'zu',
    'zu-2026',
    'ZU-2026-000123',
    'ZU-2026-000123-7',
    'zu20260001237',
    '2026-000123-7',
    '000123',
    '0001237',
  ];
  it.each([
    ...['ZU-2026-000123-7.pdf', 'ZU-2026-000123-7-12.pdf', 'ZU-2026-000123-7 (12).pdf', 'ZU-2026-000123-7 01.pdf'],
    ...['ZU-2026-000123-7-20261201.pdf', 'ZU-2026-000123-7 2026-12-01.pdf', '2026-12-01 ZU-2026-000123-7.pdf'],
    ...['ZU-2026-000123-7/12', 'ZU-2026-000123-7_12.pdf', '12 ZU-2026-000123-7', 'zu-2026-000123-7 0630056087'],
    ...['ZU20260001237 12.pdf', 'ZU 2026 000123 7 12'],
  ])('a number of a case in %j is found by it and by its beginning, far and near', (text) => {
    expect(OWN.filter((typed) => !finds(text, typed) || !finds(text, typed, true))).toEqual([]);
  });

  it.each([
    ['ZP-2026-000036-7/12', ['ZP-2026-000036-7', 'zp2026', 'zp-2026-000036', '12']],
    ['Map ZU-2026-000033-8 (12)', ['ZU-2026-000033-8', 'map', '12']],
    ['ZR-100101 12.pdf', ['ZR-100101', 'zr1001', '100101', '12']],
    ['Kast 3, map 12, 1234', ['kast 3', 'map 12', '1234', '12']],
    ['Kast 3 map 2026', ['kast 3', 'map 2026', '202']],
    ['Doos 5 0630056087', ['doos 5', 'Doos 5 0630056087']],
    ['KVK 69599084 12.pdf', ['69599084', 'kvk 69599084']],
    ['IMG_0000012345.pdf', ['0000012345', 'img']],
    ['scan0001234567.pdf', ['0001234567', 'scan']],
  ])('%j is found by %j', (text, typed) => {
    expect(typed.filter((one) => !finds(text, one))).toEqual([]);
  });

  it.each([
    ['IMG_0000012345.pdf', '00000123'],
    ['scan0001234567.pdf', '0001'],
    ['KVK 69599084.pdf', '6959'],
  ])('but may be a number of somebody in %j, and is not found by %j', (text, begun) => {
    expect(finds(text, begun)).toBe(false);
  });
});
