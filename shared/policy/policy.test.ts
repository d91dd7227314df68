/** Tests which policies are refused before they can be published. */
import { describe, expect, it } from 'vitest';
import { ASSURANCE_LEVEL_IDS, isUpgrade } from '../application/assuranceLevels';
import { DEFAULT_POLICY } from './defaultPolicy';
import { TRANSITION_KEYS, policySchema } from './policy';

const { settings, matrix } = DEFAULT_POLICY;
const withoutCon01 = Object.fromEntries(Object.entries(matrix['EH2>EH3']).filter(([code]) => code !== 'CON-01'));

describe('the policy schema', () => {
  it('has a column for every upward pair of levels and no other', () => {
    const upward = ASSURANCE_LEVEL_IDS.flatMap((from) =>
      ASSURANCE_LEVEL_IDS.filter((to) => isUpgrade(from, to)).map((to) => `${from}>${to}`),
    );
    expect([...TRANSITION_KEYS].sort()).toEqual(upward.sort());
  });

  it.each([
    ['version', { version: 0 }],
    ['validFrom', { validFrom: '2026-01-01' }],
    ['targetLevels', { targetLevels: [] }],
    ['targetLevels', { targetLevels: ['EH2'] }],
    ['CON-01', { matrix: { ...matrix, 'EH2>EH3': withoutCon01 } }],
    ['CON-01', { matrix: { ...matrix, 'EH2>EH3': { ...withoutCon01, 'CON-01': 'sometimes' } } }],
    ['EH4>EH3', { matrix: { ...matrix, 'EH4>EH3': matrix['EH3>EH4'] } }],
    ['codeLifeDays', { settings: { ...settings, codeLifeDays: 0 } }],
    ['maxUsersNormalRoute', { settings: { ...settings, maxUsersNormalRoute: 2.5 } }],
    ['identificationSubjects', { settings: { ...settings, identificationSubjects: { EH3: ['company'] } } }],
    ['fourEyes', { settings: { ...settings, fourEyes: false } }],
  ])('refuses a wrong %s', (named, change) => {
    const result = policySchema.safeParse({ ...DEFAULT_POLICY, ...change });
    expect(result.error?.message).toContain(named);
  });

  it('takes a policy that exempts a level from appearing in person', () => {
    const changed = { ...DEFAULT_POLICY, settings: { ...settings, identificationSubjects: { EH4: ['person'] } } };
    expect(policySchema.parse(changed).settings.identificationSubjects).toEqual({ EH4: ['person'] });
  });
});
