/** Tests the automatic checks on route (CON-06) and company (COM-02). */
import { describe, expect, it } from 'vitest';
import { CASE_IN_ORDER, REGISTRATION, USER } from './automaticCase.fixture';
import type { AutomaticInput } from './automaticCheck';
import { checkKvkNumber } from './kvkNumber';
import { checkRoute } from './route';

function users(count: number): Pick<AutomaticInput, 'persons'> {
  return { persons: Array.from({ length: count }, (_, index) => ({ ...USER, id: `u${index}` })) };
}
const severalCompanies = { application: { ...CASE_IN_ORDER.application, severalCompanies: true } };
const noNumber = { ...CASE_IN_ORDER.application, kvkNumber: '' };
const module = { registration: { ...REGISTRATION, hasManagementModule: true } };

describe('CON-06, the route', () => {
  it.each<[string, Partial<AutomaticInput>, string, string]>([
    ['one user and a manager', {}, 'passed', 'routeNormal'],
    ['five users', users(5), 'passed', 'routeNormal'],
    ['six users', users(6), 'failed', 'routeTooManyUsers'],
    ['six users of an unknown registration', { ...users(6), registration: null }, 'failed', 'routeTooManyUsers'],
    ['several companies', severalCompanies, 'failed', 'routeSeveralCompanies'],
    ['a management module', module, 'failed', 'routeManagementModule'],
    ['a company without a KVK number', { application: noNumber }, 'failed', 'routeNoKvkNumber'],
    ['an unknown registration', { registration: null }, 'inquiry', 'registrationUnknown'],
  ])('%s', (_name, change, outcome, remarkKey) => {
    const refused = remarkKey === 'routeNoKvkNumber' ? 'NO_KVK_NUMBER' : 'SEPARATE_ROUTE';
    const reasonCode = outcome === 'failed' ? refused : null;
    expect(checkRoute({ ...CASE_IN_ORDER, ...change })).toMatchObject({ outcome, remarkKey, reasonCode });
  });

  it('counts users against the policy and leaves managers out', () => {
    const persons = [...CASE_IN_ORDER.persons, { ...USER, id: 'u2' }];
    const policy = { settings: { ...CASE_IN_ORDER.policy.settings, maxUsersNormalRoute: 1 } };
    expect(checkRoute({ ...CASE_IN_ORDER, persons, policy }).remarkData).toEqual({ users: 2, maximum: 1 });
  });
});

describe('COM-02, the KVK number', () => {
  it.each([
    ['01234567', '01234567', 'passed', null, 'kvkNumberSame'],
    ['01234567', '01234568', 'failed', 'KVK_CHANGED', 'kvkNumberChanged'],
    ['1234567', '01234567', 'failed', 'KVK_CHANGED', 'kvkNumberChanged'],
    ['01234567', null, 'inquiry', null, 'registrationUnknown'],
    ['', '', 'inquiry', null, 'kvkNumberNone'],
  ])('declared %s beside registered %s is %s', (declared, registered, outcome, reasonCode, remarkKey) => {
    const application = { ...CASE_IN_ORDER.application, kvkNumber: declared };
    const registration = registered === null ? null : { ...REGISTRATION, kvkNumber: registered };
    const result = checkKvkNumber({ ...CASE_IN_ORDER, application, registration });
    expect(result).toMatchObject({ outcome, reasonCode, remarkKey, remarkData: {} });
  });
});
