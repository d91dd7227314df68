/** Tests what the desk proposes on the age of a contract (CON-04) and on the establishment number (COM-06). */
import { describe, expect, it } from 'vitest';
import { AUTOMATIC_REMARKS } from './automatic/automaticRemarks';
import { CHECK_CODES, checkType } from './checkTypes';
import { DEFAULT_POLICY } from './defaultPolicy';
import { hasProposal, propose, type ProposalInput } from './proposals';

const input: ProposalInput = {
  application: { establishmentNumber: null },
  registration: { establishmentNumber: null },
  policy: DEFAULT_POLICY,
  signedOn: '2026-05-20',
  receivedOn: '2026-05-31',
  today: '2026-06-02',
};

describe('proposals', () => {
  it('exist for checks that an officer confirms, and for no other', () => {
    expect(CHECK_CODES.filter(hasProposal)).toEqual(['CON-04', 'COM-06']);
    for (const code of CHECK_CODES.filter(hasProposal)) {
      expect(checkType(code).mode).toBe('both');
    }
    expect(propose('CON-05', input)).toBeNull();
  });

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
    expect(propose('CON-04', { ...input, signedOn, receivedOn })).toMatchObject({ outcome, remarkKey, reasonCode });
  });

  it('follows the policy on the age of a contract, and says so', () => {
    const policy = { settings: { ...DEFAULT_POLICY.settings, contractMaxAgeMonths: 1 } };
    const finding = propose('CON-04', { ...input, policy, signedOn: '2026-04-29' });
    expect(finding).toMatchObject({
      outcome: 'failed',
      remarkData: { signedOn: '2026-04-29', receivedOn: '2026-05-31', months: 1 },
    });
  });

  it.each([
    [null, null, 'passed', 'establishmentNone'],
    ['', null, 'passed', 'establishmentNone'],
    ['000037178598', '000037178598', 'inquiry', 'establishmentSame'],
    ['000037178598', null, 'inquiry', 'establishmentDiffers'],
    [null, '000037178598', 'inquiry', 'establishmentDiffers'],
    ['000037178598', '000037178599', 'inquiry', 'establishmentDiffers'],
  ])('COM-06: declared %s beside registered %s is %s', (declared, registered, outcome, remarkKey) => {
    const finding = propose('COM-06', {
      ...input,
      application: { establishmentNumber: declared },
      registration: { establishmentNumber: registered },
    });
    expect(finding).toMatchObject({ outcome, remarkKey, reasonCode: null });
  });

  it('leaves COM-06 open when the registration is unknown', () => {
    expect(propose('COM-06', { ...input, registration: null })).toMatchObject({ outcome: 'inquiry' });
  });

  it.each([
    ['2026-05-20', 'contractFresh'],
    ['2026-01-01', 'contractStale'],
    ['2026-06-01', 'contractSignedAfterReceipt'],
    ['2026-07-01', 'contractSignedInFuture'],
  ] as const)('fills the remark on a contract signed %s', (signedOn, remarkKey) => {
    const finding = propose('CON-04', { ...input, signedOn });
    for (const name of Object.keys(finding?.remarkData ?? {})) {
      expect(AUTOMATIC_REMARKS[remarkKey].nl).toContain(`%{${name}}`);
      expect(AUTOMATIC_REMARKS[remarkKey].en).toContain(`%{${name}}`);
    }
    expect(AUTOMATIC_REMARKS[remarkKey].nl.split('%{')).toHaveLength(Object.keys(finding?.remarkData ?? {}).length + 1);
  });
});
