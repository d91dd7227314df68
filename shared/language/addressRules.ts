/** The formatting rules of addresses and of numbers in registers. */
import type { FormattingRule, KindFinder } from './comparison';
import { countryCodeOf } from './countries';

/**
 * "17 M", "17-M", "17/M" and "17M". A separator counts only between two digits, where leaving it out makes another number: "17-1" is
 * not "171".
 */
export const houseLetterSplit: FormattingRule = {
  reason: 'houseLetterSplit',
  normalise: (text) =>
    text
      .replace(/[\s\p{Pd}/\\.]+/gu, '-')
      .replace(/^-|-$/g, '')
      .replace(/(?<![0-9])-|-(?![0-9])/g, ''),
};

/** "12A" and "12a": people write the letter and the addition either way. */
export const houseLetterCase: FormattingRule = {
  reason: 'houseLetterCase',
  normalise: (text) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
};

/** "Postbus 12" in the field that is for the number of the box alone. */
export const poBoxWord: FormattingRule = {
  reason: 'poBoxWord',
  normalise: (text) => text.replace(/^\s*(?:postbus|p\.?\s?o\.?\s?box|pb\.?)\s*(?:nr\.?|nummer)?[\s:]*(?=[0-9])/iu, ''),
};

/** "Postbus 18" in the field of the street against "Zeedijk". */
export const poBoxInStreet: KindFinder = (left, right) => {
  const isPoBox = (street: string): boolean => /^\s*(?:postbus|p\.?\s?o\.?\s?box)\b/i.test(street);
  return isPoBox(left) && !isPoBox(right) ? 'poBoxAgainstStreet' : null;
};

/** "1034 wl" and "1034 WL". Only a to z, because a postcode knows no other letters. */
export const postcodeCase: FormattingRule = {
  reason: 'postcodeCase',
  normalise: (text) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
};

/** "1034WL" (as the Handelsregister writes it) and "1034 WL". */
export const postcodeSpacing: FormattingRule = {
  reason: 'postcodeSpacing',
  normalise: (text) => text.replace(/\s+/gu, ''),
};

/** "1234 5678" and "12345678": register numbers are often typed in groups. Leading zeros stay. */
export const numberSpacing: FormattingRule = {
  reason: 'numberSpacing',
  normalise: (text) => text.replace(/(?<=[0-9])\s+(?=[0-9])/gu, ''),
};

/** "GB", "GBR", "Verenigd Koninkrijk" and "United Kingdom": the Handelsregister writes a country out, in Dutch. */
export const countryName: FormattingRule = { reason: 'countryName', normalise: (text) => countryCodeOf(text) ?? text };
