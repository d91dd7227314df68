/** Tests what the desk proposes on the age of a contract (CON-04). */
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../language/fillText';
import { AUTOMATIC_REMARKS } from '../automatic/automaticRemarks';
import { DEFAULT_POLICY } from '../../policy/defaultPolicy';
import { proposeContractAge } from './contractAge';
import { PROPOSAL_CASE as input } from './proposalCase.fixture';

describe('proposeContractAge', () => {
  it.each([
    ['2026-05-20', '2026-05-31', 'passed', 'contractFresh'],
    ['2026-05-31', '2026-05-31', 'passed', 'contractFresh'],
    ['2026-02-28', '2026-05-31', 'passed', 'contractFresh'],
    ['2026-02-27', '2026-05-31', 'failed', 'contractStale'],
    ['2025-11-15', '2026-02-15', 'passed', 'contractFresh'],
    ['2025-11-14', '2026-02-15', 'failed', 'contractStale'],
    ['2024-02-29', '2024-05-31', 'passed', 'contractFresh'],
    ['2026-06-01', '2026-05-31', 'failed', 'contractSignedAfterReceipt'],
    ['2026-06-02', '2026-06-02', 'passed', 'contractFresh'],
    ['2026-06-03', '2026-05-31', 'failed', 'contractSignedInFuture'],
    [null, '2026-05-31', 'inquiry', 'contractDateMissing'],
  ])('CON-04: signed %s and received %s is %s', (signedOn, receivedOn, outcome, remarkKey) => {
    const reasonCode = outcome === 'failed' ? 'CONTRACT_STALE' : null;
    expect(proposeContractAge({ ...input, signedOn, receivedOn })).toMatchObject({ outcome, remarkKey, reasonCode });
  });

  it('follows the policy on the age of a contract, and says so', () => {
    const policy = { settings: { ...DEFAULT_POLICY.settings, contractMaxAgeMonths: 1 } };
    const finding = proposeContractAge({ ...input, policy, signedOn: '2026-04-29' });
    expect(finding).toMatchObject({
      outcome: 'failed',
      remarkData: { signedOn: '2026-04-29', receivedOn: '2026-05-31', months: 1 },
    });
  });

  it.each([
    ['2026-05-20', 'contractFresh'],
    ['2026-01-01', 'contractStale'],
    ['2026-06-01', 'contractSignedAfterReceipt'],
    ['2026-07-01', 'contractSignedInFuture'],
  ] as const)('fills the remark on a contract signed %s', (signedOn, remarkKey) => {
    const finding = proposeContractAge({ ...input, signedOn });
    const names = Object.keys(finding?.remarkData ?? {}).sort();
    expect(placesOf(AUTOMATIC_REMARKS[remarkKey].nl)).toEqual(names);
    expect(placesOf(AUTOMATIC_REMARKS[remarkKey].en)).toEqual(names);
  });
});
