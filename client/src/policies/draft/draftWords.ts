/** Says in words what differs between two policies, what deserves a second look, and what may not be saved. */
import { checkType } from '@desk/shared/catalogue/checkTypes';
import type { CheckCode } from '@desk/shared/catalogue/checkTypes';
import type { PolicyDifference } from '@desk/shared/policy/policyChanges';
import { policyProblems, type PolicyWarning } from '@desk/shared/policy/policyBasics';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import {
  policyContentSchema,
  policySettingsSchema,
  type PolicyContent,
  type PolicySettings,
} from '@desk/shared/policy/policy';
import { wordSetting, type Speech } from '../policyWords';

function checkName(code: CheckCode, { language }: Speech): string {
  return `${code} (${checkType(code).title[language]})`;
}

function stepName(transition: string): string {
  return transition.replace('>', ' → ');
}

/** One difference, e.g. "AUT-05, EH2 → EH3: aanvullend → niet gevraagd". */
export function differenceInWords(one: PolicyDifference, speech: Speech): string {
  const { translate } = speech;
  switch (one.kind) {
    case 'demand': {
      const word = (demand: string): string => lowerFirst(translate(`vocabulary.checkDemand.${demand}`));
      return `${one.code}, ${stepName(one.transition)}: ${word(one.from)} → ${word(one.to)}`;
    }
    case 'setting': {
      const name = translate(`vocabulary.policySetting.${one.setting}`);
      return `${name}: ${wordSetting(one.from, speech)} → ${wordSetting(one.to, speech)}`;
    }
    case 'targetLevels':
      return translate('policyDraft.levelsFromTo', { from: one.from.join(', '), to: one.to.join(', ') });
  }
}

/** One warning as a sentence. */
export function warningInWords(warning: PolicyWarning, speech: Speech): string {
  const { translate } = speech;
  switch (warning.kind) {
    case 'checkOff': {
      const transitions = warning.transitions.map(stepName).join(', ');
      return translate('policyDraft.warning.checkOff', { check: checkName(warning.code, speech), transitions });
    }
    case 'levelOff':
      return translate('policyDraft.warning.levelOff', { level: warning.level });
    case 'looser': {
      const setting = translate(`vocabulary.policySetting.${warning.setting}`);
      const usual = translate(`general.${warning.usual === 'true' ? 'yes' : 'no'}`);
      const isFlag = warning.usual === 'true' || warning.usual === 'false';
      return translate('policyDraft.warning.looser', { setting, usual: isFlag ? usual : warning.usual });
    }
  }
}

export type CountSetting = {
  [S in keyof PolicySettings]: PolicySettings[S] extends number ? S : never;
}[keyof PolicySettings];

/** Least and most of a setting that is a number. */
export function boundsOf(setting: CountSetting): { readonly least: number; readonly most: number } {
  const { minValue, maxValue } = policySettingsSchema.shape[setting];
  return { least: minValue ?? 0, most: maxValue ?? 0 };
}

function faultInWords(path: readonly PropertyKey[], { translate }: Speech): string {
  const [part, setting] = path.map(String);
  if (part === 'targetLevels') {
    return translate('policyDraft.problem.noLevel');
  }
  if (setting === 'postDeliveryDays') {
    return translate('policyDraft.problem.postDays');
  }
  const bounds = boundsOf(setting as CountSetting);
  return translate('policyDraft.problem.outOfBounds', {
    setting: translate(`vocabulary.policySetting.${setting ?? ''}`),
    ...bounds,
  });
}

function problemInWords(path: string, problem: string, speech: Speech): string {
  const [, transition = '', code = ''] = path.split('.');
  return problem !== 'basicNotAsked'
    ? speech.translate(`policyDraft.problem.${problem}`, { level: code })
    : speech.translate('policyDraft.problem.basicNotAsked', {
        check: checkName(code as CheckCode, speech),
        transition: stepName(transition),
      });
}

/** Every reason why this may not be saved; empty when it may. */
export function problemsInWords(content: PolicyContent, speech: Speech): string[] {
  const parsed = policyContentSchema.safeParse(content);
  if (!parsed.success) {
    return [...new Set(parsed.error.issues.map(({ path }) => faultInWords(path, speech)))];
  }
  return Object.entries(policyProblems(content)).map(([path, problem]) => problemInWords(path, problem, speech));
}
