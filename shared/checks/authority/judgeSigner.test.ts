/** Tests the verdict on one signer: every cause, the order in which causes are tried, and the day that counts. */
import { describe, expect, it } from 'vitest';
import type { DirectorCompany, Functionary, RegisterCompany, RegisterSnapshot } from '../../application/tradeRegister';
import { judgeSigner, VERDICT_CAUSES, type SignerVerdict, type VerdictCause } from './judgeSigner';
import { ADA, BO, entryOf, registerOf } from './register.fixture';

const ON = '2026-11-01';
const none: RegisterSnapshot = { ...registerOf([]), company: null };

function causeFor(entry: Partial<Functionary>, company: Partial<RegisterCompany> = {}, on = ON): VerdictCause {
  return judgeSigner(ADA, registerOf([entryOf(ADA, entry)], company), on).cause;
}

/** A company in office in the company of the case. */
function entity(change: Partial<Functionary> = {}): Functionary {
  const nobody = { ...ADA, firstNames: '', prefix: '', surname: '', birthDate: null };
  return entryOf(nobody, { companyName: 'Anna Holding B.V.', companyKvkNumber: '90009902', ...change });
}

function companyOf(change: Partial<DirectorCompany>): DirectorCompany {
  const { company } = registerOf([]);
  if (company === null) {
    throw new Error('The fixture has a company');
  }
  return { ...company, kvkNumber: '90009902', name: 'Anna Holding B.V.', statutoryName: null, ...change };
}

function through(holding?: Partial<DirectorCompany>): SignerVerdict {
  const known = holding === undefined ? {} : { directorCompanies: [companyOf(holding)] };
  return judgeSigner(ADA, registerOf([entity()], known), ON);
}

function hyphened(inRegister: string, surname: string, prefix = ''): VerdictCause {
  const entry = entryOf(ADA, { prefix: '', surname: inRegister });
  return judgeSigner({ ...ADA, prefix, surname }, registerOf([entry]), ON).cause;
}

/** Case → cause; each is one deviation from a sole director in office. */
const CASES: readonly [string, VerdictCause, () => VerdictCause][] = [
  ['never asked', 'registerNotAsked', () => judgeSigner(ADA, null, ON).cause],
  ['no answer', 'registerUnavailable', () => judgeSigner(ADA, { ...none, result: 'unavailable' }, ON).cause],
  ['no such number', 'companyNotFound', () => judgeSigner(ADA, { ...none, result: 'notFound' }, ON).cause],
  ['ended before signing', 'registrationEnded', () => causeFor({}, { endedOn: '2026-10-31' })],
  ['ended on the day of signing', 'registrationEnded', () => causeFor({}, { endedOn: ON })],
  ['ended after signing', 'soleAuthority', () => causeFor({}, { endedOn: '2026-11-02' })],
  ['bankrupt', 'bankruptcy', () => causeFor({}, { specialStatus: 'bankruptcy' })],
  ['moratorium', 'moratorium', () => causeFor({}, { specialStatus: 'moratorium' })],
  ['another status', 'specialStatus', () => causeFor({}, { specialStatus: 'debtRestructuring' })],
  ['ended in a month that goes on', 'registrationEndUnknown', () => causeFor({}, { endedOn: '2026-11' })],
  ['ended in a year before', 'registrationEnded', () => causeFor({}, { endedOn: '2025' })],
  ['left in a year before', 'notInOfficeAnyMore', () => causeFor({ until: '2025' })],
  ['left in this year', 'officeDayUnknown', () => causeFor({ until: '2026' })],
  ['left, nobody knows when', 'officeDayUnknown', () => causeFor({ until: 'unknown' })],
  ['leaves in a year to come', 'officeDayUnknown', () => causeFor({ until: '2027' })],
  ['in office from a year to come', 'officeDayUnknown', () => causeFor({ from: '2027' })],
  ['in office from this year', 'officeDayUnknown', () => causeFor({ from: '2026' })],
  ['in office, nobody knows since when', 'officeDayUnknown', () => causeFor({ from: 'unknown' })],
  ['in office from a year before', 'soleAuthority', () => causeFor({ from: '2015' })],
  ['suspended in a year before', 'suspensionDayUnknown', () => causeFor({ suspendedFrom: '2025' })],
  ['suspended without a day', 'suspensionDayUnknown', () => causeFor({ suspendedFrom: 'unknown' })],
  [
    'suspended until some day this year',
    'suspensionDayUnknown',
    () => causeFor({ suspendedFrom: '2025-01-01', suspendedUntil: '2026' }),
  ],
  ['suspension of some day over', 'soleAuthority', () => causeFor({ suspendedFrom: '2024', suspendedUntil: '2025' })],
  ['a partner name behind', 'signerResembles', () => causeFor({ surname: 'Berg-de Wit' })],
  ['a partner name apart', 'signerResembles', () => causeFor({ surname: 'Berg de Wit' })],
  ['an accent in the surname', 'signerResembles', () => causeFor({ surname: 'Bérg' })],
  ['one letter more', 'signerResembles', () => causeFor({ surname: 'Bergh' })],
  ['a hyphen with spaces', 'soleAuthority', () => hyphened('Jansen-de Wit', 'Jansen - de Wit')],
  ["d' before the name", 'soleAuthority', () => hyphened("d'Ancona", 'Ancona', "d'")],
  ['two letters other', 'signerNotListed', () => causeFor({ surname: 'Borch' })],
  [
    'one letter, but born on another day',
    'signerNotListed',
    () => causeFor({ surname: 'Bergh', birthDate: '1970-03-05' }),
  ],
  ['a company without its own answer', 'directorIsCompany', () => through().cause],
  ['a company that names somebody else', 'signerNotListed', () => through({ functionaries: [entryOf(BO)] }).cause],
  [
    'a company with joint directors',
    'directorCompanyUnclear',
    () => through({ functionaries: [entryOf(ADA, { authority: 'joint' })] }).cause,
  ],
  [
    'a company that has ended',
    'directorCompanyUnclear',
    () => through({ endedOn: '2020-01-01', functionaries: [entryOf(ADA)] }).cause,
  ],
  ['a company that the signer may act for', 'soleAuthority', () => through({ functionaries: [entryOf(ADA)] }).cause],
  ['no answer about people', 'peopleUnknown', () => causeFor({}, { functionaries: null })],
  ['nobody of that name', 'signerNotListed', () => judgeSigner(BO, registerOf([entryOf(ADA)]), ON).cause],
  ['another birth date', 'signerResembles', () => causeFor({ birthDate: '1970-03-05' })],
  ['another first name', 'signerResembles', () => causeFor({ firstNames: 'Ada' })],
  ['another prefix', 'signerResembles', () => causeFor({ prefix: 'van der' })],
  ['other case and spaces', 'soleAuthority', () => causeFor({ prefix: 'Van  den', surname: 'BERG' })],
  ['an accent more', 'signerResembles', () => causeFor({ firstNames: 'Adá Maria' })],
  ['deceased', 'signerDeceased', () => causeFor({ bars: ['guardianship', 'deceased'] })],
  ['guardianship', 'signerBarred', () => causeFor({ bars: ['guardianship'] })],
  ['administration', 'signerBarred', () => causeFor({ bars: ['administration'] })],
  ['provisional measure', 'signerBarred', () => causeFor({ bars: ['provisional'] })],
  ['foreign status', 'signerBarred', () => causeFor({ bars: ['foreignStatus'] })],
  ['suspended without end', 'signerSuspended', () => causeFor({ suspendedFrom: '2026-10-01' })],
  ['suspended from that day', 'signerSuspended', () => causeFor({ suspendedFrom: ON })],
  ['suspended later', 'soleAuthority', () => causeFor({ suspendedFrom: '2026-11-02' })],
  ['suspension over', 'soleAuthority', () => causeFor({ suspendedFrom: '2026-01-01', suspendedUntil: ON })],
  ['not in office yet', 'notInOfficeYet', () => causeFor({ from: '2026-11-02' })],
  ['in office from that day', 'soleAuthority', () => causeFor({ from: ON })],
  ['out of office', 'notInOfficeAnyMore', () => causeFor({ until: ON })],
  ['last day before leaving', 'soleAuthority', () => causeFor({ until: '2026-11-02' })],
  ['owner', 'ownerOfCompany', () => causeFor({ kind: 'owner', authority: 'owner' })],
  ['sole', 'soleAuthority', () => causeFor({ authority: 'sole' })],
  ['unlimited', 'unlimitedAuthority', () => causeFor({ authority: 'unlimited' })],
  ['full power', 'fullPower', () => causeFor({ kind: 'attorney', authority: 'fullPower' })],
  ['joint', 'jointAuthority', () => causeFor({ authority: 'joint' })],
  ['limited', 'limitedAuthority', () => causeFor({ authority: 'limited', limitEuro: 10_000 })],
  ['limited power', 'limitedPower', () => causeFor({ authority: 'limitedPower' })],
  ['not empowered', 'notEmpowered', () => causeFor({ authority: 'none' })],
  ['nothing said', 'authorityUnknown', () => causeFor({ authority: 'unknown' })],
  ['only named as liquidator', 'authorityUnknown', () => causeFor({ kind: 'specialStatus' })],
];

describe('judgeSigner', () => {
  it.each(CASES)('%s: %s', (_name, cause, judge) => {
    expect(judge()).toBe(cause);
  });

  it('has a case for every cause', () => {
    const tried = new Set<string>([...CASES.map(([, cause]) => cause), 'signerMinor']);
    expect(Object.keys(VERDICT_CAUSES).filter((cause) => !tried.has(cause))).toEqual([]);
  });

  it.each([
    ['2008-11-02', 'signerMinor'],
    ['2008-11-01', 'soleAuthority'],
  ])('counts a director born on %s as %s', (birthDate, cause) => {
    const young = { ...ADA, birthDate };
    expect(judgeSigner(young, registerOf([entryOf(young)]), ON).cause).toBe(cause);
  });

  it('lets someone born on 29 February come of age on 1 March', () => {
    const leap = { ...ADA, birthDate: '2008-02-29' };
    expect(judgeSigner(leap, registerOf([entryOf(leap)]), '2026-02-28').cause).toBe('signerMinor');
    expect(judgeSigner(leap, registerOf([entryOf(leap)]), '2026-03-01').cause).toBe('soleAuthority');
  });

  it('lets the office that carries furthest count, but never past a personal bar', () => {
    const offices = [entryOf(ADA, { authority: 'joint' }), entryOf(ADA, { authority: 'fullPower', kind: 'attorney' })];
    expect(judgeSigner(ADA, registerOf(offices), ON).cause).toBe('fullPower');
    const barred = [...offices, entryOf(ADA, { bars: ['guardianship'] })];
    expect(judgeSigner(ADA, registerOf(barred), ON).cause).toBe('signerBarred');
  });

  it('puts what bars the company before what the signer may', () => {
    const both = { endedOn: '2020-01-01', specialStatus: 'bankruptcy' } as const;
    expect(causeFor({ bars: ['deceased'] }, both)).toBe('registrationEnded');
  });

  it('never takes a signer without birth date for the one in the register', () => {
    const unknown = { ...ADA, birthDate: null };
    expect(judgeSigner(unknown, registerOf([entryOf(unknown)]), ON).cause).toBe('signerResembles');
  });

  it('never takes a legal entity for a person', () => {
    const entity = entryOf(ADA, { companyName: 'Van den Berg Holding B.V.', until: '2020-01-01' });
    expect(judgeSigner(ADA, registerOf([entity]), ON).cause).toBe('signerNotListed');
  });

  it('follows a chain of companies to the human who signs, and names the company that is still to be asked', () => {
    const top = { companyKvkNumber: '90009903', companyName: 'Top Holding B.V.' };
    const middle = companyOf({ functionaries: [entity(top)] });
    expect(judgeSigner(ADA, registerOf([entity()], { directorCompanies: [middle] }), ON)).toMatchObject({
      cause: 'directorIsCompany',
      entry: top,
    });
    const known = [
      middle,
      companyOf({ kvkNumber: '90009903', name: 'Top Holding B.V.', functionaries: [entryOf(ADA)] }),
    ];
    expect(judgeSigner(ADA, registerOf([entity()], { directorCompanies: known }), ON)).toMatchObject({
      verdict: 'authorised',
      entry: { companyName: 'Anna Holding B.V.' },
    });
  });

  it('ends where two companies direct each other', () => {
    const back = { companyKvkNumber: '90009901', companyName: 'Weverij De Spoel B.V.' };
    const other = companyOf({ functionaries: [entity(back), entity()] });
    const self = companyOf({ kvkNumber: '90009901', name: 'Weverij De Spoel B.V.', functionaries: [entity()] });
    const register = registerOf([entity()], { directorCompanies: [other, self] });
    expect(judgeSigner(ADA, register, ON).cause).toBe('signerNotListed');
  });

  it('lets somebody who left sign for the company that came instead', () => {
    const left = entryOf(ADA, { until: '2020-01-01' });
    const holding = companyOf({ functionaries: [entryOf(ADA)] });
    expect(judgeSigner(ADA, registerOf([left, entity()], { directorCompanies: [holding] }), ON).verdict).toBe(
      'authorised',
    );
    expect(judgeSigner(ADA, registerOf([left, entity()]), ON).cause).toBe('directorIsCompany');
  });
});
