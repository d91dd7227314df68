/** What stands in the envelope window: company, person, street or PO box, postcode and town, country when abroad. */
import type { Address } from '@desk/shared/application/values';
import type { LetterLanguage } from '@desk/shared/dispatch/letterDate';

export interface LetterRecipient {
  /** One or more lines that name the person, e.g. `mevr. A. de Vries`. */
  readonly nameLines: readonly string[];
  readonly company: string | null;
  readonly address: Address;
}

/** The address lines from top to bottom; empty parts leave no line. */
export function recipientLines(recipient: LetterRecipient, language: LetterLanguage): string[] {
  const { address, company, nameLines } = recipient;
  const number = `${address.houseNumber}${address.houseLetter}`.trim();
  const street = [address.street, number, address.houseAddition].filter(Boolean).join(' ');
  const lines = [
    company ?? '',
    ...nameLines,
    address.poBox === '' ? street : `Postbus ${address.poBox}`,
    `${spacedPostcode(address.postcode)} ${address.city}`,
    address.country === 'NL' ? '' : countryName(address.country, language),
  ];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Dutch postal practice writes a space between digits and letters; other postcodes stay as they are. */
function spacedPostcode(postcode: string): string {
  return postcode.replace(
    /^([1-9][0-9]{3})\s*([A-Za-z]{2})$/,
    (_, digits: string, letters: string) => `${digits} ${letters.toUpperCase()}`,
  );
}

function countryName(code: string, language: LetterLanguage): string {
  return (new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code).toUpperCase();
}
