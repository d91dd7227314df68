import { describe, expect, it } from 'vitest';
import type { AccountStep, AccountStepType } from './accountConfirmation';
import { makersOf } from './accountConfirmation';
import { agreedAcr, factorShownThere, linkStanding, roleFault, type RoleMap } from './singleSignOn';

const ROLES: RoleMap = { officers: 'verifier', clerks: 'verifier', leads: 'supervisor' };

describe('a role at the desk', () => {
  it.each([
    ['officers', null],
    [['officers'], null],
    [['officers', 'clerks'], null],
    [['everybody', 'officers'], null],
    [undefined, 'ssoRoleUnknown'],
    [[], 'ssoRoleUnknown'],
    ['everybody', 'ssoRoleUnknown'],
    ['Officers', 'ssoRoleUnknown'],
    ['constructor', 'ssoRoleUnknown'],
    [{ officers: true }, 'ssoRoleUnknown'],
    [[['officers']], 'ssoRoleUnknown'],
    ['officers leads', 'ssoRoleUnknown'],
    ['leads', 'ssoRoleOther'],
    [['leads', 'officers'], 'ssoRolesContradict'],
  ])('is borne out by the claim %j: %s', (claim, fault) => {
    expect(roleFault(claim, ROLES, 'verifier')).toBe(fault);
  });
});

describe('a second factor shown at the provider', () => {
  const words = { acr: ['eh3', 'eh4'], amr: ['mfa'] };
  const authAt = '2026-11-30T08:00:00.000Z';
  it.each([
    ['eh3', [], true],
    ['eh2', [], false],
    [null, ['pwd', 'mfa'], true],
    [null, ['pwd'], false],
    [null, [], false],
    ['EH3', ['MFA'], false],
  ])('acr %s, amr %j', (acr, amr, counts) => {
    expect(factorShownThere(words, { acr, amr, authAt })).toBe(counts ? authAt : null);
    expect(factorShownThere({ acr: [], amr: [] }, { acr, amr, authAt })).toBeNull();
  });
});

it.each([
  ['eh3', 'eh3'],
  ['eh4', null],
  [null, null],
])('acr %s counts as %s where the settings name eh3', (acr, agreed) => {
  expect(agreedAcr({ acr: ['eh3'], amr: ['eh4'] }, { acr })).toBe(agreed);
});

describe('a link', () => {
  const step = (type: AccountStepType, by: string, identity?: string): AccountStep => ({
    type,
    by: { id: by, name: by },
    at: '2026-11-30T08:00:00.000Z',
    ...(identity === undefined ? {} : { identity }),
  });
  const asked = step('sso.linkAsked', 'anna', 'one');
  const linked = step('sso.linked', 'bert', 'one');
  it.each([
    ['before anything was asked', [], null, null, null],
    ['asked', [asked], null, 'one', null],
    ['confirmed', [asked, linked], 'one', null, 'one'],
    ['refused', [asked, step('sso.linkRefused', 'bert')], null, null, null],
    ['undone', [asked, linked, step('sso.unlinked', 'bert')], null, null, 'one'],
    [
      'undone, and another one asked',
      [asked, linked, step('sso.unlinked', 'bert'), step('sso.linkAsked', 'anna', 'two')],
      null,
      'two',
      'one',
    ],
  ])('%s', (_when, steps, identity, waits, lastIdentity) => {
    expect(linkStanding(steps)).toMatchObject({ identity, lastIdentity });
    expect(linkStanding(steps).waiting?.identity ?? null).toBe(waits);
  });

  it('makes nobody a maker of the account: the provider has to say the role as well', () => {
    expect([...makersOf([asked, linked])]).toEqual([]);
  });
});
