/** Registry of the checks that the desk decides alone from data at hand. A new one is an entry here and its remarks. */
import type { AutomaticEvaluator, AutomaticInput, AutomaticResult } from './automatic/automaticCheck';
import { checkCompanyIdentifier } from './automatic/companyIdentifier';
import { checkDocumentExpiry } from './automatic/documentExpiry';
import { checkDocumentZone } from './automatic/documentZone';
import { checkIdentityData } from './automatic/identityData';
import { checkKvkNumber } from './automatic/kvkNumber';
import { checkKvkNumberExists } from './automatic/kvkNumberExists';
import { checkManagerLevel } from './automatic/managerLevel';
import { checkRoute } from './automatic/route';
import { checkSharedContact } from './automatic/sharedContact';
import { checkUpgradableMeans } from './automatic/upgradableMeans';
import type { CheckCode } from '../catalogue/checkTypes';

/** Code → evaluator. */
export const AUTOMATIC_CHECKS = {
  'CON-06': checkRoute,
  'COM-01': checkKvkNumberExists,
  'COM-02': checkKvkNumber,
  'COM-08': checkCompanyIdentifier,
  'AUT-07': checkManagerLevel,
  'IDN-01': checkIdentityData,
  'IDN-04': checkDocumentExpiry,
  'IDN-05': checkDocumentZone,
  'CTC-04': checkUpgradableMeans,
  'CTC-05': checkSharedContact,
} as const satisfies Partial<Record<CheckCode, AutomaticEvaluator>>;

export type AutomaticCheckCode = keyof typeof AUTOMATIC_CHECKS;

const MISMATCH_CHECKS: readonly CheckCode[] = ['CTC-01', 'CTC-02', 'CTC-03'];

/**
 * @param code any check code
 * @returns true when the desk decides it alone from data at hand
 */
export function isAutomatic(code: CheckCode): code is AutomaticCheckCode {
  return Object.hasOwn(AUTOMATIC_CHECKS, code);
}

/**
 * @param code any check code
 * @returns true when it follows from the comparison with the registration, field by field
 */
export function isDerivedFromMismatches(code: CheckCode): boolean {
  return MISMATCH_CHECKS.includes(code);
}

/**
 * Evaluates one automatic check.
 * @param code the check
 * @param input the case, its registration and policy
 * @param subjectId the signer or person it is about; null for contract and company
 * @returns the finding; an inquiry is for an officer to settle
 */
export function evaluateAutomatically(
  code: AutomaticCheckCode,
  input: AutomaticInput,
  subjectId: string | null,
): AutomaticResult {
  const evaluate: AutomaticEvaluator = AUTOMATIC_CHECKS[code];
  return evaluate(input, subjectId);
}
