/** Refuses a letter that cannot be printed, when it is made and not when it lies on the printer. */
import { DomainError } from '@desk/shared/contract/errors';
import { unprintableTexts, type PrintedWords } from './printable';

/** @throws DomainError textNotPrintable naming the texts */
export function mustBePrintable(letter: PrintedWords): void {
  const texts = unprintableTexts(letter);
  if (texts.length > 0) {
    throw new DomainError('textNotPrintable', { errors: { text: texts.join(', ') } });
  }
}
