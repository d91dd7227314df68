/** Makes the letter of a message: the words as they were kept, to the company at the address on record. */
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import { letterMark } from '@desk/shared/dispatch/printRun';
import { LETTER_LABELS } from '../letters/letterLabels';
import type { Letter } from '../letters/renderLetters';

/**
 * @param message as it was kept
 * @param dispatchId of the letter, whose mark is printed on it
 */
export function messageLetter(message: CustomerMessage, dispatchId: string): Letter {
  const { language, createdAt, caseNumber, receivers, content } = message;
  const { company, address } = receivers.letter;
  return {
    ...{ language, date: createdAt, caseNumber, mark: letterMark(dispatchId), registered: false },
    recipient: { nameLines: [], company, address },
    content: { ...content, labels: LETTER_LABELS[language] },
  };
}
