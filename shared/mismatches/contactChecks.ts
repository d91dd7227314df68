/** Decides the outcome of the contact checks (CTC-01 to CTC-03) of one subject from its compared fields. */
import { COMPARED_FIELDS, type ComparedFieldKey } from '../application/fields/comparedFields';
import { remarkOnFields, type ContactRemark, type ContactRemarkKey } from './contactRemarks';
import type { Mismatch, MismatchResolution } from './mismatch';
import { mobileSuitability, type MobileSuitability } from '../language/mobileSuitability';
import { isSettled } from './resolutions';

/** The contact checks that follow from compared fields, with the reason code of their failure. */
export const CONTACT_CHECK_REASONS = {
  'CTC-01': 'NAW_MISMATCH',
  'CTC-02': 'EMAIL_MISMATCH',
  'CTC-03': 'MOBILE_MISMATCH',
} as const;
export type ContactCheckCode = keyof typeof CONTACT_CHECK_REASONS;
export type ContactReasonCode = (typeof CONTACT_CHECK_REASONS)[ContactCheckCode];

export type ContactCheckResult =
  | (ContactRemark & { readonly outcome: 'passed'; readonly reasonCode: null })
  | (ContactRemark & { readonly outcome: 'failed'; readonly reasonCode: ContactReasonCode });

export type SettledField = Pick<Mismatch, 'field' | 'difference' | 'resolution'>;
/** What the checks need besides the compared fields: the declared mobile number; only CTC-03 reads it. */
export interface ContactFacts {
  readonly mobile: string;
}

const REFUSED_MOBILE = {
  suitable: null,
  foreign: null,
  missing: 'mobileMissing',
  landline: 'mobileLandline',
  notMobile: 'mobileNotMobile',
} as const satisfies Record<MobileSuitability, ContactRemarkKey | null>;

const REMARK_PER_RESOLUTION = {
  confirmedSame: 'confirmedSame',
  registrationOutdated: 'registrationOutdated',
  declaredSlip: 'declaredSlip',
  notAccepted: 'notAccepted',
} as const satisfies Record<MismatchResolution, ContactRemarkKey>;

function fieldsOf(mismatches: readonly SettledField[]): readonly ComparedFieldKey[] {
  return mismatches.map(({ field }) => field);
}

function remarkOnSettled(settled: readonly SettledField[], isForeign: boolean): ContactRemark {
  if (isForeign) {
    return remarkOnFields(settled.length === 0 ? 'mobileForeign' : 'mobileForeignSettled', fieldsOf(settled));
  }
  const resolutions = [...new Set(settled.flatMap(({ resolution }) => resolution ?? []))];
  const [only] = resolutions;
  if (only === undefined) {
    return remarkOnFields('allIdentical', []);
  }
  return remarkOnFields(
    resolutions.length > 1 ? 'settledInSeveralWays' : REMARK_PER_RESOLUTION[only],
    fieldsOf(settled),
  );
}

/**
 * Derives a contact check. In: the check code, all compared fields of one subject (company or one person; fields of other
 * checks are passed over), and the declared mobile number. Out: the outcome with its remark, or null while a difference is not
 * settled or nothing was compared. A declared number that cannot take SMS fails CTC-03 whatever was settled, because that number
 * is the one in the case: correct it there. Rule: exact match in the check catalogue, product owner's decision.
 */
export function deriveContactCheck(
  code: ContactCheckCode,
  mismatches: readonly SettledField[],
  { mobile }: ContactFacts,
): ContactCheckResult | null {
  const failed = { outcome: 'failed', reasonCode: CONTACT_CHECK_REASONS[code] } as const;
  const suitability = code === 'CTC-03' ? mobileSuitability(mobile) : 'suitable';
  const refusal = REFUSED_MOBILE[suitability];
  if (refusal !== null) {
    return { ...failed, ...remarkOnFields(refusal, []) };
  }

  const compared = mismatches.filter(({ field }) => COMPARED_FIELDS[field].checkCode === code);
  if (compared.length === 0 || !compared.every(isSettled)) {
    return null;
  }

  const settled = compared.filter(({ difference }) => difference !== 'identical');
  const refused = settled.filter(({ resolution }) => resolution === 'notAccepted');
  if (refused.length > 0) {
    return { ...failed, ...remarkOnFields('notAccepted', fieldsOf(refused)) };
  }
  return { outcome: 'passed', reasonCode: null, ...remarkOnSettled(settled, suitability === 'foreign') };
}
