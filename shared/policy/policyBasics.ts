/** Decides what no policy may leave out, and which choices deserve a second look before they are put in force. */
import { ASSURANCE_LEVEL_IDS, type AssuranceLevelId } from '../application/assuranceLevels';
import { channelProblem, channelsFor, type ChannelProblem } from './codeChannels';
import { CHECK_CODES, type CheckCode } from '../catalogue/checkTypes';
import { DEFAULT_POLICY } from './defaultPolicy';
import { TRANSITION_KEYS, type PolicyContent, type PolicySettings, type TransitionKey } from './policy';

const HIGHER = ['EH3', 'EH4'] as const;
const EVERY = ['EH2', 'EH2+', 'EH3', 'EH4'] as const;

/**
 * Check → the target levels at which every case is asked it, whatever a policy says. Sources: EU 2015/1502 annex 2.1.2
 * (identity, substantial and high), 2.1.3 (the organisation) and 2.1.4 (the bond between both); without COM-02 and CTC-04
 * it would be no upgrade of this company's means; IDN-08 is the supplier's condition for both higher levels.
 */
const POLICY_BASICS: Partial<Record<CheckCode, readonly AssuranceLevelId[]>> = {
  'COM-02': EVERY,
  'COM-04': HIGHER,
  'COM-05': HIGHER,
  'COM-08': ['EH4'],
  'AUT-04': HIGHER,
  'AUT-06': HIGHER,
  'IDN-07': HIGHER,
  'IDN-08': HIGHER,
  'IDN-09': ['EH4'],
  'CTC-04': EVERY,
};

/** The level that a column of the matrix leads to. */
function targetOf(transition: TransitionKey): AssuranceLevelId {
  return transition.slice(transition.indexOf('>') + 1) as AssuranceLevelId;
}

/** True when a policy must ask this check at this step, without a condition. */
export function isBasic(code: CheckCode, transition: TransitionKey): boolean {
  return POLICY_BASICS[code]?.includes(targetOf(transition)) ?? false;
}

export type PolicyProblem = 'basicNotAsked' | 'nobodyAppears' | ChannelProblem;

/**
 * What no policy may say.
 * @param content matrix and settings of a draft
 * @returns path → what is wrong, e.g. `matrix.EH2>EH3.IDN-07`; empty when it may be put in force
 */
export function policyProblems({ matrix, settings }: PolicyContent): Record<string, PolicyProblem> {
  const cells = TRANSITION_KEYS.flatMap((transition) =>
    CHECK_CODES.filter((code) => isBasic(code, transition))
      .filter((code) => !['renewed', 'additional'].includes(matrix[transition][code]))
      .map((code) => [`matrix.${transition}.${code}`, 'basicNotAsked'] as const),
  );
  const alone = HIGHER.filter((level) => (settings.identificationSubjects[level] ?? []).length === 0);
  const people = alone.map((level) => [`settings.identificationSubjects.${level}`, 'nobodyAppears'] as const);
  const channels = ASSURANCE_LEVEL_IDS.flatMap((level) => {
    const problem = channelProblem(channelsFor(settings.codeChannels, level), level);
    return problem === null ? [] : [[`settings.codeChannels.${level}`, problem] as const];
  });
  return Object.fromEntries([...cells, ...people, ...channels]);
}

export type PolicyWarning =
  | { readonly kind: 'checkOff'; readonly code: CheckCode; readonly transitions: readonly TransitionKey[] }
  | { readonly kind: 'levelOff'; readonly level: AssuranceLevelId }
  | { readonly kind: 'looser'; readonly setting: keyof PolicySettings; readonly usual: string };

/** Settings in which more is less strict; the others are stricter when they are higher. */
const LOOSER_WHEN_MORE: readonly (keyof PolicySettings)[] = [
  'codeLifeDays',
  'linkLifeDays',
  'smsLifeHours',
  'contractMaxAgeMonths',
  'extractMaxAgeDays',
  'maxUsersNormalRoute',
  'maxActivationAttempts',
];
const LOOSER_WHEN_LESS: readonly (keyof PolicySettings)[] = ['idMinValidityMonths', 'idCopyOfEmployedUserRequired'];

function looser(settings: PolicySettings): PolicyWarning[] {
  const usual = DEFAULT_POLICY.settings;
  const loose = [
    ...LOOSER_WHEN_MORE.filter((setting) => Number(settings[setting]) > Number(usual[setting])),
    ...LOOSER_WHEN_LESS.filter((setting) => Number(settings[setting]) < Number(usual[setting])),
  ];
  return loose.map((setting) => ({ kind: 'looser', setting, usual: JSON.stringify(usual[setting]) }));
}

/**
 * What may be, and deserves a second look: a check of the sourced first version that is not asked any more, a level that
 * nobody can ask for, a setting looser than the usual one.
 */
export function policyWarnings({ matrix, settings, targetLevels }: PolicyContent): PolicyWarning[] {
  const first = DEFAULT_POLICY;
  const off = CHECK_CODES.flatMap((code): PolicyWarning[] => {
    const transitions = TRANSITION_KEYS.filter(
      (key) => first.matrix[key][code] !== 'notAsked' && matrix[key][code] === 'notAsked',
    );
    return transitions.length === 0 ? [] : [{ kind: 'checkOff', code, transitions }];
  });
  const levels = first.targetLevels.filter((level) => !targetLevels.includes(level));
  return [...off, ...levels.map((level) => ({ kind: 'levelOff', level }) as const), ...looser(settings)];
}
