/** The letters that bring people their activation codes. */
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { LinkChannel } from '@desk/shared/dispatch/codeChannels';
import { formatLetterDate } from '@desk/shared/dispatch/letterDate';
import { contactDetails, type Sender } from '@desk/shared/dispatch/sender';
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
