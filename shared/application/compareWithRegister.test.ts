/** What the third column says: which entry of the register a declared value agrees with, and what cannot be compared. */
import { describe, expect, it } from 'vitest';
import type { RegisterAddress, RegisterCompany } from './tradeRegister';
import { COMPANY_FIELD_KEYS, type ComparedCompany, type CompanyFieldKey } from './fields/comparedFields';
import { compareWithRegister, type RegisterField } from './compareWithRegister';

const visit: RegisterAddress = {
  kind: 'visit',
  shielded: false,
  street: 'Zeedijk',
  houseNumber: '17',
  houseLetter: 'M',
  houseAddition: '',
  postcode: '1034WL',
  city: 'Amsterdam',
  poBox: '',
  country: 'NL',
};
const post: RegisterAddress = {
  kind: 'post',
  shielded: false,
  street: '',
  houseNumber: '',
  houseLetter: '',
  houseAddition: '',
  postcode: '1000AB',
  city: 'Amsterdam',
  poBox: '1834',
  country: 'NL',
};
const company: RegisterCompany = {
  kvkNumber: '01234567',
  rsin: '123456782',
  name: 'Voorbeeld Groep',
  statutoryName: 'Voorbeeld Groep B.V.',
  tradeNames: ['Voorbeeld Bouw', 'De Voorbeeldigen'],
  legalForm: 'Besloten Vennootschap',
  startedOn: '2010-01-01',
  endedOn: null,
  specialStatus: null,
  functionaries: null,
  addresses: [visit, post],
  establishments: [
    { number: '000012345678', name: 'Filiaal', main: false },
    { number: '000087654321', name: 'Hoofdvestiging', main: true },
  ],
};
const { kind: _kind, shielded: _shielded, ...street } = visit;
const { kind: _postKind, shielded: _postShielded, ...box } = post;
const declared: ComparedCompany = {
  companyName: 'Voorbeeld Groep',
  kvkNumber: '01234567',
  establishmentNumber: '000012345678',
  legalForm: 'BV',
  address: street,
};

function rowOf(
  field: CompanyFieldKey,
  change: Partial<ComparedCompany> = {},
  entry: Partial<RegisterCompany> = {},
): RegisterField | undefined {
  const rows = compareWithRegister({ ...declared, ...change }, { ...company, ...entry });
  return rows.find((row) => row.field === field);
}

describe('compareWithRegister', () => {
  it('has a row for every company field, in their order', () => {
    expect(compareWithRegister(declared, company).map(({ field }) => field)).toEqual(COMPANY_FIELD_KEYS);
  });

  it.each([
    ['Voorbeeld Groep', 'name', 'identical'],
    ['Voorbeeld Groep BV', 'statutoryName', 'formattingOnly'],
    ['De Voorbeeldigen', 'tradeName', 'identical'],
    ['Heel iets anders', 'name', 'different'],
  ])('holds the name %s against every name: %s, %s', (companyName, source, difference) => {
    expect(rowOf('companyName', { companyName })).toMatchObject({ source, comparison: { difference } });
  });

  it.each([
    ['B.V.', 'Besloten Vennootschap met gewone structuur', 'formattingOnly'],
    ['Besloten Vennootschap', 'Besloten Vennootschap', 'identical'],
    ['NV', 'Besloten Vennootschap', 'different'],
    ['Stichting', 'Stichting', 'identical'],
  ])('reads the legal form %s beside %s as %s', (legalForm, registered, difference) => {
    expect(rowOf('legalForm', { legalForm }, { legalForm: registered })?.comparison).toMatchObject({ difference });
  });

  it('finds an establishment among all, and leaves one that was not declared alone', () => {
    expect(rowOf('establishmentNumber')).toMatchObject({
      source: 'establishment',
      comparison: { difference: 'identical' },
    });
    expect(rowOf('establishmentNumber', { establishmentNumber: '000099999999' })).toMatchObject({
      source: 'mainEstablishment',
      inRegister: '000087654321',
      comparison: { difference: 'different' },
    });
    expect(rowOf('establishmentNumber', { establishmentNumber: null })).toMatchObject({
      inRegister: '000087654321',
      comparison: null,
      notComparable: 'notDeclared',
    });
    expect(rowOf('establishmentNumber', {}, { establishments: [] })).toMatchObject({
      source: null,
      comparison: null,
      notComparable: 'notInRegister',
    });
  });

  it('lays a street beside the visiting address and a PO box beside the postal address', () => {
    expect(rowOf('street')).toMatchObject({ source: 'visit', comparison: { difference: 'identical' } });
    expect(rowOf('postcode', { address: { ...street, postcode: '1034 WL' } })).toMatchObject({
      source: 'visit',
      inRegister: '1034WL',
      comparison: { difference: 'formattingOnly' },
    });
    expect(rowOf('poBox', { address: box })).toMatchObject({ source: 'post', comparison: { difference: 'identical' } });
    expect(rowOf('street', { address: box }, { addresses: [visit] })).toMatchObject({
      source: 'visit',
      comparison: { difference: 'different' },
    });
  });

  it('compares nothing with an address that is kept from view', () => {
    const shielded = { ...visit, shielded: true, street: '', houseNumber: '', postcode: '', city: '' };
    const rows = compareWithRegister(declared, { ...company, addresses: [shielded, post] });
    const ofAddress = rows.slice(4);
    expect(ofAddress.map(({ notComparable }) => notComparable)).toEqual(ofAddress.map(() => 'shielded'));
    expect(ofAddress.every(({ comparison, inRegister }) => comparison === null && inRegister === '')).toBe(true);
    expect(rowOf('poBox', { address: box }, { addresses: [shielded, post] })).toMatchObject({ source: 'post' });
    expect(rowOf('city', {}, { addresses: [] })).toMatchObject({ notComparable: 'notInRegister' });
  });
});
