/** Registry of the named reasons for which two spellings count as the same value; whatever is not listed is another value. */

/** Short labels for people, per reason. A new reason is one entry here and one rule in `comparators`. */
export const FORMATTING_REASONS = {
  spacing: { nl: 'spaties', en: 'spaces' },
  unicodeForm: { nl: 'tekencodering', en: 'character encoding' },
  ijLigature: { nl: 'ij als één teken', en: 'ij as one character' },
  ijCapitals: { nl: 'hoofdletters van IJ', en: 'capitals of IJ' },
  postcodeSpacing: { nl: 'spatie in postcode', en: 'space in postcode' },
  postcodeCase: { nl: 'hoofdletters in postcode', en: 'capitals in postcode' },
  phoneNotation: { nl: 'notatie telefoonnummer', en: 'phone number notation' },
  emailDomainCase: { nl: 'hoofdletters in e-maildomein', en: 'capitals in e-mail domain' },
  initialsDots: { nl: 'punten in voorletters', en: 'dots in initials' },
  prefixPlace: { nl: 'plaats tussenvoegsel', en: 'place of name prefix' },
  houseLetterSplit: { nl: 'indeling huisnummer', en: 'house number split' },
  legalFormWrittenOut: { nl: 'rechtsvorm voluit', en: 'legal form written out' },
  legalFormSpelling: { nl: 'schrijfwijze rechtsvorm', en: 'legal form spelling' },
} as const satisfies Record<string, { readonly nl: string; readonly en: string }>;

export type FormattingReason = keyof typeof FORMATTING_REASONS;
