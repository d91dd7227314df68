/** Which checks of a running case another policy touches. */
import type { CheckCode } from '../catalogue/checkTypes';
import type { PolicySettings } from '../policy/policy';
import { changedSettings, settingText } from '../policy/policyChanges';
import type { FactChange } from './factChange';

/**
 * Setting → the checks whose outcome rests on it. The others say which checks are asked, which planning answers, or
 * govern what comes after the checks.
 */
const CHECKS_OF_SETTING: Readonly<Record<keyof PolicySettings, readonly CheckCode[]>> = {
  codeLifeDays: [],
  linkLifeDays: [],
  smsLifeHours: [],
  postDeliveryDays: [],
  letterCooldownDays: [],
  contractMaxAgeMonths: ['CON-04'],
  extractMaxAgeDays: ['COM-07'],
  idMinValidityMonths: ['IDN-04'],
  applicationLapseMonths: [],
  approvalLapseDays: [],
  reissueCooldownMinutes: [],
  supplementTermDays: [],
  reminderDays: [],
  supplementGraceDays: [],
  liberationDayOff: [],
  maxUsersNormalRoute: ['CON-06'],
  idCopyOfEmployedUserRequired: [],
  identificationSubjects: [],
  codeChannels: [],
  retentionYears: [],
  identityImageDays: [],
  decideAtOwnLevel: [],
  identityCertificateRequired: [],
  maxActivationAttempts: [],
};

/**
 * The settings that another policy changes for a running case; which checks it asks and in which form is planned anew.
 * @returns one change for each setting that a check rests on
 */
export function settingChanges(before: PolicySettings, after: PolicySettings): FactChange[] {
  return changedSettings(before, after)
    .filter((setting) => CHECKS_OF_SETTING[setting].length > 0)
    .map((setting) => ({
      fact: 'policy',
      field: setting,
      subjectId: null,
      codes: CHECKS_OF_SETTING[setting],
      from: settingText(before[setting]),
      to: settingText(after[setting]),
    }));
}
