/** Makes the letter of a message: the words as they were kept, to the company at the address on record. */
import type { CustomerMessage } from '@desk/shared/dispatch/messages/customerMessage';
import { letterMark } from '@desk/shared/dispatch/printRun';
import type { Receivers } from '@desk/shared/dispatch/messages/whoReceives';
import type { LetterRecipient } from '../letters/recipientLines';
import { LETTER_LABELS } from '../letters/letterLabels';
import type { Letter } from '../letters/renderLetters';

/** A letter of words goes to the company. */
export function messageRecipient({ letter: { company, address } }: Receivers): LetterRecipient {
  return { nameLines: [], company, address };
}

/**
 * @param message as it was kept
 * @param dispatchId of the letter, whose mark is printed on it
 */
export function messageLetter(message: CustomerMessage, dispatchId: string): Letter {
  const { language, createdAt, caseNumber, receivers, content } = message;
  return {
    language,
    date: createdAt,
    caseNumber,
    mark: letterMark(dispatchId),
    registered: false,
    recipient: messageRecipient(receivers),
    content: { ...content, labels: LETTER_LABELS[language] },
  };
}
