/** The promises of the registry of compared fields; the laws of their comparators stand beside those. */
import { describe, expect, it } from 'vitest';
import { COMPANY_FIELD_KEYS, COMPARED_FIELD_KEYS, COMPARED_FIELDS, PERSON_FIELD_KEYS } from './comparedFields';
import { COMPARATOR_NAMES } from '../../language/comparators';

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

  it.each(COMPARED_FIELD_KEYS)('compares %s in a way that is held to the laws', (field) => {
    expect(COMPARATOR_NAMES).toContain(COMPARED_FIELDS[field].how);
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
