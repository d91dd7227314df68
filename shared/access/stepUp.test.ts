import { expect, it } from 'vitest';
import { asksFreshFactor, isFactorStale, type Act } from './stepUp';

const act = (permissions: Act['permissions'], action: string | null = null, changes = true, path = '/x'): Act => ({
  permissions,
  action,
  path,
  changes,
});

it.each([
  ['approving', act(['cases.read'], 'approve'), true],
  ['a remark on a check', act(['cases.read'], 'recordCheck'), false],
  ['printing codes', act(['letters.print']), true],
  ['looking at print runs', act(['cases.read', 'letters.print'], null, false), false],
  ['an account', act(['users.manage']), true],
  ['the policy', act(['policies.draft']), true],
  ['a template', act(['templates.change']), true],
  ['an import of registrations', act(['registrations.import']), true],
  ['an import of applications', act(['applications.import']), false],
  ['a passkey of one’s own', act(['session.read'], null, true, '/auth/passkeys'), true],
  ['one of them taken away', act(['session.read'], null, true, '/auth/passkeys/:id'), true],
  ['looking at them', act(['session.read'], null, false, '/auth/passkeys'), false],
  ['one’s own second factor', act(['session.read']), false],
])('%s: %#', (_what, one, asks) => {
  expect(asksFreshFactor(one)).toBe(asks);
});

const NOW = new Date('2026-11-29T12:10:00.000Z');
it.each([
  [null, false],
  ['2026-11-29T12:10:00.000Z', false],
  ['2026-11-29T12:00:00.000Z', false],
  ['2026-11-29T11:59:59.999Z', true],
])('given at %s: stale is %s', (factorAt, isStale) => {
  expect(isFactorStale(factorAt, NOW)).toBe(isStale);
});
