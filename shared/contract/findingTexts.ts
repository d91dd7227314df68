/** Every sentence the desk can say about its own finding, in both languages, by the key kept with the attempt. */
import { AUTOMATIC_REMARKS } from '../checks/automatic/automaticRemarks';
import type { LocalText } from '../catalogue/checkType';
import type { CheckAttempt } from '../checks/check';
import { DESK_REMARKS } from '../checks/deskRemarks';
import { changesInWords } from '../checks/factChange';
import { intakeRemarkOf } from '../flow/proposeFromIntake';
import { fillText } from '../language/fillText';
import { INTAKE_ITEM_IDS, INTAKE_ITEMS } from '../intake/intakeItems';
import { INTAKE_REMARKS } from '../intake/intakeRemarks';
import { CONTACT_REMARKS } from '../mismatches/contactRemarks';

/** What the opened letters lack, as a finding of its check. */
const INTAKE_MISSING = Object.fromEntries(
  INTAKE_ITEM_IDS.map((item) => {
    const { nl, en } = INTAKE_ITEMS[item].missing;
    return [
      intakeRemarkOf(item),
      {
        nl: `Ontbreekt volgens de checklist van de brief: ${nl}.`,
        en: `Missing according to the checklist of the letter: ${en}.`,
      },
    ];
  }),
);

export const FINDING_TEXTS: Readonly<Record<string, LocalText>> = {
  ...AUTOMATIC_REMARKS,
  ...CONTACT_REMARKS,
  ...DESK_REMARKS,
  ...INTAKE_REMARKS,
  ...INTAKE_MISSING,
};

/**
 * The sentence of a finding.
 * @param finding key and data as kept with the attempt
 * @param language which language to read it in
 * @returns the sentence with its data filled in; the bare key when it is not known any more
 */
export function findingText(finding: NonNullable<CheckAttempt['finding']>, language: 'nl' | 'en'): string {
  const text = FINDING_TEXTS[finding.key]?.[language] ?? finding.key;
  const data = { changes: changesInWords(finding.data, language), ...finding.data };
  return fillText(text, data);
}
