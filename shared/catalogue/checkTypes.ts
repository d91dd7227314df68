/** The check catalogue: every check the desk knows. A new check is one entry in its kind's file and its row in the policy. */
import { AUTHORITY_CHECKS } from './authority';
import type { CheckType } from './checkType';
import { COMPANY_CHECKS } from './company';
import { CONTACT_CHECKS } from './contact';
import { CONTRACT_CHECKS } from './contract';
import { IDENTITY_CHECKS } from './identity';

/** Code → check type, in catalogue order: contract, company, authority, identity, contact. */
export const CHECK_TYPES = {
  ...CONTRACT_CHECKS,
  ...COMPANY_CHECKS,
  ...AUTHORITY_CHECKS,
  ...IDENTITY_CHECKS,
  ...CONTACT_CHECKS,
} as const satisfies Record<string, CheckType>;

export type CheckCode = keyof typeof CHECK_TYPES;
/** All codes in catalogue order. */
export const CHECK_CODES = Object.keys(CHECK_TYPES) as [CheckCode, ...CheckCode[]];

export type ReasonCode = (typeof CHECK_TYPES)[CheckCode]['reasonCodes'][number];
/** All reason codes, each once, in catalogue order. */
export const REASON_CODES = [...new Set(CHECK_CODES.flatMap((code) => CHECK_TYPES[code].reasonCodes))] as [
  ReasonCode,
  ...ReasonCode[],
];

/**
 * The catalogue entry of a code, in the width every entry shares.
 * @param code a code of the catalogue
 * @returns its check type
 */
export function checkType(code: CheckCode): CheckType {
  return CHECK_TYPES[code];
}
