/** What differs between two policies, and which checks of a running case that touches. */
import { USUAL_CHANNELS, type CodeChannels } from '../dispatch/codeChannels';
import { CHECK_CODES, type CheckCode } from './checkTypes';
import type { FactChange } from './factChange';
import {
  TRANSITION_KEYS,
  type CheckDemand,
  type PolicyContent,
  type PolicySettings,
  type TransitionKey,
} from './policy';

export type PolicyDifference =
  | {
      readonly kind: 'demand';
      readonly code: CheckCode;
      readonly transition: TransitionKey;
      readonly from: CheckDemand;
      readonly to: CheckDemand;
    }
  | {
      readonly kind: 'setting';
      readonly setting: keyof PolicySettings;
      readonly from: PolicySettings[keyof PolicySettings];
      readonly to: PolicySettings[keyof PolicySettings];
    }
  | { readonly kind: 'targetLevels'; readonly from: readonly string[]; readonly to: readonly string[] };

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
  maxActivationAttempts: [],
};

/** What was chosen for one level or day: who appears, two channels, or a number; the usual channels are no choice. */
function plainChoice(chosen: readonly string[] | CodeChannels | number): string {
  if (typeof chosen === 'number') {
    return String(chosen);
  }
  if ('code' in chosen) {
    const { code, link } = chosen;
    return code === USUAL_CHANNELS.code && link === USUAL_CHANNELS.link ? '' : `${code} ${link}`;
  }
  return [...chosen].sort().join(' ');
}

/** The same text for the same value, whatever the order in which it was written. */
function plain(value: PolicySettings[keyof PolicySettings]): string {
  if (typeof value !== 'object') {
    return String(value);
  }
  const levels = Object.entries<readonly string[] | CodeChannels | number>(value).map(
    ([level, chosen]) => [level, plainChoice(chosen)] as const,
  );
  return JSON.stringify(levels.filter(([, chosen]) => chosen !== '').sort());
}

function changedSettings(before: PolicySettings, after: PolicySettings): (keyof PolicySettings)[] {
  const settings = Object.keys(CHECKS_OF_SETTING) as (keyof PolicySettings)[];
  return settings.filter((setting) => plain(before[setting]) !== plain(after[setting]));
}

/**
 * Only what differs.
 * @param before the policy it is compared with
 * @param after the draft, or another version
 * @returns levels first, then settings, then cells in the order of the matrix
 */
export function comparePolicies(before: PolicyContent, after: PolicyContent): PolicyDifference[] {
  const levels = (policy: PolicyContent): string => [...policy.targetLevels].sort().join();
  const cells = CHECK_CODES.flatMap((code) =>
    TRANSITION_KEYS.map((transition) => {
      const [from, to] = [before.matrix[transition][code], after.matrix[transition][code]];
      return { kind: 'demand', code, transition, from, to } as const;
    }),
  );
  const changed = changedSettings(before.settings, after.settings);
  return [
    ...(levels(before) === levels(after)
      ? []
      : [{ kind: 'targetLevels', from: before.targetLevels, to: after.targetLevels } as const]),
    ...changed.map(
      (setting) => ({ kind: 'setting', setting, from: before.settings[setting], to: after.settings[setting] }) as const,
    ),
    ...cells.filter(({ from, to }) => from !== to),
  ];
}

/** Short names of what differs, for the trail: `AUT-05 EH2>EH3`, `extractMaxAgeDays`. */
export function differenceNames(differences: readonly PolicyDifference[]): string[] {
  return differences.map((one) => {
    switch (one.kind) {
      case 'demand':
        return `${one.code} ${one.transition}`;
      case 'setting':
        return one.setting;
      case 'targetLevels':
        return 'targetLevels';
    }
  });
}

/**
 * The settings that another policy changes for a running case; which checks it asks and in which form is planned anew.
 * @returns one change for each setting that a check rests on
 */
export function settingChanges(before: PolicySettings, after: PolicySettings): FactChange[] {
  return changedSettings(before, after)
    .filter((setting) => CHECKS_OF_SETTING[setting].length > 0)
    .map((setting) => ({
      ...{ fact: 'policy', field: setting, subjectId: null, codes: CHECKS_OF_SETTING[setting] },
      ...{ from: plain(before[setting]), to: plain(after[setting]) },
    }));
}
