import { describe, expect, it } from 'vitest';
import { changesOf, plainValue } from './eventChanges';

describe('what an event changed', () => {
  it.each([
    [null, []],
    [{ text: 'een notitie' }, []],
    [{ before: 'Vera', after: 'Veerle' }, [{ field: '', before: 'Vera', after: 'Veerle' }]],
    [
      { before: { surname: 'Jansen', email: 'a@example.com' }, after: { surname: 'Janssen', email: 'a@example.com' } },
      [{ field: 'surname', before: 'Jansen', after: 'Janssen' }],
    ],
    [
      { before: { address: { city: 'Utrecht', poBox: '' } }, after: { address: { city: 'Zeist', poBox: '' } } },
      [{ field: 'address.city', before: 'Utrecht', after: 'Zeist' }],
    ],
    [{ after: { companyName: 'Nieuw B.V.' } }, [{ field: 'companyName', before: '', after: 'Nieuw B.V.' }]],
    [
      { before: { persons: [{ mobile: '0612345678' }] }, after: { persons: [{ mobile: '0687654321' }] } },
      [{ field: 'persons.0.mobile', before: '0612345678', after: '0687654321' }],
    ],
  ])('%j', (personal, changes) => {
    expect(changesOf(personal)).toEqual(changes);
  });

  it('reads any value as a line', () => {
    expect(plainValue({ page: 2, note: '', region: null, kinds: ['a', 'b'] })).toBe('page: 2; kinds: a, b');
    expect(plainValue(false)).toBe('false');
  });
});
