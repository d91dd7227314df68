/** Every named kind of difference, what has no name, and that none of them passes for the same value. */
import { describe, expect, it } from 'vitest';
import { DIFFERENCE_KINDS, type DifferenceKind } from './differenceKinds';
import { COMPARATORS, type ComparatorName } from './comparators';

type Pair = readonly [kind: ComparatorName, declared: string, registered: string];

const PAIRS: Record<DifferenceKind, readonly Pair[]> = {
  insertedCharacter: [
    ['surname', 'Jansen', 'Janssen'],
    ['number', '1234567', '01234567'],
    ['email', 'asmit@example.com', 'a.smit@example.com'],
    ['phone', '061234567', '0612345678'],
    ['surname', 'van de Berg', 'van den Berg'],
    ['text', 'Lange straat', 'Langestraat'],
  ],
  replacedCharacter: [
    ['surname', 'Hoekstra', 'Haekstra'],
    ['postcode', '1034 WL', '1034WM'],
    ['day', '1980-01-02', '1980-01-08'],
    ['initials', 'J.P.M.A.', 'J.B.M.A.'],
  ],
  neighbourKey: [
    ['email', 'a.smit@exampke.com', 'a.smit@example.com'],
    ['surname', 'Bakjer', 'Bakker'],
    ['phone', '0612345678', '+31 6 12345679'],
    ['text', 'Amsterdan', 'Amsterdam'],
    ['surname', 'Mulker', 'Muller'],
  ],
  swappedCharacters: [
    ['postcode', '1043WL', '1034 WL'],
    ['email', 'a.smti@example.com', 'a.smit@Example.com'],
    ['number', '12345687', '12345678'],
    ['phone', '0612354678', '0612345678'],
    ['poBox', '1843', '1834'],
  ],
  swappedDayAndMonth: [['day', '1980-01-02', '1980-02-01']],
  oneSideEmpty: [
    ['text', '', 'Utrecht'],
    ['house', '-', ''],
    ['phone', ' ', '0612345678'],
    ['poBox', '', '18'],
  ],
  lookAlikeLetter: [
    ['surname', 'J\u0430nsen', 'Jansen'],
    ['company', 'Voorbeeld \u0412V', 'Voorbeeld BV'],
    ['email', 'a.smit@ex\u0430mple.com', 'a.smit@example.com'],
  ],
  diacritics: [
    ['text', 'Andr\u00e9', 'Andre'],
    ['text', 'Andr\u00e9', 'Andr\u00e8'],
    ['firstNames', 'Zo\u00eb', 'Zoe'],
  ],
  capitals: [
    ['street', 'Dorpsstraat', 'dorpsstraat'],
    ['email', 'A.Smit@example.com', 'a.smit@example.com'],
    ['initials', 'j.p.', 'J.P.'],
  ],
  initialsForNames: [
    ['firstNames', 'J.P.', 'Jan Pieter'],
    ['firstNames', 'J.', 'Jan Pieter'],
    ['initials', 'Jan', 'J.'],
    ['fullName', 'J.P. van den Berg', 'Jan Pieter van den Berg'],
  ],
  fewerNames: [['firstNames', 'Jan', 'Jan Pieter']],
  fewerInitials: [['initials', 'J.', 'J.P.']],
  prefixMissing: [['surname', 'Berg', 'van den Berg']],
  otherPrefix: [['surname', 'van Berg', 'van der Berg']],
  prefixAbbreviated: [
    ['surname', 'v.d. Berg', 'van den Berg'],
    ['surname', 'vd Berg', 'van der Berg'],
    ['surname', 'v. Dijk', 'van Dijk'],
  ],
  partOfSurname: [['surname', 'de Vries', 'Smit-de Vries']],
  surnameOrder: [
    ['surname', 'Smit-de Vries', 'de Vries-Smit'],
    ['surname', 'Van Nguyen', 'Nguyen Van'],
    ['surname', 'Van Dinh', 'Dinh Van'],
    ['surname', 'Dinh Van', 'van Dinh'],
  ],
  poBoxAgainstStreet: [
    ['street', 'Postbus 18', 'Zeedijk'],
    ['street', 'P.O. Box 18', 'Zeedijk'],
  ],
  emailAlias: [['email', 'a.smit+werk@example.com', 'a.smit@example.com']],
  otherDomain: [['email', 'a.smit@example.com', 'a.smit@example.org']],
  landline: [['phone', '020-7654321', '0612345678']],
  machineNumber: [['phone', '097 012 345 678', '0612345678']],
  foreignNumber: [['phone', '+32470123456', '+31612345678']],
  notAPhoneNumber: [['phone', 'geen', '0612345678']],
  otherLegalForm: [
    ['company', 'Voorbeeld B.V.', 'Voorbeeld N.V.'],
    ['company', 'Voorbeeld bv', 'Voorbeeld'],
  ],
};

describe('kinds of difference', () => {
  it.each(
    Object.entries(PAIRS).flatMap(([name, all]) =>
      all.map(([kind, declared, registered]) => ({ name: name as DifferenceKind, kind, declared, registered })),
    ),
  )('$kind: $declared against $registered is $name', ({ name, kind, declared, registered }) => {
    const expected = { ...DIFFERENCE_KINDS[name], formattingReasons: [], differenceKind: name };
    const { difference, formattingReasons, differenceKind } = expected;
    expect(COMPARATORS[kind](declared, registered)).toEqual({ difference, formattingReasons, differenceKind });
    expect(COMPARATORS[kind](registered, declared)).toEqual({ difference, formattingReasons, differenceKind });
  });
});

const NAMELESS: readonly (readonly [title: string, ...Pair])[] = [
  ['a roepnaam', 'firstNames', 'Jan', 'Johannes'],
  ['word left out', 'street', 'Lange Straat', 'Langestraat'],
  ['abbreviated street', 'street', 'Burg. Jansenstr.', 'Burgemeester Jansenstraat'],
  ['another word for and', 'company', 'Jansen & Zonen', 'Jansen en Zonen'],
  ['legal form letters inside a word', 'company', 'AB.V en Co', 'ABV en C'],
  ['two slips', 'postcode', '1043 LW', '1034 WL'],
  ['too short to tell a slip', 'house', '17', '18'],
  ['another letter', 'house', '17 M', '17 N'],
  ['digits that run together', 'house', '17-1', '171'],
  ['another short initial', 'initials', 'J.P.', 'J.B.'],
  ['Th is one initial', 'initials', 'Th.', 'T.H.'],
  ['Chr is one initial', 'initials', 'Chr.', 'C.H.R.'],
  ['IJ is one initial', 'initials', 'IJ.', 'I.J.'],
  ['another legal form', 'form', 'BV', 'NV'],
  ['another surname', 'surname', 'Smit', 'Jansen'],
  ['two commas', 'surname', 'Berg, van, den', 'van Berg'],
  ['more than a prefix behind the comma', 'surname', 'Berg, van Jan', 'van Jan Berg'],
  ['first name behind the comma', 'surname', 'Smit, Jan', 'Jan Smit'],
  ['an extension', 'phone', '0612345678;ext=3', '0612345678'],
  ['two PO boxes', 'poBox', 'Postbus 18', '19'],
];

describe('other values', () => {
  it.each(NAMELESS.map(([title, kind, declared, registered]) => ({ title, kind, declared, registered })))(
    '$kind: $title has no name',
    ({ kind, declared, registered }) => {
      const expected = { difference: 'different', formattingReasons: [], differenceKind: null };
      expect(COMPARATORS[kind](declared, registered)).toEqual(expected);
    },
  );
});
