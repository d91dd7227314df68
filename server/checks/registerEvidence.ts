/** Evidences what rests on the trade register by the answer that lies on the bench, with its own moment. */
import type { CheckEvidence } from '@desk/shared/checks/check';
import { checkType, type CheckCode } from '@desk/shared/checks/checkTypes';
import { amsterdamDay } from '@desk/shared/dispatch/codeExpiry';
import type { CaseFile } from '@desk/shared/flow/caseFile';

/**
 * @param file the case with the latest answer of the register
 * @param code which check
 * @param evidence what the officer sent; a document, or the day of an extract, that he names himself stays as it is
 * @returns the evidence to keep
 */
export function registerEvidence(
  { register }: Pick<CaseFile, 'register'>,
  code: CheckCode,
  evidence: CheckEvidence | null,
): CheckEvidence | null {
  if (register?.result !== 'found' || !checkType(code).dependsOn.includes('register')) {
    return evidence;
  }
  const asOf = amsterdamDay(register.asOf);
  const namesOther = evidence !== null && (evidence.documentId !== null || (evidence.asOf ?? asOf) !== asOf);
  return namesOther
    ? evidence
    : { note: evidence?.note ?? '', documentId: null, page: null, asOf, registerSnapshotId: register.id };
}
