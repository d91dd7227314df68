/** Registry of the named reasons for which two spellings count as the same value; whatever is not listed is another value. */

/**
 * Short labels for people, per reason. A new reason is one entry here and one rule in `textRules`, `nameRules`,
 * `companyRules`, `addressRules` or `contactRules`.
 */
export const FORMATTING_REASONS = {
  spacing: { nl: 'spaties', en: 'spaces' },
  unicodeForm: { nl: 'tekencodering', en: 'character encoding' },
  invisibleCharacter: { nl: 'onzichtbaar teken', en: 'invisible character' },
  ijLigature: { nl: 'ij als één teken', en: 'ij as one character' },
  ijCapitals: { nl: 'hoofdletters van IJ', en: 'capitals of IJ' },
  apostropheForm: { nl: 'vorm van de apostrof', en: 'form of the apostrophe' },
  quoteForm: { nl: 'vorm van de aanhalingstekens', en: 'form of the quotation marks' },
  hyphenForm: { nl: 'schrijfwijze streepje', en: 'hyphen spelling' },
  numberSpacing: { nl: 'spaties in nummer', en: 'spaces in number' },
  postcodeSpacing: { nl: 'spatie in postcode', en: 'space in postcode' },
  postcodeCase: { nl: 'hoofdletters in postcode', en: 'capitals in postcode' },
  houseLetterSplit: { nl: 'indeling huisnummer', en: 'house number split' },
  houseLetterCase: { nl: 'hoofdletter in huisnummer', en: 'capital in house number' },
  poBoxWord: { nl: 'het woord postbus', en: 'the words PO box' },
  phoneNotation: { nl: 'notatie telefoonnummer', en: 'phone number notation' },
  emailDomainCase: { nl: 'hoofdletters in e-maildomein', en: 'capitals in e-mail domain' },
  emailDomainScript: { nl: 'e-maildomein in ASCII', en: 'e-mail domain in ASCII' },
  emailTrailingDot: { nl: 'punt achter e-maildomein', en: 'dot behind e-mail domain' },
  initialsDots: { nl: 'punten in voorletters', en: 'dots in initials' },
  initialsHyphen: { nl: 'streepje in voorletters', en: 'hyphen in initials' },
  prefixPlace: { nl: 'plaats tussenvoegsel', en: 'place of name prefix' },
  prefixCase: { nl: 'hoofdletter in tussenvoegsel', en: 'capital in name prefix' },
  prefixDots: { nl: 'punten in tussenvoegsel', en: 'dots in name prefix' },
  nameOrder: { nl: 'achternaam voorop', en: 'surname first' },
  legalFormSpelling: { nl: 'schrijfwijze rechtsvorm', en: 'legal form spelling' },
  legalFormWrittenOut: { nl: 'rechtsvorm voluit', en: 'legal form written out' },
  countryName: { nl: 'schrijfwijze land', en: 'country spelling' },
} as const satisfies Record<string, { readonly nl: string; readonly en: string }>;

export type FormattingReason = keyof typeof FORMATTING_REASONS;
