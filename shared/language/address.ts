/** The one way to write an address: comparison, letters, screens and demo papers all join its parts here. */
import { countryNameOf } from './countries';

/** The parts in which an application, a registration and the Handelsregister keep an address. */
export interface AddressParts {
  readonly street: string;
  readonly houseNumber: string;
  readonly houseLetter: string;
  readonly houseAddition: string;
  readonly postcode: string;
  readonly city: string;
  readonly poBox: string;
  /** Two letters of ISO 3166-1, or a name that is no code. */
  readonly country: string;
}

type HouseParts = Pick<AddressParts, 'houseNumber' | 'houseLetter' | 'houseAddition'>;

/**
 * Number, letter and addition in one.
 * @returns the letter written onto the number, the addition behind a dash: "17M", "17-2", "17M-2". A "letter" that is a digit gets the
 *   dash too, or 17 with letter 1 would read as 171. Nothing but a number, and nothing at all, stay as they are
 */
export function joinHouseNumber({ houseNumber, houseLetter, houseAddition }: HouseParts): string {
  const [number = '', letter = '', addition = ''] = [houseNumber, houseLetter, houseAddition].map((part) =>
    part.trim(),
  );
  const isDigit = /^[0-9]/.test(letter) && /[0-9]$/.test(number);
  return [`${number}${isDigit ? '-' : ''}${letter}`, addition].filter((part) => part !== '').join('-');
}

/** The number of a box without the word that some write in its field. */
function boxNumber(poBox: string): string {
  return poBox.trim().replace(/^(?:postbus|p\.?\s?o\.?\s?box|pb\.?)\s*(?=[0-9])/iu, '');
}

/** Street with number, or the box when there is one: post goes to a box. Dutch boxes are called Postbus in every language on an envelope. */
export function streetLine(address: AddressParts): string {
  const box = boxNumber(address.poBox);
  return box === '' ? `${address.street.trim()} ${joinHouseNumber(address)}`.trim() : `Postbus ${box}`;
}

/** Dutch postal practice writes a space between digits and letters, and capitals; other postcodes stay as they are. */
export function spacedPostcode(postcode: string): string {
  return postcode
    .trim()
    .replace(
      /^([1-9][0-9]{3})\s*([A-Za-z]{2})$/,
      (_, digits: string, letters: string) => `${digits} ${letters.toUpperCase()}`,
    );
}

/**
 * The lines of an address from top to bottom; empty parts leave no line.
 * @param address its parts
 * @param language of the country's name, which stands there only for another country than the Netherlands
 */
export function addressLines(address: AddressParts, language: 'nl' | 'en'): readonly string[] {
  const country = address.country === 'NL' ? '' : countryNameOf(address.country, language);
  return [streetLine(address), `${spacedPostcode(address.postcode)} ${address.city.trim()}`.trim(), country].filter(
    (line) => line !== '',
  );
}

/**
 * An address on one line, for screens.
 * @returns both the street and the box when an address has both, which an officer must see
 */
export function addressLine(address: AddressParts, language: 'nl' | 'en'): string {
  const street = streetLine({ ...address, poBox: '' });
  const isBoth = boxNumber(address.poBox) !== '' && street !== '';
  return [...(isBoth ? [street] : []), ...addressLines(address, language)].join(', ');
}
