/** Decides whether a failed check may be waived: the catalogue says for which, and three of them only under a condition. */
import type { EstablishmentChoice } from '../application/establishmentChoice';
import { COMPARED_FIELDS } from '../application/fields/comparedFields';
import type { Mismatch } from '../mismatches/mismatch';
import { mobileSuitability } from '../language/mobileSuitability';
import type { Check } from '../checks/check';
import { checkType, type CheckCode } from '../catalogue/checkTypes';

export interface WaiverCase {
  readonly establishmentChoice: EstablishmentChoice | null;
  readonly persons: readonly { readonly id: string; readonly mobile: string }[];
  readonly mismatches: readonly Pick<Mismatch, 'field' | 'subjectId' | 'difference' | 'resolution'>[];
}

type Waived = Pick<Check, 'code' | 'subjectId'>;

/** The customer keeps the number knowing what it shuts them out of: nobody decides that for them. */
function choiceConfirmed({ establishmentChoice }: WaiverCase): boolean {
  return establishmentChoice?.answer === 'kept' && establishmentChoice.word !== null;
}

/** It failed for another spelling that the officer would not confirm, and for nothing else. */
function formattingOnly({ mismatches, persons }: WaiverCase, { code, subjectId }: Waived): boolean {
  const refused = mismatches.filter(
    (one) =>
      COMPARED_FIELDS[one.field].checkCode === code && one.subjectId === subjectId && one.resolution === 'notAccepted',
  );
  const mobile = persons.find(({ id }) => id === subjectId)?.mobile;
  const cannotTakeSms =
    code === 'CTC-03' && mobile !== undefined && !['suitable', 'foreign'].includes(mobileSuitability(mobile));
  return refused.length > 0 && refused.every(({ difference }) => difference === 'formattingOnly') && !cannotTakeSms;
}

/** Check → what must hold as well. */
const CONDITIONS: Partial<Record<CheckCode, (file: WaiverCase, check: Waived) => boolean>> = {
  'COM-06': choiceConfirmed,
  'CTC-01': formattingOnly,
  'CTC-02': formattingOnly,
  'CTC-03': formattingOnly,
};

/**
 * Whether a supervisor other than the asker may accept this failure.
 * @param file the case
 * @param check one of it that failed
 * @returns false for what the scheme or the regulation demands. Source: the product's lifecycle rule on waivers (CON-04,
 *   COM-03, COM-07, IDN-11, CTC-05; a formatting-only CTC difference; a COM-06 choice confirmed by the customer)
 */
export function mayBeWaived(file: WaiverCase, check: Waived): boolean {
  return checkType(check.code).waivable && (CONDITIONS[check.code]?.(file, check) ?? true);
}
