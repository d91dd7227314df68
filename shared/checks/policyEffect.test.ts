/** Checks what a draft of the policy says it would have done, change by change. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../policy/defaultPolicy';
import type { CheckDemand, PolicyContent, PolicySettings, TransitionKey } from '../policy/policy';
import type { CheckCode } from '../catalogue/checkTypes';
import { policyEffect, type EffectCase, type PolicyEffect } from './policyEffect';

const { version: _version, validFrom: _from, ...BASE } = DEFAULT_POLICY;

const person = (id: string, parts: Partial<EffectCase['persons'][number]> = {}): EffectCase['persons'][number] => ({
  id,
  role: 'manager',
  employed: true,
  currentLevel: 'EH2+',
  mobile: '',
  ...parts,
});
const users = (count: number) => Array.from({ length: count }, (_, at) => person(`u${String(at)}`, { role: 'user' }));
const aCase = (number: string, parts: Partial<EffectCase> = {}): EffectCase => ({
  number,
  targetLevel: 'EH3',
  persons: [person('m')],
  signers: [{ id: 's', authority: 'sole' }],
  route: { application: { kvkNumber: '90004760', severalCompanies: false }, registration: null },
  ...parts,
});
const withSettings = (settings: Partial<PolicySettings>): PolicyContent => ({
  ...BASE,
  settings: { ...BASE.settings, ...settings },
});
const withDemand = (transition: TransitionKey, code: CheckCode, demand: CheckDemand): PolicyContent => ({
  ...BASE,
  matrix: { ...BASE.matrix, [transition]: { ...BASE.matrix[transition], [code]: demand } },
});
const NONE: PolicyEffect = {
  cases: 1,
  changed: 0,
  checks: [],
  toSeparateRoute: [],
  toNormalRoute: [],
  moreAppear: 0,
  fewerAppear: 0,
  otherChannels: 0,
  levelNotOffered: 0,
  uncertified: 0,
};

const CASES: readonly (readonly [string, PolicyContent, Partial<EffectCase>, Partial<PolicyEffect>])[] = [
  ['nothing changed', BASE, {}, {}],
  ['a life of a code, which asks nothing else of a case', withSettings({ codeLifeDays: 3 }), {}, {}],
  [
    'a check that is asked from now on',
    withDemand('EH2+>EH3', 'COM-08', 'additional'),
    {},
    { changed: 1, checks: [{ code: 'COM-08', more: 1, less: 0, otherwise: 0 }] },
  ],
  [
    'a check that is asked no more',
    withDemand('EH2+>EH3', 'CON-02', 'notAsked'),
    {},
    { changed: 1, checks: [{ code: 'CON-02', more: 0, less: 1, otherwise: 0 }] },
  ],
  [
    'a check that is asked in another form',
    withDemand('EH2+>EH3', 'CON-01', 'additional'),
    {},
    { changed: 1, checks: [{ code: 'CON-01', more: 0, less: 0, otherwise: 1 }] },
  ],
  ['another column', withDemand('EH1>EH2', 'CON-02', 'notAsked'), {}, {}],
  [
    'a mandate, asked of who declared that they need one',
    withDemand('EH2+>EH3', 'AUT-05', 'notAsked'),
    { signers: [{ id: 's', authority: 'limitedPower' }] },
    { changed: 1, checks: [{ code: 'AUT-05', more: 0, less: 1, otherwise: 0 }] },
  ],
  ['a mandate, of who signs alone', withDemand('EH2+>EH3', 'AUT-05', 'notAsked'), {}, {}],
  [
    'fewer users in the normal route',
    withSettings({ maxUsersNormalRoute: 2 }),
    { persons: [person('m'), ...users(3)] },
    { changed: 1, toSeparateRoute: ['ZU-1'] },
  ],
  [
    'more users in the normal route',
    withSettings({ maxUsersNormalRoute: 9 }),
    { persons: [person('m'), ...users(6)] },
    { changed: 1, toNormalRoute: ['ZU-1'] },
  ],
  [
    'more users, where a management module decides',
    withSettings({ maxUsersNormalRoute: 9 }),
    { persons: [person('m'), ...users(6)], route: { ...aCase('').route, registration: { hasManagementModule: true } } },
    {},
  ],
  [
    'codes by SMS',
    withSettings({ codeChannels: { EH3: { code: 'sms', link: 'email' } } }),
    {},
    { changed: 1, otherChannels: 1 },
  ],
  ['a certificate that three have not', withSettings({ identityCertificateRequired: true }), {}, { uncertified: 3 }],
  ['a level that cannot be asked for', { ...BASE, targetLevels: ['EH2+'] }, {}, { changed: 1, levelNotOffered: 1 }],
];

describe('what a draft would have done', () => {
  it.each(CASES)('%s', (_name, after, parts, expected) => {
    expect(policyEffect(BASE, after, { cases: [aCase('ZU-1', parts)], uncertified: 3 })).toEqual({
      ...NONE,
      ...expected,
    });
  });

  it('says who would have had to appear, both ways', () => {
    const all = withSettings({ identificationSubjects: { EH3: ['person'] } });
    const nobody = withSettings({ identificationSubjects: {} });
    const asked = withDemand('EH2+>EH3', 'IDN-09', 'additional');
    const both = (content: PolicyContent): PolicyContent => ({ ...content, matrix: asked.matrix });
    expect(policyEffect(both(nobody), both(all), { cases: [aCase('ZU-1')], uncertified: 0 })).toMatchObject({
      moreAppear: 1,
      fewerAppear: 0,
    });
    expect(policyEffect(both(all), both(nobody), { cases: [aCase('ZU-1')], uncertified: 0 })).toMatchObject({
      moreAppear: 0,
      fewerAppear: 1,
    });
  });

  it('sums over cases', () => {
    const after = withDemand('EH2+>EH3', 'COM-08', 'additional');
    const cases = [aCase('ZU-1'), aCase('ZU-2', { persons: [person('m', { currentLevel: 'EH2' })] }), aCase('ZU-3')];
    expect(policyEffect(BASE, after, { cases, uncertified: 0 })).toMatchObject({
      cases: 3,
      changed: 2,
      checks: [{ code: 'COM-08', more: 2 }],
    });
  });
});
