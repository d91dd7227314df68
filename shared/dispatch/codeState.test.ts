import { describe, expect, it } from 'vitest';
import { codeState } from './codeState';

const NOW = '2026-11-26T10:00:00.000Z';
const alive = { status: 'issued', expiresAt: '2026-12-01T22:59:59.999Z' } as const;
const unposted = { status: 'issued', expiresAt: null } as const;
const over = { status: 'issued', expiresAt: '2026-11-26T09:59:59.999Z' } as const;

describe('how a code stands', () => {
  it.each([
    ['both messages wait', alive, ['queued', 'queued'], 'queued'],
    ['the mail has gone, the letter waits', alive, ['queued', 'sent'], 'queued'],
    ['the letter is being printed', alive, ['printing', 'sent'], 'queued'],
    ['both have gone', alive, ['sent', 'sent'], 'sent'],
    ['nothing carries it yet', alive, [], 'queued'],
    ['the mail was given up', alive, ['sent', 'failed'], 'notSent'],
    ['the mail bounced', alive, ['sent', 'bounced'], 'bounced'],
    ['the letter came back', alive, ['returned', 'sent'], 'returned'],
    ['the letter came back and the mail bounced', alive, ['returned', 'bounced'], 'returned'],
    ['it waits to be posted, for however long', unposted, ['printing', 'sent'], 'queued'],
    ['its time is over', over, ['sent', 'sent'], 'expired'],
    ['its time is over before it went', over, ['queued', 'failed'], 'expired'],
    ['it was used', { ...over, status: 'redeemed' }, ['sent', 'sent'], 'activated'],
    ['it was replaced', { ...alive, status: 'superseded' }, ['superseded', 'sent'], 'superseded'],
    ['it was taken back', { ...alive, status: 'revoked' }, ['sent', 'sent'], 'revoked'],
    ['it was tried too often', { ...alive, status: 'locked' }, ['sent', 'sent'], 'locked'],
  ] as const)('%s', (_what, code, messages, state) => {
    expect(codeState(code, messages, NOW)).toBe(state);
  });
});
