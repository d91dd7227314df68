/** The rule of the search: which record answers which question, and which of its fields is said to have hit. */
import { describe, expect, it } from 'vitest';
import { NEAR_QUESTIONS, SEARCH_QUESTIONS, SEARCH_SAMPLES, type SampleName } from './searchCases.fixture';
import {
  caseFields,
  fieldsThatHit,
  indexedWords,
  letterFields,
  registrationFields,
  type SearchField,
} from './searchFields';
import { satisfiedBy, termsOf } from './searchTerms';
import { phoneWords } from './searchWords';

const FIELDS = Object.fromEntries(
  Object.entries(SEARCH_SAMPLES).map(([name, { person, signer, ...company }]) => {
    const application = { ...company, frontOfficeId: `FO-${name}` };
    return [name, caseFields({ application, persons: [person], signers: [signer], tradeNames: [] })];
  }),
) as unknown as Readonly<Record<SampleName, readonly SearchField[]>>;

describe('a question', () => {
  const foundIn = (typed: string, isNear: boolean) =>
    (Object.keys(FIELDS) as SampleName[]).filter(
      (name) => satisfiedBy(indexedWords(FIELDS[name]).split(' '), termsOf(typed), isNear) !== null,
    );
  const asked = (questions: typeof SEARCH_QUESTIONS) =>
    questions.map(([typed, found, fields]) => ({ typed, found, fields }));

  it.each(asked(SEARCH_QUESTIONS))('$typed finds $found, near and far', ({ typed, found, fields }) => {
    for (const isNear of [false, true]) {
      expect(foundIn(typed, isNear)).toEqual(found);
      for (const name of found) {
        const hit = fieldsThatHit(FIELDS[name], termsOf(typed), isNear);
        expect(hit.map(({ field }) => field)).toEqual(fields ?? expect.anything());
      }
    }
  });

  it.each(asked(NEAR_QUESTIONS))('$typed finds $found for who works on it, and nobody else', (question) => {
    const { typed, found, fields } = question;
    expect(foundIn(typed, false)).toEqual([]);
    expect(foundIn(typed, true)).toEqual(found);
    for (const name of found) {
      const hit = fieldsThatHit(FIELDS[name], termsOf(typed), true);
      expect(hit.map(({ field }) => field)).toEqual(fields ?? expect.anything());
    }
  });

  it('asks for no more than eight terms', () => {
    expect(termsOf('a1 b2 c3 d4 e5 f6 g7 h8 i9')).toHaveLength(8);
  });

  it('asks for each word once, and for no more than eight in one reading', () => {
    expect(termsOf('1 1 1 1')).toEqual([[['1111'], ['1']]]);
    expect(termsOf('10 11 12 13 14 15 16 17 18')).toEqual([[['101112131415161718']]]);
    expect(termsOf('a b c d e f g h i j')).toEqual([[['abcdefghij']]]);
  });

  it('asks for the same once, and for no more words than a screen of them', () => {
    const term = 'z-2-0-1-9-3-5-7';
    expect(termsOf(Array.from({ length: 8 }, () => term).join(' '))).toEqual(termsOf(term));
    const many = termsOf(
      Array.from({ length: 8 }, (_, at) => `${String.fromCharCode(98 + at)}${term.slice(1)}`).join(' '),
    );
    expect(many).toHaveLength(8);
    expect(many.flat(2).length).toBeLessThanOrEqual(32);
  });

  it('may hold a KVK number and a phone number side by side', () => {
    expect(termsOf('69599084 06 12 34')).toEqual([[['69599084']], [['061234'], ['06', '12', '34']]]);
  });
});

describe('what hit', () => {
  const of = (name: SampleName, typed: string) => fieldsThatHit(FIELDS[name], termsOf(typed), true);

  it('is shown as it is written, with whose it is', () => {
    expect(of('dorpshuis', '+31 6 12')).toEqual([{ field: 'mobile', value: '+31 6 1234 5678', of: 'Ruben Postma' }]);
    expect(of('strasse', 'ancona')).toEqual([{ field: 'signer', value: 'Maria d\u2019Ancona', of: null }]);
    expect(of('berg', '3890AC18')).toEqual([{ field: 'address', value: 'Postbus 18, 3890 AC Zeewolde', of: null }]);
  });

  it('is nothing when the record does not answer any more', () => {
    expect(of('berg', 'postma')).toEqual([]);
  });
});

describe('other records', () => {
  it('a letter is found by number, sender and place in the archive', () => {
    const fields = letterFields({ number: 'ZP-2026-000045-3', sender: 'Café Zuid', archivePlace: 'Kast 3, map 12' });
    const found = (typed: string) => fieldsThatHit(fields, termsOf(typed), false).map(({ field }) => field);
    expect(found('zp2026')).toEqual(['number']);
    expect(found('cafe')).toEqual(['sender']);
    expect(found('map 12')).toEqual(['archivePlace']);
  });

  it('a registration is found by everybody who holds a means of it', () => {
    const { person, ...company } = SEARCH_SAMPLES.dorpshuis;
    const fields = registrationFields({ ...company, means: [{ ...person, role: 'user' }] });
    expect(fieldsThatHit(fields, termsOf('ruben'), false)).toEqual([
      { field: 'user', value: 'Ruben Postma', of: null },
    ]);
  });
});

describe('a phone number', () => {
  it.each([
    ['06-12345678', ['•0612345678']],
    ['+31(0)612345678', ['•0612345678']],
    ['0031 10 2345678', ['•0102345678']],
    ['+49 30 1234567', ['•0049301234567']],
    ['onbekend 7', ['•onbekend7', '◦onbekend', '◦7']],
  ])('%s is kept as %j', (phone, words) => {
    expect([...new Set(phoneWords(phone))]).toEqual(words);
  });
});

describe('what somebody wrote', () => {
  const found = (fileName: string, typed: string, isNear = false) =>
    fieldsThatHit(letterFields({ number: '', sender: '', archivePlace: fileName }), termsOf(typed), isNear).length > 0;

  it.each([
    ['scan 06-12345678 pak.pdf', '0612345678', '061234567'],
    ['scan +31 (0)6 12345678.pdf', '06 12345678', '0612'],
    ['0612345678 2026.tif', '06-12345678', '06'],
    ['zaal@voorbeeld.example.pdf', 'zaal@voorbeeld.example', 'zaal@voor'],
    ['geboren 12-05-1980', '12-05-1980', '12-05-19'],
    ['geboren 1980-05-12.pdf', '1980-05-12', '1980-05'],
    ['+49 30 1234567', '004930 1234567', '+49 30 123'],
  ])('of %j a value is found by %j and not by %j, but near', (fileName, whole, beginning) => {
    expect(found(fileName, whole)).toBe(true);
    expect(found(fileName, beginning)).toBe(false);
    expect(found(fileName, beginning, true)).toBe(true);
  });

  it.each([
    ['scan 12 mei 1980', ['1980', '12 mei', 'mei']],
    ['May 12, 1980.pdf', ['1980', 'may']],
  ] as const)('of %j no part of the day is found', (fileName, typed) => {
    expect(typed.filter((one) => found(fileName, one))).toEqual([]);
  });

  it.each(['kast 3', 'map 12', 'kast', 'zu-2026-000123', 'scan', 'pdf', '20260105'])(
    '%j is found as before',
    (typed) => {
      expect(found('Kast 3, map 12 ZU-2026-000123-7 scan_20260105_0001.pdf', typed)).toBe(true);
    },
  );
});
