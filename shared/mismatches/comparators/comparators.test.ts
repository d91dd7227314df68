/** Every formatting rule by name, and what is not formatting. */
import { describe, expect, it } from 'vitest';
import type { FormattingReason } from '../formattingReasons';
import type { Comparator } from './comparison';
import { compareEmail } from './email';
import { compareHouseNumber } from './houseNumber';
import { compareInitials } from './initials';
import { compareLegalName } from './legalForm';
import { compareDay, compareNumber } from './number';
import { comparePhone } from './phone';
import { comparePoBox } from './poBox';
import { comparePostcode } from './postcode';
import { compareSurname } from './surname';
import { compareText } from './text';

const COMPARATORS = {
  text: compareText,
  name: compareLegalName,
  number: compareNumber,
  day: compareDay,
  house: compareHouseNumber,
  postcode: comparePostcode,
  poBox: comparePoBox,
  initials: compareInitials,
  surname: compareSurname,
  email: compareEmail,
  phone: comparePhone,
} as const satisfies Record<string, Comparator>;
type Kind = keyof typeof COMPARATORS;

const SPELLINGS: readonly (readonly [Kind, string, string, readonly FormattingReason[]])[] = [
  ['text', 'Lange  Straat ', 'Lange Straat', ['spacing']],
  ['text', 'Caf\u00e9plein', 'Cafe\u0301plein', ['unicodeForm']],
  ['text', '\u0132sselstein', 'IJsselstein', ['ijLigature']],
  ['text', 'Ijsselstein', 'IJsselstein', ['ijCapitals']],
  ['text', 'ijsselstein', '\u0132sselstein', ['ijLigature', 'ijCapitals']],
  ['text', '   ', '', ['spacing']],
  ['number', '12345678 ', '12345678', ['spacing']],
  ['name', 'Voorbeeld B.V.', 'Voorbeeld BV', ['legalFormSpelling']],
  ['name', 'Voorbeeld B. V.', 'Voorbeeld BV', ['legalFormSpelling']],
  ['name', 'N.V. Voorbeeld', 'NV  Voorbeeld', ['spacing', 'legalFormSpelling']],
  ['name', 'Jansen v.o.f.', 'Jansen vof', ['legalFormSpelling']],
  ['house', '17 M', '17-M', ['houseLetterSplit']],
  ['house', '17M', '17-M', ['houseLetterSplit']],
  ['house', '17A-2', '17 A2', ['houseLetterSplit']],
  ['house', '17 1', '17-1', ['houseLetterSplit']],
  ['house', '17  M', '17 M', ['spacing']],
  ['postcode', '1034WL', '1034 WL', ['postcodeSpacing']],
  ['postcode', '1034 wl', '1034 WL', ['postcodeCase']],
  ['postcode', '1034WL', '1034 wl', ['postcodeSpacing', 'postcodeCase']],
  ['poBox', ' 18', '18', ['spacing']],
  ['initials', 'J.P.', 'JP', ['initialsDots']],
  ['initials', 'J. P.', 'J.P.', ['initialsDots']],
  ['initials', 'Th.M.', 'ThM', ['initialsDots']],
  ['initials', 'Chr. J.', 'ChrJ', ['initialsDots']],
  ['initials', 'IJ.M.', 'IJM', ['initialsDots']],
  ['initials', '\u0132.M.', 'IJ.M.', ['ijLigature']],
  ['surname', 'Berg, van den', 'van den Berg', ['prefixPlace']],
  ['surname', "Veld, in 't", "in 't Veld", ['prefixPlace']],
  ['surname', 'Dijk,van', 'van  Dijk', ['spacing', 'prefixPlace']],
  ['email', 'a.smit@Example.COM', 'a.smit@example.com', ['emailDomainCase']],
  ['email', ' a.smit@example.com', 'a.smit@example.com', ['spacing']],
  ['email', 'a@caf\u00e9.example', 'a@cafe\u0301.example', ['unicodeForm']],
  ['phone', '0612345678', '+31612345678', ['phoneNotation']],
  ['phone', '06-12345678', '06 1234 5678', ['phoneNotation']],
  ['phone', '0031 6 12345678', '+31 (0)6 12345678', ['phoneNotation']],
  ['phone', '020-7654321', '+31207654321', ['phoneNotation']],
  ['phone', '+32 470 12 34 56', '+32470123456', ['phoneNotation']],
  ['phone', '0651-2', '06512', ['phoneNotation']],
];

describe('spellings of the same value', () => {
  it.each(
    SPELLINGS.map(([kind, declared, registered, formattingReasons]) => ({
      kind,
      declared,
      registered,
      formattingReasons,
    })),
  )('$kind: $declared and $registered by $formattingReasons', ({ kind, declared, registered, formattingReasons }) => {
    expect(COMPARATORS[kind](declared, registered)).toEqual({ difference: 'formattingOnly', formattingReasons });
  });
});

const OTHERS: readonly (readonly [string, Kind, string, string])[] = [
  ['other diacritics', 'text', 'Andr\u00e9', 'Andre'],
  ['another accent', 'text', 'Andr\u00e9', 'Andr\u00e8'],
  ['capitals', 'text', 'Dorpsstraat', 'dorpsstraat'],
  ['word left out', 'text', 'Lange Straat', 'Langestraat'],
  ['empty against filled', 'text', '', 'Utrecht'],
  ['punctuation against empty', 'house', '-', ''],
  ['leading zero', 'number', '01234567', '1234567'],
  ['another day', 'day', '1980-01-02', '1980-02-01'],
  ['another legal form', 'name', 'Voorbeeld B.V.', 'Voorbeeld N.V.'],
  ['no legal form', 'name', 'Voorbeeld B.V.', 'Voorbeeld'],
  ['capitals of a legal form', 'name', 'Voorbeeld bv', 'Voorbeeld BV'],
  ['dots outside a legal form', 'name', 'A.B.C. Bouw', 'ABC Bouw'],
  ['legal form letters inside a word', 'name', 'AB.V', 'ABV'],
  ['legal form letters that begin a name', 'name', 'B.Vliet Bouw', 'BVliet Bouw'],
  ['digits that run together', 'house', '17-1', '171'],
  ['digits behind a letter', 'house', '17 A 1 2', '17 A 12'],
  ['another letter', 'house', '17 M', '17 N'],
  ['case of the letter', 'house', '17 m', '17 M'],
  ['another postcode', 'postcode', '1034 WL', '1034 WM'],
  ['visiting address against PO box', 'poBox', '', '18'],
  ['words around a PO box', 'poBox', 'Postbus 18', '18'],
  ['another initial', 'initials', 'J.P.', 'J.B.'],
  ['one more initial', 'initials', 'J.', 'J.P.'],
  ['Th is one initial', 'initials', 'Th.', 'T.H.'],
  ['Chr is one initial', 'initials', 'Chr.', 'C.H.R.'],
  ['IJ is one initial', 'initials', 'IJ.', 'I.J.'],
  ['a small letter belongs to its capital', 'initials', 'Th.', 'T.h.'],
  ['hyphen between initials', 'initials', 'J.-P.', 'J.P.'],
  ['capitals of the prefix', 'surname', 'Van den Berg', 'van den Berg'],
  ['prefix left out', 'surname', 'van den Berg', 'Berg'],
  ['partner name', 'surname', 'Smit-de Vries', 'de Vries'],
  ['maiden name order', 'surname', 'Smit-Vries', 'Vries-Smit'],
  ['two commas', 'surname', 'Berg, van, den', 'van Berg'],
  ['more than a prefix behind the comma', 'surname', 'Berg, van Jan', 'van Jan Berg'],
  ['first name behind the comma', 'surname', 'Smit, Jan', 'Jan Smit'],
  ['alias', 'email', 'a.smit+werk@example.com', 'a.smit@example.com'],
  ['case before the @', 'email', 'A.Smit@example.com', 'a.smit@example.com'],
  ['dots before the @', 'email', 'asmit@example.com', 'a.smit@example.com'],
  ['an @ before the last', 'email', '"a@B"@example.com', '"a@b"@example.com'],
  ['another domain', 'email', 'a.smit@example.com', 'a.smit@example.org'],
  ['another number', 'phone', '0612345678', '0612345679'],
  ['the same digits abroad', 'phone', '+32612345678', '+31612345678'],
  ['an extension', 'phone', '0612345678;ext=3', '0612345678'],
  ['two numbers in one field', 'phone', '0612345678 / 0687654321', '0612345678'],
];

describe('other values', () => {
  it.each(OTHERS.map(([title, kind, declared, registered]) => ({ title, kind, declared, registered })))(
    '$kind: $title',
    ({ kind, declared, registered }) => {
      expect(COMPARATORS[kind](declared, registered)).toEqual({ difference: 'different', formattingReasons: [] });
    },
  );
});

describe('identical values', () => {
  it.each(Object.entries(COMPARATORS))('%s: only the very same text, empty included', (_kind, compare) => {
    expect(compare('17 M', '17 M')).toEqual({ difference: 'identical', formattingReasons: [] });
    expect(compare('', '')).toEqual({ difference: 'identical', formattingReasons: [] });
  });
});
