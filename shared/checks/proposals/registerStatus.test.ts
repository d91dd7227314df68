/** COM-03, COM-04, COM-05 and COM-07 proposed from the register's answer; an answer that is not there proposes no failure. */
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../language/fillText';
import type { RegisterCompany, RegisterSnapshot } from '../../application/tradeRegister';
import { REGISTER } from '../automatic/automaticCase.fixture';
import { AUTOMATIC_REMARKS } from '../automatic/automaticRemarks';
import { checkType } from '../../catalogue/checkTypes';
import { propose } from '../proposals';
import type { ProposalInput } from './proposal';
import { PROPOSAL_CASE } from './proposalCase.fixture';

const CODES = ['COM-03', 'COM-04', 'COM-05', 'COM-07'] as const;
const base = REGISTER.company;
function input(
  company: Partial<RegisterCompany>,
  change: Partial<RegisterSnapshot> = {},
  over: Partial<ProposalInput> = {},
): ProposalInput {
  if (base === null) {
    throw new Error('The fixture has a company');
  }
  return { ...PROPOSAL_CASE, register: { ...REGISTER, company: { ...base, ...company }, ...change }, ...over };
}

it.each(CODES)('%s has no proposal as long as nobody asked', (code) => {
  expect(propose(code, PROPOSAL_CASE, null)).toBeNull();
});

it.each(
  CODES.flatMap((code) => [
    [code, 'unavailable', 'registerUnavailable'] as const,
    [code, 'notFound', 'companyNotFound'] as const,
  ]),
)('%s is an inquiry when the answer is %s', (code, result, remarkKey) => {
  const asked = input({}, { result, company: null, errorCode: 'IPD1002' });
  expect(propose(code, asked, null)).toMatchObject({ outcome: 'inquiry', reasonCode: null, remarkKey });
});

it.each([
  ['COM-03', { endedOn: null }, 'passed', 'registrationActive'],
  ['COM-03', { endedOn: '2026-06-01' }, 'failed', 'companyDeregistered'],
  ['COM-03', { endedOn: '2026-06-02' }, 'failed', 'companyDeregistered'],
  ['COM-03', { endedOn: '2026-06-03' }, 'passed', 'registrationActive'],
  ['COM-03', { endedOn: '2026' }, 'inquiry', 'companyEndUnknown'],
  ['COM-03', { endedOn: '2025' }, 'inquiry', 'companyEndUnknown'],
  ['COM-03', { endedOn: 'unknown' }, 'inquiry', 'companyEndUnknown'],
  ['COM-05', { legalForm: 'BeslotenVennootschap' }, 'passed', 'companySpelling'],
  ['COM-05', { legalForm: 'Besloten vennootschap met gewone structuur' }, 'passed', 'companySpelling'],
  ['COM-04', { specialStatus: null }, 'passed', 'noSpecialStatus'],
  ['COM-04', { specialStatus: 'bankruptcy' }, 'failed', 'specialStatusNamed'],
  ['COM-04', { specialStatus: 'other' }, 'failed', 'specialStatusNamed'],
  ['COM-04', { functionaries: null }, 'inquiry', 'specialStatusUnknown'],
  ['COM-04', { functionaries: null, specialStatus: 'moratorium' }, 'failed', 'specialStatusNamed'],
  ['COM-05', {}, 'passed', 'companySame'],
  ['COM-05', { name: 'Weverij De Spoel BV' }, 'passed', 'companySpelling'],
  ['COM-05', { name: 'De Spoel', tradeNames: ['Weverij De Spoel B.V.'] }, 'passed', 'companySame'],
  ['COM-05', { name: 'Weverij De Spil B.V.' }, 'failed', 'companyNameDiffers'],
  ['COM-05', { name: 'Garenhuis B.V.' }, 'failed', 'companyNameDiffers'],
  ['COM-05', { legalForm: 'Naamloze Vennootschap' }, 'failed', 'legalFormDiffers'],
  ['COM-05', { legalForm: '' }, 'inquiry', 'legalFormUnknown'],
] as const)('%s about %j is %s', (code, company, outcome, remarkKey) => {
  const finding = propose(code, input({ ...company } as Partial<RegisterCompany>), null);
  const reasonCode = outcome === 'failed' ? checkType(code).reasonCodes[0] : null;
  expect(finding).toMatchObject({ outcome, remarkKey, reasonCode });
  expect(finding?.remarkData).toMatchObject({ provider: 'stand-in', asOf: '2026-05-31' });
});

describe('COM-07', () => {
  it.each([
    ['2026-06-02T06:00:00.000Z', 'passed', 0],
    ['2026-05-19T08:00:00.000Z', 'passed', 14],
    ['2026-05-18T08:00:00.000Z', 'failed', 15],
    // Half past midnight in Amsterdam.
    ['2026-05-18T22:30:00.000Z', 'passed', 14],
  ])('with data of %s is %s: %i days', (asOf, outcome, days) => {
    const finding = propose('COM-07', input({}, { asOf }), null);
    expect(finding).toMatchObject({ outcome, remarkData: { days, maximum: 14 } });
    expect(finding?.reasonCode).toBe(outcome === 'failed' ? 'EXTRACT_TOO_OLD' : null);
  });
});

it('fills every sentence in', () => {
  const findings = CODES.map((code) => propose(code, input({}), null));
  for (const finding of findings) {
    const names = Object.keys(finding?.remarkData ?? {});
    const { nl, en } = AUTOMATIC_REMARKS[finding?.remarkKey ?? 'subjectUnknown'];
    for (const text of [nl, en]) {
      expect(placesOf(text)).toEqual(names.sort());
    }
  }
});
