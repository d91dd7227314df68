/** Evidences what rests on the trade register by the answer that lies on the bench, with its own moment. */
import type { RegisterSnapshot } from '../../application/tradeRegister';
import { amsterdamDay } from '../../calendar/amsterdam';
import type { CheckEvidence } from '../check';
import { checkType, type CheckCode } from '../../catalogue/checkTypes';
import { evidenceRule } from './evidenceRules';

/**
 * @param register its latest answer about this company; null when it was never asked
 * @param code which check
 * @param evidence what the officer sent; a document, or the day of an extract, that they name themself stays as it is
 * @returns the evidence to keep
 */
export function withRegisterAnswer(
  register: RegisterSnapshot | null,
  code: CheckCode,
  evidence: CheckEvidence | null,
): CheckEvidence | null {
  if (register?.result !== 'found' || !checkType(code).dependsOn.includes('register')) {
    return evidence;
  }
  const asOf = amsterdamDay(register.asOf);
  const answer = { asOf, registerSnapshotId: register.id };
  const isOfDay = (evidence?.asOf ?? asOf) === asOf;
  if (evidence === null || evidence.documentId === null) {
    return isOfDay ? { note: evidence?.note ?? '', documentId: null, page: null, ...answer } : evidence;
  }
  // A page of the contract is read beside the register; an extract is read instead of it.
  const isInstead = evidenceRule(code).instead === 'registerAnswer';
  return isInstead || !isOfDay ? evidence : { ...evidence, ...answer };
}
