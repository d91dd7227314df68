/** Decides which reasons a decision may name: those of the check catalogue, since letters and lists are made from them. */
import { REASON_CODES, type ReasonCode } from '@desk/shared/catalogue/checkTypes';
import { DomainError } from '@desk/shared/contract/errors';

function isKnown(code: string): code is ReasonCode {
  return REASON_CODES.some((known) => known === code);
}

/**
 * @returns the same codes, known to be of the catalogue
 * @throws DomainError unknownCheckReason with the codes that are allowed
 */
export function knownReasons(codes: readonly string[]): readonly ReasonCode[] {
  if (!codes.every(isKnown)) {
    throw new DomainError('unknownCheckReason', { allowed: REASON_CODES });
  }
  return codes;
}
