/** Decides how a count of signatures is put into words: the same sentence in a proposal and on the bench. */
import type { AssuranceLevelId } from '../../application/assuranceLevels';
import type { AutomaticRemarkKey } from '../automatic/automaticRemarks';
import type { SignatureCause, SignatureCount } from './countSignatures';

const REMARK_OF_COUNT: Record<SignatureCause, AutomaticRemarkKey> = {
  signedAlone: 'signaturesAlone',
  enoughTogether: 'signaturesEnough',
  tooFew: 'signaturesTooFew',
  limitsNotAllowed: 'signaturesLimited',
  othersAskedByRegister: 'signaturesOthers',
  nobodyElseInOffice: 'signaturesNobodyElse',
  powerToBeRead: 'signaturesPower',
  bankruptcy: 'bankruptcy',
  moratorium: 'moratorium',
  nobodyMaySign: 'signaturesNobody',
  notEstablished: 'signaturesUnclear',
};

/**
 * @param count the signatures of a contract
 * @param about the target level, and the day of signing as YYYY-MM-DD
 * @returns key and data of the sentence
 */
export function signatureFinding(
  { cause, needed, signed }: Pick<SignatureCount, 'cause' | 'needed' | 'signed'>,
  { targetLevel, on }: { readonly targetLevel: AssuranceLevelId; readonly on: string },
): { readonly key: AutomaticRemarkKey; readonly data: Readonly<Record<string, string | number>> } {
  return { key: REMARK_OF_COUNT[cause], data: { on, level: targetLevel, needed: needed ?? 0, signed: signed.length } };
}
