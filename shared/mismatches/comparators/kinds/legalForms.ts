/** Names two company names that are the same but for the legal form in them: another company, whatever the names say. */
import type { DifferenceKind } from '../../differenceKinds';
import { splitLegalForm } from '../rules/legalFormSpelling';

/** "Voorbeeld BV" against "Voorbeeld NV" or "Voorbeeld". */
export function otherLegalForm(left: string, right: string): DifferenceKind | null {
  const [name, forms] = splitLegalForm(left);
  const [otherName, otherForms] = splitLegalForm(right);
  return forms !== otherForms && name === otherName ? 'otherLegalForm' : null;
}
