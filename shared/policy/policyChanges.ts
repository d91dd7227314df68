/** What differs between two policies. */
import { USUAL_CHANNELS, type CodeChannels } from './codeChannels';
import { CHECK_CODES, type CheckCode } from '../catalogue/checkTypes';
import {
  policySettingsSchema,
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
export function settingText(value: PolicySettings[keyof PolicySettings]): string {
  if (typeof value !== 'object') {
    return String(value);
  }
  const levels = Object.entries<readonly string[] | CodeChannels | number>(value).map(
    ([level, chosen]) => [level, plainChoice(chosen)] as const,
  );
  return JSON.stringify(levels.filter(([, chosen]) => chosen !== '').sort());
}

/** The settings that differ, in the order of their shape. */
export function changedSettings(before: PolicySettings, after: PolicySettings): (keyof PolicySettings)[] {
  return policySettingsSchema
    .keyof()
    .options.filter((setting) => settingText(before[setting]) !== settingText(after[setting]));
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
