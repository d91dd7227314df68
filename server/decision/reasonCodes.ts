/** Decides which reasons a decision may name: those of the check catalogue, since letters and lists are made from them. */
import { REASON_CODES } from '@desk/shared/checks/checkTypes';
import { DomainError } from '@desk/shared/contract/errors';

/** @throws DomainError unknownCheckReason with the codes that are allowed */
export function requireKnownReasons(codes: readonly string[]): void {
  const known: readonly string[] = REASON_CODES;
  if (!codes.every((code) => known.includes(code))) {
    throw new DomainError('unknownCheckReason', { allowed: known });
  }
}
