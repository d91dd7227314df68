import { describe, expect, it } from 'vitest';
import { COMPARED_FIELD_KEYS, type ComparedFieldKey } from '../../application/fields/comparedFields';
import { tellingOf, type Telling } from './disclosure';

/** Field, then how the declared and the registered value are told when the letter goes to the address on record. */
const TABLE = [
  ['companyName', 'everywhere', 'onPaper'],
  ['kvkNumber', 'everywhere', 'never'],
  ['establishmentNumber', 'everywhere', 'never'],
  ['legalForm', 'everywhere', 'never'],
  ['street', 'everywhere', 'onPaper'],
  ['houseNumber', 'everywhere', 'onPaper'],
  ['postcode', 'everywhere', 'onPaper'],
  ['city', 'everywhere', 'onPaper'],
  ['poBox', 'everywhere', 'onPaper'],
  ['country', 'everywhere', 'onPaper'],
  ['initials', 'onPaper', 'never'],
  ['firstNames', 'onPaper', 'never'],
  ['surname', 'onPaper', 'never'],
  ['birthDate', 'onPaper', 'never'],
  ['email', 'onPaper', 'never'],
  ['mobile', 'onPaper', 'never'],
] as const satisfies readonly (readonly [ComparedFieldKey, Telling, Telling])[];

describe('what a customer is told of a difference', () => {
  it('is said here for every field that is compared', () => {
    expect(TABLE.map(([field]) => field).sort()).toEqual([...COMPARED_FIELD_KEYS].sort());
  });

  it.each(TABLE)('%s: what was declared %s, what is on record %s', (field, declared, registered) => {
    expect(tellingOf(field, 'declared', 'registeredAddress')).toBe(declared);
    expect(tellingOf(field, 'registered', 'registeredAddress')).toBe(registered);
  });

  it.each(TABLE)('%s: nothing on record to an address that was only declared', (field) => {
    expect(tellingOf(field, 'registered', 'declaredAddress')).toBe('never');
  });
});
