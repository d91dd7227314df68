/** Tests for which checks the desk proposes something. */
import { describe, expect, it } from 'vitest';
import { CHECK_CODES, checkType } from '../catalogue/checkTypes';
import { hasProposal, propose } from './proposals';
import { PROPOSAL_CASE } from './proposals/proposalCase.fixture';

describe('proposals', () => {
  it.each(CHECK_CODES.filter(hasProposal))('%s is a check that an officer confirms', (code) => {
    // Masking only eyes can judge; the desk speaks up only when it read a number itself.
    expect(checkType(code).mode).toBe(code === 'IDN-03' ? 'manual' : 'both');
  });

  it('say nothing about a check that has none', () => {
    expect(hasProposal('CON-05')).toBe(false);
    expect(propose('CON-05', PROPOSAL_CASE, null)).toBeNull();
  });
});
