/** Says in words how two compared values differ, beyond the class of the difference. */
import { DIFFERENCE_KINDS } from '@desk/shared/language/differenceKinds';
import { FORMATTING_REASONS } from '@desk/shared/language/formattingReasons';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import type { Language } from '../i18n/languages';

/**
 * The kind of slip and the reasons why two spellings count as one value, in the order they were found.
 * A reason that this version does not know any more stays readable as its name.
 */
export function whyDiffers(mismatch: Mismatch, language: Language): string[] {
  const reasons = mismatch.formattingReasons.map((reason) =>
    reason in FORMATTING_REASONS ? FORMATTING_REASONS[reason as keyof typeof FORMATTING_REASONS][language] : reason,
  );
  return [
    ...(mismatch.differenceKind === null ? [] : [DIFFERENCE_KINDS[mismatch.differenceKind][language]]),
    ...reasons,
  ];
}
