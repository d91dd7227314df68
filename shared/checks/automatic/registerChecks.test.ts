/** COM-01 and COM-08 from the register's answer, and that no answer never fails a check. */
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../language/fillText';
import type { RegisterCompany, RegisterSnapshot } from '../../application/tradeRegister';
import { CASE_IN_ORDER, REGISTER } from './automaticCase.fixture';
import { AUTOMATIC_REMARKS } from './automaticRemarks';
import { checkCompanyIdentifier } from './companyIdentifier';
import { checkKvkNumberExists } from './kvkNumberExists';

const WHERE = { provider: 'stand-in', asOf: '2026-05-31' };
function withRegister(change: Partial<RegisterSnapshot> | null, company: Partial<RegisterCompany> = {}) {
  if (change === null || REGISTER.company === null) {
    return { ...CASE_IN_ORDER, register: null };
  }
  return { ...CASE_IN_ORDER, register: { ...REGISTER, company: { ...REGISTER.company, ...company }, ...change } };
}
const NOT_FOUND = { result: 'notFound', errorCode: 'IPD5200', company: null } as const;
const UNAVAILABLE = { result: 'unavailable', errorCode: 'IPD1002', company: null } as const;

describe('COM-01', () => {
  it.each([
    [{}, 'passed', null, 'kvkNumberFound', WHERE],
    [NOT_FOUND, 'failed', 'KVK_NOT_FOUND', 'kvkNumberNotFound', WHERE],
    [UNAVAILABLE, 'inquiry', null, 'registerUnavailable', {}],
    [null, 'inquiry', null, 'registerNotAsked', {}],
  ] as const)('with the answer %j is %s', (change, outcome, reasonCode, remarkKey, remarkData) => {
    const finding = checkKvkNumberExists(withRegister(change));
    expect(finding).toMatchObject({ outcome, reasonCode, remarkKey, remarkData });
  });

  it.each(['1234567', '123456789', '1234567a'])('refuses the form %s whatever the register says', (kvkNumber) => {
    const input = { ...CASE_IN_ORDER, application: { ...CASE_IN_ORDER.application, kvkNumber } };
    expect(checkKvkNumberExists(input)).toMatchObject({ outcome: 'failed', remarkKey: 'kvkNumberMalformed' });
  });

  it('passes a company that has ended: it exists', () => {
    expect(checkKvkNumberExists(withRegister({}, { endedOn: '2020-01-01' })).outcome).toBe('passed');
  });

  it('tells the day in Amsterdam', () => {
    const finding = checkKvkNumberExists(withRegister({ asOf: '2026-05-31T22:30:00.000Z' }));
    expect(finding.remarkData).toEqual({ ...WHERE, asOf: '2026-06-01' });
  });
});

describe('COM-08', () => {
  it.each([
    [{}, {}, 'passed', 'companyIdVerified'],
    [{}, { rsin: null, legalForm: 'Eenmanszaak' }, 'passed', 'companyIdByNumber'],
    [{}, { rsin: null, legalForm: 'Stichting' }, 'inquiry', 'companyIdMissing'],
    [{}, { rsin: '857587974' }, 'failed', 'companyIdWrong'],
    [{}, { rsin: '85758797' }, 'failed', 'companyIdWrong'],
    [{}, { kvkNumber: '01234568' }, 'failed', 'companyIdWrong'],
    [NOT_FOUND, {}, 'failed', 'kvkNumberNotFound'],
    [UNAVAILABLE, {}, 'inquiry', 'registerUnavailable'],
    [null, {}, 'inquiry', 'registerNotAsked'],
  ] as const)('with the answer %j about %j is %s', (change, company, outcome, remarkKey) => {
    const finding = checkCompanyIdentifier(withRegister(change, company));
    const reasonCode = outcome === 'failed' ? 'COMPANY_ID_UNVERIFIED' : null;
    expect(finding).toMatchObject({ outcome, remarkKey, reasonCode });
    const text = AUTOMATIC_REMARKS[remarkKey].nl;
    expect(Object.keys(finding.remarkData).filter((name) => !placesOf(text).includes(name))).toEqual([]);
  });
});
