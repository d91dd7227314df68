import { describe, expect, it } from 'vitest';
import type { CheckCode } from '../catalogue/checkTypes';
import { DEFAULT_POLICY } from './defaultPolicy';
import type { PolicyContent, PolicySettings, TransitionKey } from './policy';
import { isBasic, policyProblems, policyWarnings } from './policyBasics';

const withAsked = (
  transition: TransitionKey,
  code: CheckCode,
  asked: 'notAsked' | 'conditionalRenewed',
): PolicyContent => ({
  ...DEFAULT_POLICY,
  matrix: { ...DEFAULT_POLICY.matrix, [transition]: { ...DEFAULT_POLICY.matrix[transition], [code]: asked } },
});
const withSettings = (changed: Partial<PolicySettings>): PolicyContent => ({
  ...DEFAULT_POLICY,
  settings: { ...DEFAULT_POLICY.settings, ...changed },
});

describe('what no policy may leave out', () => {
  it.each([
    ['IDN-07', 'EH2>EH3', true],
    ['IDN-07', 'EH2>EH2+', false],
    ['IDN-09', 'EH3>EH4', true],
    ['IDN-09', 'EH2>EH3', false],
    ['COM-02', 'EH2>EH2+', true],
    ['CON-01', 'EH2>EH3', false],
  ] as const)('%s at the step %s: %s', (code, transition, basic) => {
    expect(isBasic(code, transition)).toBe(basic);
  });

  it.each([
    ['the first version', DEFAULT_POLICY, {}],
    [
      'a basic check not asked',
      withAsked('EH2>EH3', 'IDN-07', 'notAsked'),
      { 'matrix.EH2>EH3.IDN-07': 'basicNotAsked' },
    ],
    [
      'a basic check asked sometimes',
      withAsked('EH3>EH4', 'IDN-09', 'conditionalRenewed'),
      { 'matrix.EH3>EH4.IDN-09': 'basicNotAsked' },
    ],
    ['the same check where it is no basic one', withAsked('EH2>EH2+', 'IDN-07', 'notAsked'), {}],
    [
      'nobody who appears for EH4',
      withSettings({ identificationSubjects: { ...DEFAULT_POLICY.settings.identificationSubjects, EH4: [] } }),
      { 'settings.identificationSubjects.EH4': 'nobodyAppears' },
    ],
    [
      'code and link by one channel',
      withSettings({ codeChannels: { 'EH2+': { code: 'sms', link: 'sms' } } }),
      { 'settings.codeChannels.EH2+': 'sameChannel' },
    ],
    [
      'the code for EH3 by text message',
      withSettings({ codeChannels: { EH3: { code: 'sms', link: 'email' } } }),
      { 'settings.codeChannels.EH3': 'codeNotByPost' },
    ],
  ] as const)('%s', (_what, content, problems) => {
    expect(policyProblems(content)).toEqual(problems);
  });
});

describe('what deserves a second look', () => {
  const usual = DEFAULT_POLICY.settings;
  it.each([
    ['nothing in the first version', DEFAULT_POLICY, []],
    [
      'a check that is not asked any more',
      withAsked('EH2>EH3', 'CON-01', 'notAsked'),
      [{ kind: 'checkOff', code: 'CON-01', transitions: ['EH2>EH3'] }],
    ],
    [
      'a level nobody can ask for',
      { ...DEFAULT_POLICY, targetLevels: ['EH2+', 'EH3'] },
      [{ kind: 'levelOff', level: 'EH4' }],
    ],
    [
      'a code that lives longer',
      withSettings({ codeLifeDays: usual.codeLifeDays + 1 }),
      [{ kind: 'looser', setting: 'codeLifeDays', usual: String(usual.codeLifeDays) }],
    ],
    ['a code that lives shorter: no', withSettings({ codeLifeDays: usual.codeLifeDays - 1 }), []],
    [
      'a document that may expire sooner',
      withSettings({ idMinValidityMonths: usual.idMinValidityMonths - 1 }),
      [{ kind: 'looser', setting: 'idMinValidityMonths', usual: String(usual.idMinValidityMonths) }],
    ],
    ['one that must be valid longer: no', withSettings({ idMinValidityMonths: usual.idMinValidityMonths + 1 }), []],
  ] as readonly [string, PolicyContent, readonly unknown[]][])('%s', (_what, content, warnings) => {
    expect(policyWarnings(content)).toEqual(warnings);
  });
});
