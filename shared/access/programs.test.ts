import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from './permissions';
import { areSameTerms, endBesideNext, endOfKey, isWider, keyStanding, SCOPES, type ProgramTerms } from './programs';
import { MACHINE_ROLES, type Role } from './roles';

const NOW = '2026-07-01T12:00:00.000Z';
const BEFORE = '2026-07-01T11:00:00.000Z';
const AFTER = '2026-07-01T13:00:00.000Z';

describe('scopes of programs', () => {
  it.each(MACHINE_ROLES)('of a %s are the permissions that its role holds, all of them', (role) => {
    const held = Object.entries<readonly Role[]>(PERMISSIONS).filter(([, roles]) => roles.includes(role));
    expect([...SCOPES[role]].sort()).toEqual(held.map(([permission]) => permission).sort());
  });
});

describe('terms of a program', () => {
  const terms = (scopes: ProgramTerms['scopes'], perMinute: number | null = null): ProgramTerms => ({
    scopes,
    perMinute,
  });
  it.each([
    ['the same', terms(['codes.redeem'], 60), terms(['codes.redeem'], 60), false, true],
    ['a scope less', terms(['codes.redeem', 'registrations.read']), terms(['codes.redeem']), false, false],
    ['a scope more', terms(['codes.redeem']), terms(['codes.redeem', 'registrations.read']), true, false],
    ['another scope', terms(['codes.redeem']), terms(['registrations.read']), true, false],
    [
      'the same in another order',
      terms(['codes.redeem', 'registrations.read']),
      terms(['registrations.read', 'codes.redeem']),
      false,
      true,
    ],
    ['a lower limit', terms([], 60), terms([], 30), false, false],
    ['a first limit', terms([]), terms([], 30), false, false],
    ['a higher limit', terms([], 30), terms([], 60), true, false],
    ['no limit any more', terms([], 30), terms([]), true, false],
    ['less of one and more of the other', terms(['codes.redeem'], 30), terms([], 60), true, false],
  ])('with %s', (_what, before, after, wider, same) => {
    expect([isWider(before, after), areSameTerms(before, after)]).toEqual([wider, same]);
  });
});

describe('a key of a program', () => {
  it.each([
    ['that nobody confirmed', { confirmedAt: null, expiresAt: AFTER, revokedAt: null }, 'waiting'],
    ['with an end to come', { confirmedAt: BEFORE, expiresAt: AFTER, revokedAt: null }, 'counts'],
    ['without an end', { confirmedAt: BEFORE, expiresAt: null, revokedAt: null }, 'counts'],
    ['at its end', { confirmedAt: BEFORE, expiresAt: NOW, revokedAt: null }, 'ended'],
    ['that waited past its end', { confirmedAt: null, expiresAt: BEFORE, revokedAt: null }, 'ended'],
    ['that was revoked', { confirmedAt: BEFORE, expiresAt: AFTER, revokedAt: NOW }, 'revoked'],
  ])('%s', (_what, moments, standing) => {
    expect(keyStanding(moments, NOW)).toBe(standing);
  });

  it('ends after its days', () => {
    expect(endOfKey(NOW, 2)).toBe('2026-07-03T12:00:00.000Z');
  });

  it.each([
    ['after the overlap', null, 1, AFTER],
    ['at once without one', null, 0, NOW],
    ['at its own end when that comes first', AFTER, 48, AFTER],
    ['after the overlap when its own end comes later', '2026-08-01T00:00:00.000Z', 1, AFTER],
  ])('beside the next one ends %s', (_when, expiresAt, hours, end) => {
    expect(endBesideNext({ expiresAt }, NOW, hours)).toBe(end);
  });
});
