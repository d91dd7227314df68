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
