/** Which person of the register stands beside a declared one. */
import { describe, expect, it } from 'vitest';
import type { Functionary, RegisterCompany } from './tradeRegister';
import type { ComparedPerson } from './fields/comparedFields';
import { comparePersonWithRegister } from './comparePersonWithRegister';

const person: ComparedPerson = {
  initials: 'J.P.',
  firstNames: 'Jan Pieter',
  prefix: 'van den',
  surname: 'Berg',
  birthDate: '1980-01-02',
  email: 'jan@example.com',
  mobile: '0612345678',
};
const director: Functionary = {
  kind: 'board',
  firstNames: 'Jan Pieter',
  prefix: 'van den',
  surname: 'Berg',
  birthDate: '1980-01-02',
  companyName: null,
  position: 'Directeur',
  authority: 'sole',
  withOtherPersons: null,
  limitEuro: null,
  limitText: '',
  from: null,
  until: null,
  suspendedFrom: null,
  suspendedUntil: null,
  bars: [],
};
const company: RegisterCompany = {
  kvkNumber: '01234567',
  rsin: null,
  name: 'Voorbeeld',
  statutoryName: null,
  tradeNames: [],
  legalForm: '',
  startedOn: null,
  endedOn: null,
  specialStatus: null,
  addresses: [],
  establishments: [],
  functionaries: [director],
};

function classes(change: Partial<ComparedPerson>, entry: Partial<Functionary> = {}): readonly unknown[] {
  const rows = comparePersonWithRegister(
    { ...person, ...change },
    {
      ...company,
      functionaries: [
        { ...director, surname: 'Ander' },
        { ...director, ...entry },
      ],
    },
  );
  return rows.map(({ comparison, notComparable }) => comparison?.difference ?? notComparable);
}

describe('comparePersonWithRegister', () => {
  it.each<[string, Partial<ComparedPerson>, Partial<Functionary>, readonly string[]]>([
    ['the same', {}, {}, ['identical', 'identical', 'identical']],
    ['one slip in the name', { firstNames: 'Jan Peiter' }, {}, ['probableSlip', 'identical', 'identical']],
    ['a capital in the prefix', { prefix: 'Van den' }, {}, ['identical', 'formattingOnly', 'identical']],
    ['no date of birth in the register', {}, { birthDate: null }, ['identical', 'identical', 'notInRegister']],
    ['another date of birth', { birthDate: '1980-01-03' }, {}, []],
    ['initials for names', { firstNames: 'J.P.' }, {}, []],
    ['a roepnaam', { firstNames: 'Joop' }, {}, []],
  ])('%s', (_title, change, entry, expected) => {
    expect(classes(change, entry)).toEqual(expected);
  });

  it('finds nobody when the register gave no people', () => {
    expect(comparePersonWithRegister(person, { ...company, functionaries: null })).toEqual([]);
  });
});
