/** The policy that a new installation starts with: the sourced matrix, and the usual settings. */
import { parseCheckMatrix } from './checkMatrix';
import type { Policy } from './policy';

/**
 * R renewed, A additional, o only when the check's condition applies, - not asked. A check is renewed when the current
 * level asked it in the same form, else additional (upgrade page of the supplier; which rows those are per column was
 * inferred from the levels' own demands). EH1>EH4 is derived, see checkMatrix.
 */
const MATRIX_TABLE = `
        EH1>EH2 EH1>EH2+ EH2>EH2+ EH1>EH3 EH2>EH3 EH2+>EH3 EH2>EH4 EH2+>EH4 EH3>EH4
CON-01  A       A        R        A       R       R        R       R        R
CON-02  A       A        A        A       A       A        A       A        A
CON-03  A       A        R        A       R       R        R       R        R
CON-04  A       A        R        A       R       R        R       R        R
CON-05  A       A        R        A       R       R        R       R        R
CON-06  A       A        A        A       A       A        A       A        A
COM-01  R       R        R        R       R       R        R       R        R
COM-02  A       A        A        A       A       A        A       A        A
COM-03  A       A        R        A       R       R        R       R        R
COM-04  A       A        R        A       R       R        R       R        R
COM-05  A       A        R        A       A       A        A       A        R
COM-06  A       A        A        A       A       A        A       A        A
COM-07  A       A        R        A       R       R        R       R        R
COM-08  -       -        -        -       -       -        A       A        A
AUT-01  A       A        R        A       R       R        R       R        R
AUT-02  A       A        R        A       R       R        R       R        R
AUT-03  A       A        R        A       A       A        A       A        A
AUT-04  A       A        R        A       R       R        R       R        R
AUT-05  oA      oA       oR       oA      oA      oA       -       -        -
AUT-06  -       -        -        A       A       A        A       A        A
AUT-07  A       A        A        A       A       A        A       A        A
AUT-08  A       A        R        A       R       R        R       R        R
IDN-01  A       A        R        A       R       R        R       R        R
IDN-02  A       A        R        A       R       R        R       R        R
IDN-03  A       A        R        A       R       R        R       R        R
IDN-04  A       A        R        A       R       R        R       R        R
IDN-05  A       A        R        A       R       R        R       R        R
IDN-06  A       A        R        A       R       R        R       R        R
IDN-07  -       -        -        A       A       A        A       A        R
IDN-08  -       -        -        A       A       A        A       A        R
IDN-09  -       -        -        -       -       -        A       A        A
IDN-10  -       -        -        -       -       -        A       A        A
IDN-11  A       A        R        A       R       R        R       R        R
CTC-01  A       A        A        A       A       A        A       A        A
CTC-02  A       A        A        A       A       A        A       A        A
CTC-03  oA      A        A        A       A       A        A       A        A
CTC-04  A       A        A        A       A       A        A       A        A
CTC-05  A       A        A        A       A       A        A       A        A
`;

/**
 * What a new installation runs under once its migrations are done, and what drafts are held against. Version 1 is frozen in
 * `db/migrations`; what changes here becomes a version of its own by a migration, and `db/policyVersions.test.ts` holds
 * both to each other. The periods are the product owner's decisions.
 */
export const DEFAULT_POLICY: Policy = {
  version: 2,
  validFrom: '2020-01-01T00:00:00.001Z',
  targetLevels: ['EH2+', 'EH3', 'EH4'],
  matrix: parseCheckMatrix(MATRIX_TABLE),
  settings: {
    codeLifeDays: 14,
    linkLifeDays: 14,
    smsLifeHours: 24,
    // What the post promises, by the day from which it does.
    postDeliveryDays: { '2020-01-01': 1, '2026-07-01': 2, '2027-07-01': 3 },
    letterCooldownDays: 7,
    contractMaxAgeMonths: 3,
    extractMaxAgeDays: 14,
    idMinValidityMonths: 1,
    applicationLapseMonths: 3,
    approvalLapseDays: 7,
    reissueCooldownMinutes: 60,
    supplementTermDays: 10,
    reminderDays: 3,
    supplementGraceDays: 14,
    liberationDayOff: 'lustrum',
    maxUsersNormalRoute: 5,
    idCopyOfEmployedUserRequired: true,
    identificationSubjects: { EH3: ['person', 'signer'], EH4: ['person', 'signer'] },
    codeChannels: {},
    retentionYears: 7,
    identityImageDays: 28,
    decideAtOwnLevel: false,
    identityCertificateRequired: false,
    maxActivationAttempts: 5,
  },
};
