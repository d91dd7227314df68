import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from './defaultPolicy';
import { readPolicy } from './policy';

describe('reading a stored version of the policy', () => {
  it('gives back what was stored', () => {
    expect(readPolicy(JSON.parse(JSON.stringify(DEFAULT_POLICY)))).toEqual(DEFAULT_POLICY);
  });

  it('reads the same content once, gives nobody the means to change it for others, and tells one version from the next', () => {
    const policy = readPolicy(DEFAULT_POLICY);
    expect(readPolicy(structuredClone(DEFAULT_POLICY))).toBe(policy);
    expect(() => Object.assign(policy.settings, { codeLifeDays: 1 })).toThrow(TypeError);
    for (let days = 1; days <= 50; days += 1) {
      const settings = { ...DEFAULT_POLICY.settings, codeLifeDays: days };
      expect(readPolicy({ ...DEFAULT_POLICY, settings }).settings.codeLifeDays).toBe(days);
    }
  });

  it('fills in a setting that came later', () => {
    const { approvalLapseDays: _later, ...settings } = DEFAULT_POLICY.settings;
    expect(readPolicy({ ...DEFAULT_POLICY, settings })).toEqual(DEFAULT_POLICY);
  });

  it('lets code, link and SMS of an older version live as long as its code did, without days for the post', () => {
    const { linkLifeDays: _l, smsLifeHours: _s, postDeliveryDays: _p, ...settings } = DEFAULT_POLICY.settings;
    const older = readPolicy({ ...DEFAULT_POLICY, settings: { ...settings, codeLifeDays: 21 } });
    expect(older.settings).toMatchObject({ codeLifeDays: 21, linkLifeDays: 21, smsLifeHours: 504 });
    expect(older.settings.postDeliveryDays).toEqual({ '2020-01-01': 0 });
  });

  it('does not ask a check that joined the catalogue later, and forgets one that left it', () => {
    const { 'CTC-05': _later, ...older } = DEFAULT_POLICY.matrix['EH2>EH3'];
    const matrix = { ...DEFAULT_POLICY.matrix, 'EH2>EH3': { ...older, 'OLD-01': 'additional' } };
    const column = readPolicy({ ...DEFAULT_POLICY, matrix }).matrix['EH2>EH3'];
    expect(column).toEqual({ ...DEFAULT_POLICY.matrix['EH2>EH3'], 'CTC-05': 'notAsked' });
  });

  it.each([null, {}, { ...DEFAULT_POLICY, version: 0 }, { ...DEFAULT_POLICY, matrix: {} }])('refuses %#', (content) => {
    expect(() => readPolicy(content)).toThrow();
  });
});
