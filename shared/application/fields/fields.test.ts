/** The promises of the registries of fields, which everything that loops over them relies on. */
import { describe, expect, it } from 'vitest';
import { checkType } from '../../catalogue/checkTypes';
import { ADDRESS_FIELDS } from './addressFields';
import { COMPANY_FIELDS } from './companyFields';
import { changedFields, mayBeNull, namesWith, pickFields, type FieldEntry } from './field';
import { PERSON_FIELDS } from './personFields';

type Entry = readonly [name: string, entry: FieldEntry<never>];
const ENTRIES: readonly Entry[] = [
  ...Object.entries<FieldEntry<never>>(COMPANY_FIELDS),
  ...Object.entries<FieldEntry<never>>(ADDRESS_FIELDS),
  ...Object.entries<FieldEntry<never>>(PERSON_FIELDS),
];

describe('registries of fields', () => {
  it.each(ENTRIES)('%s has a label in both languages', (_name, { label }) => {
    expect([label.nl, label.en]).toEqual([expect.stringMatching(/^\p{Lu}/u), expect.stringMatching(/^\p{Lu}/u)]);
  });

  it('names every column of the CSV once', () => {
    const columns = ENTRIES.flatMap(([, { csv }]) => csv?.column ?? []);
    expect(new Set(columns).size).toBe(columns.length);
  });

  it.each(ENTRIES.filter(([, { csv }]) => csv?.required === false))(
    '%s, whose column came later, reads as something in an export without it',
    (_name, { registered, declared }) => {
      expect((registered ?? declared)?.safeParse(undefined).success).toBe(true);
    },
  );

  const own = [
    ...Object.entries<FieldEntry<never>>(COMPANY_FIELDS),
    ...Object.entries<FieldEntry<never>>(PERSON_FIELDS),
  ];
  it.each(own.filter(([, { compared }]) => compared !== undefined))(
    '%s unsettles the check that compares it when it changes',
    (_name, { fact, compared }) => {
      expect(checkType(compared?.check ?? 'CTC-01').dependsOn).toContain(fact);
    },
  );

  it.each(own.filter(([, { corrected }]) => corrected !== undefined))(
    '%s can be corrected into whatever the field of the form makes of nothing',
    (_name, { column, corrected }) => {
      expect(column === 'day' && corrected !== undefined && !mayBeNull(corrected)).toBe(false);
    },
  );
});

/** What a text may hold on each side: `declared` comes from the front office, `registered` from the login platform. */
const CHARACTERS = [
  ['a NUL', '\0', { declared: false, registered: false }],
  ['an escape', '\u001b', { declared: false, registered: false }],
  ['a C1 control', '\u009b', { declared: false, registered: false }],
  ['a delete', '\u007f', { declared: false, registered: false }],
  ['a tab', '\t', { declared: false, registered: false }],
  ['an end of line', '\r\n', { declared: false, registered: false }],
  ['a separator of lines', '\u2028', { declared: false, registered: false }],
  ['half a pair of surrogates', '\ud83d', { declared: false, registered: false }],
  ['the sign of a lost letter', '\ufffd', { declared: false, registered: false }],
  ['a soft hyphen', '\u00ad', { declared: false, registered: true }],
  ['a zero-width space', '\u200b', { declared: false, registered: true }],
  ['a right-to-left override', '\u202e', { declared: false, registered: true }],
  ['a byte order mark', '\ufeff', { declared: false, registered: true }],
  ['a letter of another alphabet', '\u0435', { declared: true, registered: true }],
  ['a letter outside the first plane', '\u{20bb7}', { declared: true, registered: true }],
] as const;

describe.each(['declared', 'registered'] as const)('a text as it is %s', (side) => {
  const texts = ENTRIES.flatMap(([name, { [side]: schema }]) =>
    // Dates, numbers of digits and words of a list have a form of their own, which takes none of these.
    schema?.safeParse('abc').success === true ? [{ name, schema }] : [],
  );

  it('stands in the fields that people write', () => {
    expect(texts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['companyName', 'legalForm', 'surname', 'email', 'street', 'houseLetter', 'poBox']),
    );
  });

  it.each(CHARACTERS)('in every field: %s', (_what, character, { [side]: isTaken }) => {
    const taking = texts.filter(({ schema }) => schema.safeParse(`a${character}`).success).map(({ name }) => name);
    expect(taking).toEqual(isTaken ? texts.map(({ name }) => name) : []);
  });

  it.each(['N\0', '\t\t', 'N\ufffd'])('names no country with %j', (text) => {
    expect(ADDRESS_FIELDS.country[side].safeParse(text).success).toBe(false);
  });
});

describe('changedFields', () => {
  it('names what is another value, and nothing that was left out', () => {
    const before = { surname: 'Voorbeeld', email: 'a@example.com', address: { city: 'Ede' } };
    expect(changedFields(before, { surname: 'Voorbeeld', email: undefined, address: { city: 'Ee' } })).toEqual({
      address: { city: 'Ee' },
    });
  });
});

describe('pickFields', () => {
  it('gives the fields of a use and nothing else', () => {
    const person = { initials: 'J.', email: 'a@example.com', id: '1' };
    expect(pickFields(person, ['email'])).toEqual({ email: 'a@example.com' });
    expect(namesWith(PERSON_FIELDS, 'place')).toEqual(['email', 'mobile']);
  });
});
