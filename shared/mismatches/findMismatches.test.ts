/** What the comparison of a whole application reports. */
import { describe, expect, it } from 'vitest';
import {
  COMPANY_FIELD_KEYS,
  PERSON_FIELD_KEYS,
  type ComparedFieldKey,
  type ComparedPerson,
} from '../application/fields/comparedFields';
import { compareWithRegistration, type ComparedField, type ComparisonInput } from './findMismatches';

const address = {
  street: 'Zeedijk',
  houseNumber: '17',
  houseLetter: 'M',
  houseAddition: '',
  postcode: '1034 WL',
  city: 'Amsterdam',
  poBox: '',
  country: 'NL',
};
const company = {
  companyName: 'Voorbeeld B.V.',
  kvkNumber: '01234567',
  establishmentNumber: null,
  legalForm: 'BV',
  address,
};
const anna: ComparedPerson = {
  initials: 'A.',
  firstNames: 'Anna',
  prefix: 'van den',
  surname: 'Berg',
  birthDate: '1980-01-02',
  email: 'anna@example.com',
  mobile: '0612345678',
};
const meansOfAnna = {
  ...anna,
  birthDate: '1980-01-02',
  id: 'means-1',
  registrationId: 'registration-1',
  meansNumber: 'ZM-000001',
  role: 'manager',
  level: 'EH2',
  status: 'active',
  effectiveFrom: '2024-01-01',
} as const;
const input: ComparisonInput = {
  application: company,
  persons: [{ ...anna, id: 'person-1', registeredMeansId: 'means-1' }],
  registration: { ...company, means: [{ ...meansOfAnna, id: 'means-0', surname: 'Smit' }, meansOfAnna] },
};

function withPerson(change: Partial<ComparisonInput['persons'][number]>): ComparisonInput {
  return { ...input, persons: input.persons.map((person) => ({ ...person, ...change })) };
}
function withAddress(change: Partial<typeof address>): ComparisonInput {
  return { ...input, application: { ...company, address: { ...address, ...change } } };
}
function differencesOf(rows: readonly ComparedField[]): readonly ComparedField[] {
  return rows.filter(({ difference }) => difference !== 'identical');
}
function rowOf(rows: readonly ComparedField[], field: ComparedFieldKey): ComparedField | undefined {
  return rows.find((row) => row.field === field);
}

describe('compareWithRegistration', () => {
  it('reports every field of the company and of each person, identical ones too', () => {
    const rows = compareWithRegistration(input);
    expect(rows.map(({ field }) => field)).toEqual([...COMPANY_FIELD_KEYS, ...PERSON_FIELD_KEYS]);
    expect(differencesOf(rows)).toEqual([]);
    expect(rowOf(rows, 'street')).toMatchObject({ subject: 'company', subjectId: null });
    expect(rowOf(rows, 'surname')).toEqual({
      field: 'surname',
      subject: 'person',
      subjectId: 'person-1',
      declared: 'van den Berg',
      registered: 'van den Berg',
      difference: 'identical',
      formattingReasons: [],
      differenceKind: null,
    });
  });

  it('keeps both values as they were written', () => {
    expect(differencesOf(compareWithRegistration(withAddress({ postcode: '1034wl' })))).toEqual([
      {
        field: 'postcode',
        subject: 'company',
        subjectId: null,
        declared: '1034wl',
        registered: '1034 WL',
        difference: 'formattingOnly',
        formattingReasons: ['postcodeSpacing', 'postcodeCase'],
        differenceKind: null,
      },
    ]);
  });

  it.each([
    [
      'number holds the letter',
      { houseNumber: '17 M', houseLetter: '' },
      { difference: 'formattingOnly', formattingReasons: ['houseLetterSplit'] },
    ],
    [
      'number holds the letter, written alike',
      { houseNumber: '17M', houseLetter: '' },
      { difference: 'formattingOnly', formattingReasons: ['houseLetterSplit'] },
    ],
    [
      'letter as addition',
      { houseLetter: '', houseAddition: 'M' },
      { difference: 'formattingOnly', formattingReasons: ['houseLetterSplit'] },
    ],
    ['no letter', { houseLetter: '' }, { difference: 'different', formattingReasons: [] }],
  ])('house number: %s', (_title, change, comparison) => {
    expect(differencesOf(compareWithRegistration(withAddress(change)))).toMatchObject([
      { field: 'houseNumber', ...comparison },
    ]);
  });

  it('does not read a letter that is a digit into the number', () => {
    const declared = withAddress({ houseLetter: '1' });
    const registration = { ...company, address: { ...address, houseNumber: '171', houseLetter: '' }, means: [] };
    expect(rowOf(compareWithRegistration({ ...declared, registration }), 'houseNumber')).toMatchObject({
      declared: '17-1',
      registered: '171',
      difference: 'different',
    });
  });

  it('never takes a PO box for a visiting address', () => {
    const rows = compareWithRegistration(withAddress({ street: '', houseNumber: '', houseLetter: '', poBox: '17' }));
    expect(
      differencesOf(rows).map(({ field, difference, differenceKind }) => [field, difference, differenceKind]),
    ).toEqual([
      ['street', 'different', 'poBoxAgainstStreet'],
      ['houseNumber', 'different', 'poBoxAgainstStreet'],
      ['poBox', 'different', 'poBoxAgainstStreet'],
    ]);
    const both = compareWithRegistration(withAddress({ poBox: '17' }));
    expect(rowOf(both, 'poBox')).toMatchObject({ difference: 'different', differenceKind: 'oneSideEmpty' });
  });

  it.each([
    [
      'behind a comma',
      { prefix: '', surname: 'Berg, van den' },
      { difference: 'formattingOnly', formattingReasons: ['prefixPlace'] },
    ],
    [
      'before the name in the same field',
      { prefix: '', surname: 'van den Berg' },
      { difference: 'formattingOnly', formattingReasons: ['prefixPlace'] },
    ],
    ['left out', { prefix: '' }, { difference: 'different', formattingReasons: [] }],
  ])('surname with its prefix %s', (_title, change, comparison) => {
    expect(differencesOf(compareWithRegistration(withPerson(change)))).toMatchObject([
      { field: 'surname', ...comparison },
    ]);
  });

  it.each([
    ['without a means', withPerson({ registeredMeansId: null })],
    ['with a means of nobody here', withPerson({ registeredMeansId: 'means-9' })],
  ])('finds every filled field of a person %s different from nothing', (_title, changed) => {
    const rows = compareWithRegistration(changed).filter(({ subject }) => subject === 'person');
    expect(rows.every(({ registered, difference }) => registered === '' && difference === 'different')).toBe(true);
    expect(rows).toHaveLength(PERSON_FIELD_KEYS.length);
  });

  it('compares with nothing when there is no registration; empty against empty is identical', () => {
    const rows = compareWithRegistration({ ...input, registration: null });
    const identical = rows.filter(({ difference }) => difference === 'identical').map(({ field }) => field);
    expect(identical).toEqual(['establishmentNumber', 'poBox']);
  });

  it('keeps the rows of two persons apart', () => {
    const persons = [...input.persons, { ...anna, id: 'person-2', registeredMeansId: 'means-0' }];
    expect(differencesOf(compareWithRegistration({ ...input, persons }))).toMatchObject([
      { field: 'surname', subjectId: 'person-2', declared: 'van den Berg', registered: 'van den Smit' },
    ]);
  });
});
