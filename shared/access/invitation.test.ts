import { describe, expect, it } from 'vitest';
import { invitationState, isOpenInvitation, type InvitationFacts, type InvitationState } from './invitation';

const NOW = '2026-11-30T09:00:00.000Z';
const nothing: InvitationFacts = { dueSince: null, tokenHash: null, expiresAt: null, sentAt: null, usedAt: null };
const made = { tokenHash: 'hash', expiresAt: '2026-12-01T09:00:00.000Z' };

describe('an invitation', () => {
  it.each<[string, Partial<InvitationFacts>, InvitationState, boolean]>([
    ['that nobody confirmed', {}, 'waiting', false],
    ['that was confirmed', { dueSince: NOW }, 'underWay', false],
    ['that is being mailed', { ...made, dueSince: NOW }, 'underWay', true],
    ['that was mailed', { ...made, sentAt: NOW }, 'sent', true],
    ['that the mail server did not take', made, 'failed', true],
    ['in its last moment', { ...made, sentAt: NOW, expiresAt: '2026-11-30T09:00:00.001Z' }, 'sent', true],
    ['that ran out', { ...made, sentAt: NOW, expiresAt: NOW }, 'expired', false],
    ['that was used', { usedAt: NOW, sentAt: NOW }, 'used', false],
  ])('%s', (_what, facts, state, isOpen) => {
    const invitation = { ...nothing, ...facts };
    expect([invitationState(invitation, NOW), isOpenInvitation(invitation, NOW)]).toEqual([state, isOpen]);
  });
});
