/** Reads a text that is a phone number as a whole; a number without a country is Dutch. */
import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max';

/** Undefined when the text is no phone number, or one with something else around it. Never throws. */
export function parsePhone(text: string): PhoneNumber | undefined {
  return parsePhoneNumberFromString(text.trim(), { defaultCountry: 'NL', extract: false });
}
