/** Registry of the named kinds of real difference: what an officer reads beside "probably a slip" and "different". */

/**
 * Short labels for people, per kind, with the class it belongs to. A new kind is one entry here and one finder in
 * `differences.ts`. A difference that no finder knows has no name.
 */
export const DIFFERENCE_KINDS = {
  insertedCharacter: { difference: 'probableSlip', nl: 'één teken meer of minder', en: 'one character more or less' },
  replacedCharacter: { difference: 'probableSlip', nl: 'één ander teken', en: 'one other character' },
  neighbourKey: { difference: 'probableSlip', nl: 'toets ernaast', en: 'the key beside it' },
  swappedCharacters: { difference: 'probableSlip', nl: 'twee tekens verwisseld', en: 'two characters swapped' },
  swappedDayAndMonth: { difference: 'probableSlip', nl: 'dag en maand verwisseld', en: 'day and month swapped' },
  oneSideEmpty: { difference: 'different', nl: 'aan één kant leeg', en: 'empty on one side' },
  lookAlikeLetter: {
    difference: 'different',
    nl: 'letter uit een ander schrift die er hetzelfde uitziet',
    en: 'letter of another script that looks the same',
  },
  diacritics: { difference: 'different', nl: 'andere accenten', en: 'other accents' },
  capitals: { difference: 'different', nl: 'andere hoofdletters', en: 'other capitals' },
  initialsForNames: { difference: 'different', nl: 'voorletters tegenover namen', en: 'initials against names' },
  fewerNames: { difference: 'different', nl: 'niet alle namen', en: 'not all names' },
  fewerInitials: { difference: 'different', nl: 'niet alle voorletters', en: 'not all initials' },
  prefixMissing: { difference: 'different', nl: 'tussenvoegsel ontbreekt', en: 'name prefix missing' },
  otherPrefix: { difference: 'different', nl: 'ander tussenvoegsel', en: 'other name prefix' },
  prefixAbbreviated: { difference: 'different', nl: 'tussenvoegsel afgekort', en: 'name prefix abbreviated' },
  partOfSurname: { difference: 'different', nl: 'deel van een dubbele naam', en: 'part of a double name' },
  surnameOrder: { difference: 'different', nl: 'andere volgorde van namen', en: 'other order of names' },
  poBoxAgainstStreet: { difference: 'different', nl: 'postbus tegenover straatadres', en: 'PO box against street' },
  emailAlias: { difference: 'different', nl: 'alias van een adres', en: 'alias of an address' },
  otherDomain: { difference: 'different', nl: 'ander e-maildomein', en: 'other e-mail domain' },
  landline: { difference: 'different', nl: 'vast nummer tegenover mobiel', en: 'landline against mobile' },
  machineNumber: { difference: 'different', nl: 'nummer voor apparaten (097)', en: 'number for machines (097)' },
  foreignNumber: { difference: 'different', nl: 'buitenlands nummer aan één kant', en: 'foreign number on one side' },
  notAPhoneNumber: { difference: 'different', nl: 'geen telefoonnummer', en: 'not a phone number' },
  otherLegalForm: { difference: 'different', nl: 'andere rechtsvorm', en: 'other legal form' },
} as const satisfies Record<
  string,
  { readonly difference: 'probableSlip' | 'different'; readonly nl: string; readonly en: string }
>;

export type DifferenceKind = keyof typeof DIFFERENCE_KINDS;
