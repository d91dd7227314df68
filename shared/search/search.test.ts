/** The rule of the search: which record answers which question, and which of its fields is said to have hit. */
import { describe, expect, it } from 'vitest';
import { SEARCH_QUESTIONS, SEARCH_SAMPLES, type SampleName } from './searchCases.fixture';
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
  const rows = SEARCH_QUESTIONS.map(([typed, found, fields]) => ({ typed, found, fields }));

  it.each(rows)('$typed finds $found', ({ typed, found, fields }) => {
    const terms = termsOf(typed);
    const names = (Object.keys(FIELDS) as SampleName[]).filter(
      (name) => satisfiedBy(indexedWords(FIELDS[name]).split(' '), terms) !== null,
    );
    expect(names).toEqual(found);
    for (const name of names) {
      expect(fieldsThatHit(FIELDS[name], terms).map(({ field }) => field)).toEqual(fields ?? expect.anything());
    }
  });

  it('asks for no more than eight terms', () => {
    expect(termsOf('a1 b2 c3 d4 e5 f6 g7 h8 i9')).toHaveLength(8);
  });

  it('may hold a KVK number and a phone number side by side', () => {
    expect(termsOf('69599084 06 12 34')).toEqual([[['69599084']], [['061234'], ['06', '12', '34']]]);
  });
});

describe('what hit', () => {
  const of = (name: SampleName, typed: string) => fieldsThatHit(FIELDS[name], termsOf(typed));

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
    const found = (typed: string) => fieldsThatHit(fields, termsOf(typed)).map(({ field }) => field);
    expect(found('zp2026')).toEqual(['number']);
    expect(found('cafe')).toEqual(['sender']);
    expect(found('map 12')).toEqual(['archivePlace']);
  });

  it('a registration is found by everybody who holds a means of it', () => {
    const { person, ...company } = SEARCH_SAMPLES.dorpshuis;
    const fields = registrationFields({ ...company, means: [{ ...person, role: 'user' }] });
    expect(fieldsThatHit(fields, termsOf('ruben'))).toEqual([{ field: 'user', value: 'Ruben Postma', of: null }]);
  });
});

describe('a phone number', () => {
  it.each([
    ['06-12345678', ['0612345678']],
    ['+31(0)612345678', ['0612345678']],
    ['0031 10 2345678', ['0102345678']],
    ['+49 30 1234567', ['0049301234567']],
    ['onbekend 7', ['onbekend', '7']],
  ])('%s is kept as %j', (phone, words) => {
    expect([...new Set(phoneWords(phone))]).toEqual(words);
  });
});
