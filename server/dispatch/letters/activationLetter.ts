/** The letters that bring people their activation codes. */
import type { AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { LinkChannel } from '@desk/shared/dispatch/codeChannels';
import { formatLetterDate } from '@desk/shared/dispatch/letterDate';
import { LETTER_TEMPLATES } from './letterTemplates';
import { renderLetters, type Letter } from './renderLetters';

export interface ActivationLetter extends Omit<Letter, 'content'> {
  readonly targetLevel: AssuranceLevelId;
  /** Grouped for reading, like XXXXX-XXXXX-XXXXX. */
  readonly code: string;
  /** ISO moment: the last one at which the code still works. */
  readonly validUntil: string;
  readonly linkChannel: LinkChannel;
}

/** @throws RangeError when `validUntil` is not an ISO date */
export function activationLetter({ targetLevel, code, validUntil, linkChannel, ...letter }: ActivationLetter): Letter {
  const { language, recipient } = letter;
  const content = LETTER_TEMPLATES.activation[language]({
    name: recipient.nameLines.join(' '),
    targetLevel,
    code,
    validUntil: formatLetterDate(validUntil, language),
    linkChannel,
  });
  return { ...letter, content };
}

/**
 * One page a letter.
 * @param title what the document is called
 * @throws RangeError when a date or `validUntil` is not an ISO date
 */
export function renderActivationLetters(
  title: string,
  [first, ...others]: readonly [ActivationLetter, ...ActivationLetter[]],
): Promise<Buffer> {
  return renderLetters(title, [activationLetter(first), ...others.map(activationLetter)]);
}
