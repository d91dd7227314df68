/** The outcome of the contact checks for each way in which fields can be settled. */
import { describe, expect, it } from 'vitest';
import { deriveContactCheck, type ContactCheckCode, type SettledField } from './contactChecks';
import { contactRemarkText } from './contactRemarks';
import type { DifferenceClass } from '../language/comparison';
import type { MismatchResolution } from './mismatch';

const FIELD_OF = { 'CTC-01': 'street', 'CTC-02': 'email', 'CTC-03': 'mobile' } as const;
const REASON_OF = { 'CTC-01': 'NAW_MISMATCH', 'CTC-02': 'EMAIL_MISMATCH', 'CTC-03': 'MOBILE_MISMATCH' } as const;
const CODES: readonly ContactCheckCode[] = ['CTC-01', 'CTC-02', 'CTC-03'];
const suitable = { mobile: '0612345678' };

function field(
  key: SettledField['field'],
  difference: DifferenceClass = 'identical',
  resolution: MismatchResolution | null = null,
): SettledField {
  return { field: key, difference, resolution };
}

const SETTLINGS: readonly (readonly [
  DifferenceClass,
  MismatchResolution | null,
  'passed' | 'failed' | null,
  string | null,
])[] = [
  ['identical', null, 'passed', 'allIdentical'],
  ['formattingOnly', null, null, null],
  ['formattingOnly', 'confirmedSame', 'passed', 'confirmedSame'],
  ['formattingOnly', 'notAccepted', 'failed', 'notAccepted'],
  ['formattingOnly', 'declaredSlip', null, null],
  ['different', null, null, null],
  ['different', 'registrationOutdated', 'passed', 'registrationOutdated'],
  ['different', 'declaredSlip', 'passed', 'declaredSlip'],
  ['different', 'notAccepted', 'failed', 'notAccepted'],
  ['different', 'confirmedSame', null, null],
];

describe.each(CODES)('%s', (code) => {
  it.each(
    SETTLINGS.map(([difference, resolution, outcome, remarkKey]) => ({ difference, resolution, outcome, remarkKey })),
  )('$difference settled as $resolution gives $outcome', ({ difference, resolution, outcome, remarkKey }) => {
    const result = deriveContactCheck(code, [field(FIELD_OF[code], difference, resolution)], suitable);
    expect(result?.outcome ?? null).toBe(outcome);
    expect(result?.remarkKey ?? null).toBe(remarkKey);
    expect(result?.reasonCode ?? null).toBe(outcome === 'failed' ? REASON_OF[code] : null);
  });

  it('stays open when nothing was compared', () => {
    expect(deriveContactCheck(code, [], suitable)).toBeNull();
    expect(deriveContactCheck(code, [field('kvkNumber', 'identical')], suitable)).toBeNull();
  });

  it('passes over the fields of other checks', () => {
    const others = CODES.filter((other) => other !== code).map((other) =>
      field(FIELD_OF[other], 'different', 'notAccepted'),
    );
    expect(
      deriveContactCheck(code, [field(FIELD_OF[code]), ...others, field('kvkNumber', 'different')], suitable),
    ).toMatchObject({
      outcome: 'passed',
      remarkKey: 'allIdentical',
    });
  });
});

describe('CTC-01 over several fields', () => {
  it('stays open while one is not settled, also when another is not accepted', () => {
    const mismatches = [field('street', 'different', 'notAccepted'), field('city', 'different')];
    expect(deriveContactCheck('CTC-01', mismatches, suitable)).toBeNull();
  });

  it('fails on one that is not accepted and names only that', () => {
    const mismatches = [
      field('street', 'different', 'declaredSlip'),
      field('city', 'different', 'notAccepted'),
      field('poBox'),
    ];
    expect(deriveContactCheck('CTC-01', mismatches, suitable)).toEqual({
      outcome: 'failed',
      reasonCode: 'NAW_MISMATCH',
      remarkKey: 'notAccepted',
      remarkData: { fieldsNl: 'Plaats', fieldsEn: 'City' },
    });
  });

  it('names all fields that were settled, in several ways', () => {
    const mismatches = [
      field('postcode', 'formattingOnly', 'confirmedSame'),
      field('city', 'different', 'declaredSlip'),
      field('street'),
    ];
    const result = deriveContactCheck('CTC-01', mismatches, suitable);
    expect(result).toMatchObject({ outcome: 'passed', reasonCode: null, remarkKey: 'settledInSeveralWays' });
    expect(result && contactRemarkText(result, 'nl')).toBe('Verschillen per veld afgehandeld: Postcode, Plaats.');
    expect(result && contactRemarkText(result, 'en')).toBe('Differences settled field by field: Postcode, City.');
  });
});

describe('CTC-03 and the kind of number', () => {
  it.each([
    ['', 'mobileMissing'],
    ['020-7654321', 'mobileLandline'],
    ['0662345678', 'mobileNotMobile'],
    ['097012345678', 'mobileNotMobile'],
  ])('fails on %j, whatever was settled', (mobile, remarkKey) => {
    const failed = { outcome: 'failed', reasonCode: 'MOBILE_MISMATCH', remarkKey, remarkData: {} };
    expect(deriveContactCheck('CTC-03', [field('mobile')], { mobile })).toEqual(failed);
    expect(deriveContactCheck('CTC-03', [field('mobile', 'different')], { mobile })).toEqual(failed);
    expect(deriveContactCheck('CTC-03', [field('mobile', 'different', 'declaredSlip')], { mobile })).toEqual(failed);
  });

  it('passes a foreign number with a warning', () => {
    const foreign = { mobile: '+32 470 12 34 56' };
    expect(deriveContactCheck('CTC-03', [field('mobile')], foreign)).toMatchObject({
      outcome: 'passed',
      remarkKey: 'mobileForeign',
    });
    expect(deriveContactCheck('CTC-03', [field('mobile', 'different', 'registrationOutdated')], foreign)).toMatchObject(
      {
        outcome: 'passed',
        remarkKey: 'mobileForeignSettled',
      },
    );
  });

  it('does not look at the number for the other checks', () => {
    expect(deriveContactCheck('CTC-02', [field('email')], { mobile: '' })).toMatchObject({ outcome: 'passed' });
  });
});
