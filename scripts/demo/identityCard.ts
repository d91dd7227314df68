/** Prints the machine readable zone of an invented Dutch identity card, as a reader would read it. */
import { checkDigit } from '@desk/shared/checks/identity/checkDigit';
import { transliterate } from '@desk/shared/checks/identity/transliteration';

/** What the card says; days as YYYY-MM-DD. */
export interface Card {
  readonly number: string;
  readonly birthDate: string;
  readonly expiresOn: string;
  readonly surname: string;
  readonly givenNames: string;
}

function sixDigits(day: string): string {
  return day.slice(2).replaceAll('-', '');
}

/** The zone of a Dutch identity card (TD1). */
export function zoneOf({ number, birthDate, expiresOn, surname, givenNames }: Card): string {
  const withDigit = (text: string): string => text + checkDigit(text);
  const [birth, expiry] = [withDigit(sixDigits(birthDate)), withDigit(sixDigits(expiresOn))];
  const numbered = withDigit(number).padEnd(25, '<');
  const composite = checkDigit(numbered + birth + expiry + '<'.repeat(11));
  const names = `${transliterate(surname)}<<${transliterate(givenNames)}`.slice(0, 30).padEnd(30, '<');
  return [`I<NLD${numbered}`, `${birth}X${expiry}NLD${'<'.repeat(11)}${composite}`, names].join('\n');
}
