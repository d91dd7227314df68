/** Tests who of a case is one human being. */
import { describe, expect, it } from 'vitest';
import { humansOf, idsOfHuman } from './humans';

const named = (id: string, firstNames: string, surname: string, birthDate: string | null = '1970-03-04') => ({
  id,
  firstNames,
  prefix: '',
  surname,
  birthDate,
});

describe('the humans of a case', () => {
  const director = named('s1', 'Ada', 'Bergman');
  const manager = named('p1', 'ada maria', 'BERGMAN');
  const twin = named('p2', 'Bea', 'Bergman');
  const unknown = named('s2', 'Ada', 'Bergman', null);

  it('are one who signs and manages, and not the twin, nor somebody whose day of birth nobody knows', () => {
    const humans = humansOf({ signers: [director, unknown], persons: [manager, twin] });
    expect(humans.map((entries) => entries.map(({ id }) => id))).toEqual([['s1', 'p1'], ['s2'], ['p2']]);
  });

  it('are never one through an entry that fits both of a pair of twins, in whichever order they stand', () => {
    const nameless = named('x', '', 'Bergman');
    const orders = [
      [nameless, director, twin],
      [director, nameless, twin],
      [director, twin, nameless],
    ];
    for (const signers of orders) {
      const humans = humansOf({ signers, persons: [] });
      expect(humans.map((entries) => entries.map(({ id }) => id))).toEqual(signers.map(({ id }) => [id]));
      expect(idsOfHuman('s1', { signers, persons: [] })).toEqual(['s1']);
    }
    expect(humansOf({ signers: [nameless], persons: [manager] })).toHaveLength(1);
  });

  it('are found from any of their entries, which comes first', () => {
    const people = { signers: [director], persons: [manager, twin] };
    expect(['p1', 's1', 'p2', 'nobody'].map((id) => idsOfHuman(id, people))).toEqual([
      ['p1', 's1'],
      ['s1', 'p1'],
      ['p2'],
      ['nobody'],
    ]);
  });
});
