/** Invented register answers for the tests of signing authority. */
import type { Functionary, RegisterCompany, RegisterSnapshot } from '../../application/tradeRegister';
import type { DeclaredSigner } from '../../application/matchFunctionary';

export const ADA: DeclaredSigner = {
  id: 'ada',
  initials: 'A.',
  firstNames: 'Ada Maria',
  prefix: 'van den',
  surname: 'Berg',
  birthDate: '1970-03-04',
};
export const BO: DeclaredSigner = { ...ADA, id: 'bo', firstNames: 'Bo', prefix: '', surname: 'Kasteel' };
export const CEES: DeclaredSigner = { ...ADA, id: 'cees', firstNames: 'Cees', prefix: '', surname: 'Molenaar' };

/** The entry of a signer in the register, in office since 2015. */
export function entryOf(signer: DeclaredSigner, change: Partial<Functionary> = {}): Functionary {
  return {
    kind: 'board',
    firstNames: signer.firstNames,
    prefix: signer.prefix,
    surname: signer.surname,
    birthDate: signer.birthDate,
    companyName: null,
    position: 'Bestuurder',
    authority: 'sole',
    withOtherPersons: null,
    limitEuro: null,
    limitText: '',
    from: '2015-01-01',
    until: null,
    suspendedFrom: null,
    suspendedUntil: null,
    bars: [],
    ...change,
  };
}

/** A register answer about a company with these people. */
export function registerOf(
  functionaries: readonly Functionary[] | null,
  change: Partial<RegisterCompany> = {},
): RegisterSnapshot {
  return {
    id: 'snapshot',
    applicationId: 'case',
    kvkNumber: '90009901',
    result: 'found',
    errorCode: null,
    asOf: '2026-11-20T08:00:00.000Z',
    provider: 'stand-in',
    company: {
      kvkNumber: '90009901',
      rsin: '857587973',
      name: 'Weverij De Spoel B.V.',
      statutoryName: 'Weverij De Spoel B.V.',
      tradeNames: [],
      legalForm: 'Besloten Vennootschap',
      startedOn: '2010-01-01',
      endedOn: null,
      specialStatus: null,
      addresses: [],
      establishments: [],
      functionaries: functionaries === null ? null : [...functionaries],
      ...change,
    },
  };
}
