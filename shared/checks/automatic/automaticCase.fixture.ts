/** An invented case in order, from which the tests of the automatic checks deviate. */
import type { RegisterSnapshot } from '../../application/tradeRegister';
import { aDocument } from '../identity/document.fixture';
import { DEFAULT_POLICY } from '../../policy/defaultPolicy';
import type { AutomaticInput, AutomaticMeans, AutomaticPerson } from './automaticCheck';

export const MANAGER: AutomaticPerson = {
  id: 'm',
  role: 'manager',
  initials: 'M.',
  firstNames: 'Noor Elisabeth',
  prefix: 'van den',
  surname: 'Berg',
  birthDate: '1980-02-29',
  email: 'noor@weverij.example',
  mobile: '0612345678',
  meansNumber: 'ZM-000001',
  registeredMeansId: 'means-m',
  currentLevel: 'EH2',
  outcome: 'pending',
};
export const USER: AutomaticPerson = {
  ...MANAGER,
  id: 'u',
  role: 'user',
  firstNames: 'Imre',
  prefix: '',
  surname: 'Kasteel',
  birthDate: '1991-07-01',
  email: 'imre@weverij.example',
  mobile: '0687654321',
  meansNumber: 'ZM-000002',
  registeredMeansId: 'means-u',
};

/** The means that a person of the case holds today. */
export function meansOf(person: AutomaticPerson, change: Partial<AutomaticMeans> = {}): AutomaticMeans {
  return {
    id: person.registeredMeansId ?? `means-${person.id}`,
    meansNumber: person.meansNumber ?? 'ZM-999999',
    role: person.role,
    level: person.currentLevel ?? 'EH2',
    status: 'active',
    prefix: person.prefix,
    surname: person.surname,
    birthDate: person.birthDate ?? '1970-01-01',
    ...change,
  };
}

export const REGISTRATION: NonNullable<AutomaticInput['registration']> = {
  kvkNumber: '01234567',
  establishmentNumber: null,
  hasManagementModule: false,
  means: [meansOf(MANAGER), meansOf(USER)],
};

/** What the trade register says about that company. */
export const REGISTER: RegisterSnapshot = {
  id: 'snapshot',
  applicationId: 'case',
  kvkNumber: '01234567',
  result: 'found',
  errorCode: null,
  asOf: '2026-05-31T08:00:00.000Z',
  provider: 'stand-in',
  company: {
    kvkNumber: '01234567',
    rsin: '857587973',
    name: 'Weverij De Spoel B.V.',
    statutoryName: null,
    tradeNames: [],
    legalForm: 'Besloten Vennootschap',
    startedOn: '2010-01-01',
    endedOn: null,
    specialStatus: null,
    addresses: [],
    establishments: [{ number: '000001234567', name: 'De Spoel', main: true }],
    functionaries: [],
  },
};

/** A manager and a user of one company, both from EH2 to EH3; every automatic check passes. */
export const CASE_IN_ORDER: AutomaticInput = {
  application: { targetLevel: 'EH3', kvkNumber: '01234567', establishmentNumber: null, severalCompanies: false },
  persons: [MANAGER, USER],
  humanVerdicts: [],
  signers: [{ id: 's', initials: 'A.', firstNames: 'Ada', prefix: '', surname: 'Vermeulen', birthDate: '1965-11-30' }],
  registration: REGISTRATION,
  register: REGISTER,
  identityDocuments: ['m', 'u', 's'].map((subjectId) => aDocument({ id: `document-${subjectId}`, subjectId })),
  today: '2026-11-23',
  policy: DEFAULT_POLICY,
};
