/** Refuses a verdict whose evidence does not carry it, naming the check and the field. */
import { evidenceRefusal, type JudgedVerdict } from '@desk/shared/checks/evidence/evidenceRefusal';
import type { Check } from '@desk/shared/checks/check';
import { DomainError } from '@desk/shared/contract/errors';
import type { CaseFile } from '@desk/shared/flow/caseFile';
import { evidenceContextOf } from '@desk/shared/flow/evidenceOf';

/** @throws DomainError evidenceMissing, evidenceOtherKind, evidenceNotSeen */
export function refuseEvidence(
  file: CaseFile,
  { code, subjectId }: Pick<Check, 'code' | 'subjectId'>,
  given: Pick<JudgedVerdict, 'outcome' | 'evidence' | 'byId'>,
): void {
  const refusal = evidenceRefusal({ code, subjectId, ...given }, evidenceContextOf(file));
  if (refusal !== null) {
    throw new DomainError(refusal, {
      errors: { 'evidence.page': refusal },
      refusals: [{ code: refusal, items: [code] }],
    });
  }
}
