/** An invented case whose checks have begun, from which tests of the flow deviate. */
import { ADA_SIGNS, BO_UPGRADES, INTAKE_CASE, LETTER } from '../intake/intakeCase.fixture';
import { requiredChecks } from '../checks/requiredChecks';
import { DEFAULT_POLICY } from '../checks/defaultPolicy';
import type { CheckWithAttempts } from '../contract/resources';
import { PAPER_ITEM_IDS } from '../intake/intakeItems';
import type { MailItem } from '../intake/mailItem';
import { OFFICER, CHIEF, OTHER_CHIEF } from './facts';
import type { CaseFile } from '../flow/caseFile';

export const CASE_NOW = '2026-11-23T09:00:00.000Z';

/** A letter that was read and lacks nothing. */
export const READ_LETTER: MailItem = {
  ...LETTER,
  checklist: Object.fromEntries(PAPER_ITEM_IDS.map((item) => [item, 'yes'])),
};

const CHECKS: readonly CheckWithAttempts[] = requiredChecks({
  policy: DEFAULT_POLICY,
  targetLevel: 'EH2+',
  persons: [BO_UPGRADES],
  signers: [ADA_SIGNS],
}).map((check) => ({
  ...check,
  id: `${check.code}/${check.subjectId ?? ''}`,
  applicationId: 'a',
  outcome: null,
  reasonCode: null,
  waiver: null,
  attempts: [],
}));

export const CASE_FILE: CaseFile = {
  application: {
    ...INTAKE_CASE.application,
    id: 'a',
    status: 'inVerification',
    version: 7,
    currentLevel: 'EH2',
    companyName: 'De Spoel B.V.',
    personCount: 1,
    assigneeId: OFFICER.id,
    assigneeName: OFFICER.name,
    submittedAt: '2026-11-10T10:00:00.000Z',
    receivedOn: LETTER.receivedOn,
    statusChangedAt: '2026-11-20T10:00:00.000Z',
    dueOn: null,
    remindedAt: null,
    leadDays: 0,
    clockSince: null,
    openChecks: 0,
    failedChecks: 0,
    openMismatches: 0,
    upgradeState: 'noted',
    frontOfficeId: 'FO-1',
    statusBeforeHold: null,
    legalForm: 'Besloten Vennootschap',
    address: {
      street: 'Molenwiek',
      houseNumber: '12',
      houseLetter: '',
      houseAddition: '',
      postcode: '3891KM',
      city: 'Zeewolde',
      poBox: '',
      country: 'NL',
    },
    language: 'nl',
    establishmentChoice: null,
    registrationId: 'r',
    registrationNumber: 'ZR-100101',
    policyVersion: 1,
    upgradeAnswer: null,
  },
  claimActiveAt: CASE_NOW,
  persons: [BO_UPGRADES],
  signers: [ADA_SIGNS],
  registration: INTAKE_CASE.registration,
  register: null,
  identityDocuments: [],
  mailItems: [READ_LETTER],
  checks: CHECKS,
  mismatches: [],
  supplement: null,
  handlers: [OFFICER],
  supervisors: [CHIEF, OTHER_CHIEF],
  conflicts: [],
  policy: DEFAULT_POLICY,
};
