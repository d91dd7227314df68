/** What stands in the envelope window: company, person, street or PO box, postcode and town, country when abroad. */
import type { Address } from '@desk/shared/application/fields/addressFields';
import type { LetterLanguage } from '@desk/shared/dispatch/letterDate';
import { addressLines } from '@desk/shared/language/address';
import { countryNameOf } from '@desk/shared/language/countries';

export interface LetterRecipient {
  /** One or more lines that name the person, e.g. `mevr. A. de Vries`. */
  readonly nameLines: readonly string[];
  readonly company: string | null;
  readonly address: Address;
}

/** The lines from top to bottom; empty parts leave no line. The country stands in capitals, as the post asks. */
export function recipientLines({ address, company, nameLines }: LetterRecipient, language: LetterLanguage): string[] {
  const lines = addressLines({ ...address, country: 'NL' }, language);
  const country = address.country === 'NL' ? '' : countryNameOf(address.country, language).toUpperCase();
  return [company ?? '', ...nameLines, ...lines, country].map((line) => line.trim()).filter((line) => line !== '');
}
