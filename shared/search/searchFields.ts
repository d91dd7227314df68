/** What is searched of each kind of record, field by field, with the words under which the index keeps it; and which field it was that hit. */
import type { Signer } from '../application/application';
import type { PersonRole } from '../application/fields/personFields';
import { addressLine, type AddressParts } from '../language/address';
import { foldSpaces } from '../language/characters';
import { joinPrefix } from '../language/prefixWords';
import { isFoundBy, satisfiedBy, type Term } from './searchTerms';
import { addressWords, emailWords, numberWords, phoneWords, textWords, WHOLE } from './searchWords';
import { writtenWords } from './writtenWords';

/** What can hit; people by what they are in the case. */
export const SEARCH_FIELDS = [
  'number',
  'frontOfficeId',
  'companyName',
  'tradeName',
  'kvkNumber',
  'establishmentNumber',
  'registrationNumber',
  'address',
  'manager',
  'user',
  'signer',
  'email',
  'mobile',
  'meansNumber',
  'sender',
  'archivePlace',
  'fileName',
  'name',
  'username',
] as const;
export type SearchFieldId = (typeof SEARCH_FIELDS)[number];

/** One value of a record. */
export interface SearchField {
  readonly field: SearchFieldId;
  /** As it is shown. */
  readonly value: string;
  /** Whose it is, by name; null for what belongs to no person. */
  readonly of: string | null;
  readonly words: readonly string[];
}

type FoundField = Omit<SearchField, 'words'>;

function field(id: SearchFieldId, value: string | null, words: (value: string) => string[]): SearchField[] {
  return value === null || value.trim() === '' ? [] : [{ field: id, value, of: null, words: words(value) }];
}

type Named = Pick<Signer, 'initials' | 'firstNames' | 'prefix' | 'surname'>;

/** First names (initials when there are none) with the whole surname, as an officer names somebody. */
export function calledName({ initials, firstNames, prefix, surname }: Named): string {
  return foldSpaces(`${firstNames.trim() === '' ? initials : firstNames} ${joinPrefix(prefix, surname)}`);
}

function nameField(id: SearchFieldId, person: Named): SearchField[] {
  const { initials, firstNames, prefix, surname } = person;
  const words = [...textWords([initials, firstNames].join(' ')), ...textWords(joinPrefix(prefix, surname))];
  return [{ field: id, value: calledName(person), of: null, words: [...words, ...textWords(surname)] }];
}

type SearchedPerson = Named & {
  readonly role: PersonRole;
  readonly email: string;
  readonly mobile: string;
  readonly meansNumber: string | null;
};

/** A person who holds a means or is to get one. */
export function personFields(person: SearchedPerson): SearchField[] {
  const own = [
    ...field('email', person.email, emailWords),
    ...field('mobile', person.mobile, phoneWords),
    ...field('meansNumber', person.meansNumber, numberWords),
  ];
  const of = calledName(person);
  return [...nameField(person.role, person), ...own.map((one) => ({ ...one, of }))];
}

/** A company's own numbers and address, as applications and registrations have them. */
export interface SearchedCompany {
  readonly companyName: string;
  readonly kvkNumber: string;
  readonly establishmentNumber: string | null;
  readonly registrationNumber: string;
  readonly address: AddressParts;
}

function companyFields(company: SearchedCompany): SearchField[] {
  const address = addressLine(company.address, 'nl');
  return [
    ...field('companyName', company.companyName, textWords),
    ...field('kvkNumber', company.kvkNumber, numberWords),
    ...field('establishmentNumber', company.establishmentNumber, numberWords),
    ...field('registrationNumber', company.registrationNumber, numberWords),
    ...field('address', address, () => addressWords(company.address)),
  ];
}

/** What is searched of a case. */
export interface SearchedCase {
  readonly application: SearchedCompany & { readonly number: string; readonly frontOfficeId: string };
  readonly persons: readonly SearchedPerson[];
  readonly signers: readonly Named[];
  /** The names that the trade register gave for the company, its statutory name among them. */
  readonly tradeNames: readonly string[];
}

export function caseFields({ application, persons, signers, tradeNames }: SearchedCase): SearchField[] {
  return [
    ...field('number', application.number, numberWords),
    ...companyFields(application),
    ...tradeNames.flatMap((name) => field('tradeName', name, textWords)),
    ...persons.flatMap(personFields),
    ...signers.flatMap((signer) => nameField('signer', signer)),
    ...field('frontOfficeId', application.frontOfficeId, textWords),
  ];
}

export function registrationFields(
  registration: SearchedCompany & { readonly means: readonly SearchedPerson[] },
): SearchField[] {
  return [...companyFields(registration), ...registration.means.flatMap(personFields)];
}

/** A letter on file. */
export function letterFields(letter: {
  readonly number: string;
  readonly sender: string;
  readonly archivePlace: string;
}): SearchField[] {
  return [
    ...field('number', letter.number, numberWords),
    ...field('sender', letter.sender, textWords),
    ...field('archivePlace', letter.archivePlace, writtenWords),
  ];
}

/** A letter of a stack, by its file and by the numbers read from it. */
export function scannedLetterFields(letter: {
  readonly fileName: string;
  readonly applicationNumber: string | null;
  readonly follows: string | null;
}): SearchField[] {
  return [
    ...field('fileName', letter.fileName, writtenWords),
    ...field('number', letter.applicationNumber, numberWords),
    ...field('number', letter.follows, numberWords),
  ];
}

/** A colleague's account. */
export function userFields(user: { readonly name: string; readonly username: string }): SearchField[] {
  return [...field('name', user.name, textWords), ...field('username', user.username, textWords)];
}

/**
 * All words of a record with spaces between them: what the index keeps. A word that another one begins with is left out, since
 * whatever finds the shorter finds the longer; but not one that is found by all of it alone.
 */
export function indexedWords(fields: readonly Pick<SearchField, 'words'>[]): string {
  const all = [...new Set(fields.flatMap(({ words }) => words))].sort();
  // In their order a word stands right before those that begin with it.
  const isKept = (word: string, next: string | undefined): boolean =>
    word.startsWith(WHOLE) || next?.startsWith(word) !== true;
  return all.filter((word, at) => word !== '' && isKept(word, all[at + 1])).join(' ');
}

/** Beginnings that a question still asks for. */
interface Open {
  readonly beginnings: ReadonlySet<string>;
  readonly isNear: boolean;
}

/** How many of these beginnings stand in a field. */
function covered({ words }: SearchField, { beginnings, isNear }: Open): readonly string[] {
  return [...beginnings].filter((beginning) => words.some((word) => isFoundBy(word, beginning, isNear)));
}

/** An e-mail address repeats the names of people and companies: it is what hit only where nothing else did. */
function bestOf(fields: readonly SearchField[], open: Open) {
  const ranked = fields.map((one) => ({ one, holds: covered(one, open) })).filter(({ holds }) => holds.length > 0);
  const proper = ranked.filter(({ one }) => one.field !== 'email');
  const choice = proper.length > 0 ? proper : ranked;
  return choice.reduce((first, next) => (next.holds.length > first.holds.length ? next : first));
}

/**
 * The fewest fields that together hold everything that was asked.
 * @param fields of the record, those that an officer reads first in front
 * @param terms of the question
 * @param isNear whether whoever asks works on the case
 * @returns empty when the record does not answer the question (any more)
 */
export function fieldsThatHit(
  fields: readonly SearchField[],
  terms: readonly Term[],
  isNear: boolean,
): readonly FoundField[] {
  const words = fields.flatMap((field) => field.words);
  const open = new Set(satisfiedBy(words, terms, isNear)?.flat() ?? []);
  const found: FoundField[] = [];
  while (open.size > 0) {
    const best = bestOf(fields, { beginnings: open, isNear });
    const { words: _words, ...shown } = best.one;
    found.push(shown);
    best.holds.forEach((beginning) => open.delete(beginning));
  }
  return found;
}
