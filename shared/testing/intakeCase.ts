/** An invented case in order as the intake checklist reads it, from which its tests deviate. */
import { MOLENWIEK } from './address';
import type { ApplicationPerson, Signer } from '../application/application';
import type { Registration } from '../application/registration';
import { DEFAULT_POLICY } from '../policy/defaultPolicy';
import type { IntakeCase } from '../intake/intakeCase';
import type { MailItem } from '../intake/mailItem';

const ADA = { initials: 'A.', firstNames: 'Ada', prefix: 'de', surname: 'Wever', birthDate: '1970-01-02' };
const BO = { initials: 'B.', firstNames: 'Bo', prefix: '', surname: 'Spoel', birthDate: '1980-03-04' };

export const ADA_SIGNS: Signer = {
  ...ADA,
  id: 's-ada',
  applicationId: 'a',
  sequence: 1,
  position: 'Directeur',
  authority: 'sole',
};

export const BO_UPGRADES: ApplicationPerson = {
  ...BO,
  id: 'p-bo',
  applicationId: 'a',
  position: 1,
  role: 'manager',
  meansNumber: 'ZM-200101',
  email: 'bo@spoel.example',
  mobile: '0611111111',
  employed: true,
  registeredMeansId: 'm',
  currentLevel: 'EH2',
  outcome: 'pending',
  activatedAt: null,
};

export const LETTER: MailItem = {
  id: 'l1',
  number: 'ZP-2026-000001-0',
  applicationId: 'a',
  receivedOn: '2026-11-20',
  delivery: 'ordinary',
  sender: '',
  archivePlace: '',
  remark: '',
  signedOn: '2026-11-18',
  checklist: {},
  registeredById: 'u',
  registeredByName: 'Vera',
  registeredAt: '2026-11-20T09:00:00.000Z',
  documents: [
    {
      id: 'd1',
      mailItemId: 'l1',
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      bytes: 9,
      pages: 3,
      sha256: 'a'.repeat(64),
    },
  ],
};

const REGISTRATION: Registration = {
  id: 'r',
  registrationNumber: 'ZR-100101',
  kvkNumber: '90001234',
  establishmentNumber: null,
  companyName: 'De Spoel B.V.',
  legalForm: 'Besloten Vennootschap',
  hasManagementModule: false,
  means: [],
  address: MOLENWIEK,
};

export const INTAKE_CASE: IntakeCase = {
  application: {
    number: 'ZU-2026-000123-7',
    targetLevel: 'EH2+',
    kvkNumber: '90001234',
    establishmentNumber: null,
    severalCompanies: false,
    targetServices: ['Belastingdienst'],
    legalForm: 'Besloten Vennootschap',
    separateRouteKept: false,
  },
  persons: [BO_UPGRADES],
  signers: [ADA_SIGNS],
  humanVerdicts: [],
  registration: REGISTRATION,
  register: null,
  letters: [LETTER],
  pages: [],
  settings: DEFAULT_POLICY.settings,
  establishmentChoice: null,
};
