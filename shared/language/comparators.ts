/** Registry of the comparators: for each sort of value the spellings that count as one, and the differences that have a name. */
import {
  countryName,
  houseLetterCase,
  houseLetterSplit,
  numberSpacing,
  poBoxInStreet,
  poBoxWord,
  postcodeCase,
  postcodeSpacing,
} from './addressRules';
import { legalFormInName, legalFormSpelling, legalFormWrittenOut, otherLegalForm } from './companyRules';
import { compareUnder, type Comparator, type KindFinder } from './comparison';
import {
  domainUnicodeForm,
  emailAlias,
  emailDomainCase,
  emailDomainScript,
  emailTrailingDot,
  otherDomain,
  outerSpacing,
  phoneKind,
  phoneNotation,
} from './contactRules';
import {
  fewerInitials,
  fewerNames,
  initialsForNames,
  initialsForNamesInName,
  otherPrefix,
  partOfSurname,
  prefixAbbreviated,
  prefixMissing,
  surnameOrder,
} from './nameKinds';
import {
  initialsDots,
  initialsHyphen,
  initialsInName,
  nameOrder,
  prefixCase,
  prefixCaseInName,
  prefixDots,
  prefixPlace,
  prefixSpacing,
} from './nameRules';
import { probableSlip } from './slips';
import {
  invisibleCharacter,
  lookAlikeLetter,
  otherAccents,
  otherCapitals,
  spacing,
  TEXT_KINDS,
  TEXT_RULES,
  unicodeForm,
} from './textRules';

/** Two days, written YYYY-MM-DD, of which day and month are swapped: a slip with a date written the other way round. */
const swappedDayAndMonth: KindFinder = (left, right) => {
  const swapped = left.replace(/^([0-9]{4})-([0-9]{2})-([0-9]{2})$/, '$1-$3-$2');
  return swapped === right ? 'swappedDayAndMonth' : null;
};

/** What holds for every short code of digits and letters. */
const CODE_RULES = [unicodeForm, invisibleCharacter, spacing] as const;

/** Each sort of value by a short name. Other capitals and other accents are another value unless a rule says otherwise. */
export const COMPARATORS = {
  /** Plain texts: places. */
  text: compareUnder(TEXT_RULES, TEXT_KINDS),
  /** Abbreviations are not written out, and a PO box is no street. */
  street: compareUnder(TEXT_RULES, [poBoxInStreet, ...TEXT_KINDS]),
  /** The legal form in a name may be spelled in several ways, but not left out. "&" and "en" are two names. */
  company: compareUnder([...TEXT_RULES, legalFormInName], [otherLegalForm, ...TEXT_KINDS]),
  /** Abbreviated or written out. */
  form: compareUnder([...TEXT_RULES, legalFormSpelling, legalFormWrittenOut], TEXT_KINDS),
  country: compareUnder([...TEXT_RULES, countryName], TEXT_KINDS),
  /** KVK and establishment numbers, kept as text: every digit counts, also a leading zero. */
  number: compareUnder([...CODE_RULES, numberSpacing], [probableSlip]),
  /** A day has one spelling only. */
  day: compareUnder([], [swappedDayAndMonth, probableSlip]),
  /** Number with letter and addition, however they are divided and whatever stands between them. */
  house: compareUnder([...CODE_RULES, houseLetterSplit, houseLetterCase], [otherCapitals, probableSlip]),
  postcode: compareUnder([...CODE_RULES, postcodeSpacing, postcodeCase], [probableSlip]),
  /** A PO box against none is always another value. */
  poBox: compareUnder([...CODE_RULES, poBoxWord, numberSpacing], [probableSlip]),
  /** The letters count; dots, spaces and hyphens do not. */
  initials: compareUnder(
    [...TEXT_RULES, initialsHyphen, initialsDots],
    [lookAlikeLetter, otherAccents, otherCapitals, fewerInitials, initialsForNames, probableSlip],
  ),
  /** A roepnaam, an initial or one name fewer is another value. */
  firstNames: compareUnder(TEXT_RULES, [initialsForNames, fewerNames, ...TEXT_KINDS]),
  /** Whole surnames with their prefix, wherever it is written. A maiden or partner name on one side is another value. */
  surname: compareUnder(
    [...TEXT_RULES, prefixSpacing, prefixPlace, prefixDots, prefixCase],
    [partOfSurname, surnameOrder, prefixMissing, prefixAbbreviated, ...TEXT_KINDS, otherPrefix],
  ),
  /** Whole names. Initials against first names are another value: they may be those of somebody else. */
  fullName: compareUnder(
    [...TEXT_RULES, prefixSpacing, nameOrder, prefixCaseInName, initialsInName],
    [initialsForNamesInName, ...TEXT_KINDS],
  ),
  /** The domain has several spellings; the part before the @ is exact, but for what cannot be seen in it. */
  email: compareUnder(
    [outerSpacing, domainUnicodeForm, invisibleCharacter, emailDomainCase, emailTrailingDot, emailDomainScript],
    [lookAlikeLetter, otherCapitals, emailAlias, probableSlip, otherDomain],
  ),
  /** One number in two notations; a text that is no number is compared as it stands. */
  phone: compareUnder([spacing, phoneNotation, invisibleCharacter, unicodeForm], [phoneKind]),
} as const satisfies Record<string, Comparator>;
export type ComparatorName = keyof typeof COMPARATORS;
export const COMPARATOR_NAMES = Object.keys(COMPARATORS) as readonly ComparatorName[];

/** Whether two values are one: identical, or written in two ways. */
export function isSameValue(compare: Comparator, one: string, other: string): boolean {
  return compare.normalForm(one) === compare.normalForm(other);
}
