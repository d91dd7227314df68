/** The letters that bring people their activation codes. */
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { LinkChannel } from '@desk/shared/policy/codeChannels';
import { formatLetterDate } from '@desk/shared/dispatch/letterDate';
import { contactDetails, type Sender } from '@desk/shared/dispatch/sender';
import type { PersonName } from '@desk/shared/application/fields/personFields';
import type { ApplicationRecord } from '@desk/shared/contract/resources';
import { printedName } from '@desk/shared/dispatch/printedName';
import type { LetterRecipient } from './recipientLines';
import { LETTER_TEMPLATES } from './letterTemplates';
import { renderLetters, type Bundle, type Letter } from './renderLetters';

export interface ActivationLetter extends Omit<Letter, 'content'> {
  readonly targetLevel: AssuranceLevelId;
  /** Grouped for reading, like XXXXX-XXXXX-XXXXX. */
  readonly code: string;
  /** ISO moment: the last one at which the code still works. */
  readonly validUntil: string;
  readonly linkChannel: LinkChannel;
}

/** A letter with a code goes to one person, at the address of the case. */
export function codeRecipient(
  application: Pick<ApplicationRecord, 'companyName' | 'address'>,
  person: PersonName,
): LetterRecipient {
  const { companyName: company, address } = application;
  return { nameLines: [printedName(person)], company, address };
}

/** @throws RangeError when `validUntil` is not an ISO date */
export function activationLetter(
  { targetLevel, code, validUntil, linkChannel, ...letter }: ActivationLetter,
  sender: Sender,
): Letter {
  const { language, recipient } = letter;
  const content = LETTER_TEMPLATES.activation[language]({
    name: recipient.nameLines.join(' '),
    targetLevel,
    code,
    validUntil: formatLetterDate(validUntil, language),
    linkChannel,
    caseNumber: letter.caseNumber,
    sender,
    contact: contactDetails(sender, language),
  });
  return { ...letter, content };
}

/**
 * One page a letter.
 * @param bundle what the document is called, and who sends its letters
 * @throws RangeError when a date or `validUntil` is not an ISO date
 */
export function renderActivationLetters(
  { title, sender }: Bundle,
  [first, ...others]: readonly [ActivationLetter, ...ActivationLetter[]],
): Promise<Buffer> {
  const letterOf = (letter: ActivationLetter): Letter => activationLetter(letter, sender);
  return renderLetters({ title, sender }, [letterOf(first), ...others.map(letterOf)]);
}
