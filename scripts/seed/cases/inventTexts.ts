/** What a copy is called: each text of the prototype that names somebody, in all the forms in which it occurs, and what stands there instead. */
import { numberWords } from '@desk/shared/search/searchWords';
import { numberFor } from '../makeRegistration';
import { SURNAMES } from '../words';
import type { Copy } from './copy';
import type { Row } from '@desk/db/stores/wholeCaseStore';

export interface NamingText {
  readonly old: string;
  /** The other forms in which it occurs, each at its place. */
  readonly forms: (text: string) => readonly string[];
  readonly fresh: (copy: Copy) => string;
}

/** A word that is found within others, such as an e-mail address: plain letters, and too long for chance. */
const WORD = /(?<![\p{L}])[A-Z][a-z]{4,}(?![\p{L}])/gu;
/** Words of these stand in many names. */
const FORMS_OF_COMPANIES = ['Stichting', 'Vereniging', 'Groothandel'];
const NAMES = SURNAMES.flatMap(([, surname]) => surname.match(WORD) ?? []);
const SYLLABLES = 'ba de fo gu ka le mi no pe ra sa ti vo wa zu bra dri klo sta vel'.split(' ');
const SYLLABLES_OF_A_NAME = 5;
const COMPANIES = SYLLABLES.length ** SYLLABLES_OF_A_NAME;
/** Has no divisor with the number of names, so that every place has its own. */
const STRIDE = 1_234_577;
const LETTERS = 'ABDGHKLNPRTVXZ';
const MOST_PERSONS = 16;
/** In front of the numbers of the front office, so that they are found apart from those of the registration. */
const FRONT_OFFICE = '5';
const MOBILE_DIGITS = 8;

const cases = (word: string): string[] => [word.toLowerCase(), word.toUpperCase()];

function companyWord({ seed, place }: Pick<Copy, 'seed' | 'place'>): string {
  let rest = ((place + seed) * STRIDE) % COMPANIES;
  let word = '';
  for (let nth = 0; nth < SYLLABLES_OF_A_NAME; nth += 1) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function textsIn(rows: readonly Row[], property: string): string[] {
  return [
    ...new Set(
      rows.flatMap((row) => (typeof row[property] === 'string' && row[property] !== '' ? [row[property]] : [])),
    ),
  ];
}

/** The word by which a company is known: that of its domain, where there is one. */
function knownWord(companyName: string, emails: readonly string[]): string | undefined {
  const words = (companyName.match(WORD) ?? []).filter((word) => !FORMS_OF_COMPANIES.includes(word));
  const inDomain = words.filter((word) => emails.some((email) => email.split('@')[1]?.includes(word.toLowerCase())));
  return [...(inDomain.length > 0 ? inDomain : words)].sort((one, other) => other.length - one.length)[0];
}

/** Names one after another, so that no two people of a case are called the same who were not. */
function peopleTexts(people: readonly Row[], companyWords: readonly string[]): NamingText[] {
  const surnames = [...new Set(textsIn(people, 'surname').flatMap((surname) => surname.match(WORD) ?? []))];
  return surnames
    .filter((surname) => !companyWords.includes(surname))
    .map((old, at) => ({
      old,
      forms: cases,
      fresh: ({ place }) => NAMES[(place + at * 5) % NAMES.length] ?? old,
    }));
}

/** In their order, so that members of that name stand in it too. */
function numberTexts(olds: readonly string[], fresh: (copy: Copy, at: number, old: string) => string): NamingText[] {
  return [...olds].sort().map((old, at) => ({ old, forms: numberWords, fresh: (copy) => fresh(copy, at, old) }));
}

const kvkOf = ({ place }: Copy): string => `99${String(place % 1_000_000).padStart(6, '0')}`;

function postcode({ dice }: Copy): string {
  const letter = (): string => dice.pick([...LETTERS]);
  return `${String(dice.between(1011, 9999))}${letter()}${letter()}`;
}

interface Parts {
  readonly companies: readonly Row[];
  /** Persons, signers, and who holds a means. */
  readonly people: readonly Row[];
  readonly mismatches: readonly Row[];
}

const SAME = ['identical', 'formattingOnly'];

/** What differs from the registration stays as it is: another text would differ in another way. */
function isKept(mismatches: readonly Row[], old: string): boolean {
  return mismatches.some(
    ({ difference, declared, registered }) =>
      !SAME.includes(String(difference)) && [declared, registered].some((value) => String(value).includes(old)),
  );
}

/** The texts that follow from seed and place. */
export function namingTexts(parts: Parts): NamingText[] {
  return [...numbersOfRows(parts), ...sharedTexts(parts).filter(({ old }) => !isKept(parts.mismatches, old))];
}

/** Of these there is never a second at a desk. */
function numbersOfRows({ companies, people }: Parts): NamingText[] {
  return [
    ...numberTexts(textsIn(companies, 'registrationNumber'), ({ seed, place }) => `ZR-${numberFor(seed, place)}`),
    ...numberTexts(
      textsIn(people, 'meansNumber'),
      ({ seed, place }, at) => `ZM-${numberFor(seed, place * MOST_PERSONS + at)}`,
    ),
    // The year in front of it is no part of what is another: it is a word of its own in the index.
    ...numberTexts(
      textsIn(companies, 'frontOfficeId'),
      ({ seed, place }, _at, old) =>
        `${old.slice(0, old.lastIndexOf('-') + 1)}${FRONT_OFFICE}${numberFor(seed, place)}`,
    ),
  ];
}

function sharedTexts({ companies, people }: Parts): NamingText[] {
  const emails = textsIn(people, 'email');
  const companyWords = [...new Set(textsIn(companies, 'companyName').flatMap((name) => knownWord(name, emails) ?? []))];
  const postcodes = [
    ...new Set(companies.map(({ address }) => (address as { postcode: string }).postcode.replace(/\s/g, ''))),
  ];
  const mobiles = [
    ...new Set(textsIn(people, 'mobile').map((mobile) => `06${mobile.replace(/\D/g, '').slice(-MOBILE_DIGITS)}`)),
  ];
  return [
    ...companyWords.map((old): NamingText => ({ old, forms: cases, fresh: companyWord })),
    ...peopleTexts(people, companyWords),
    ...numberTexts(textsIn(companies, 'kvkNumber'), kvkOf),
    ...numberTexts(textsIn(companies, 'establishmentNumber'), (copy, at) => `${String(9000 + at)}${kvkOf(copy)}`),
    ...mobiles.map((old): NamingText => ({
      old,
      forms: (mobile) => [`31${mobile.slice(1)}`, `06-${mobile.slice(-MOBILE_DIGITS)}`],
      fresh: ({ dice }) => `06${String(dice.between(1, 5))}000${String(dice.between(0, 9999)).padStart(4, '0')}`,
    })),
    ...postcodes.map((old): NamingText => ({
      old,
      forms: (code) => [`${code.slice(0, 4)} ${code.slice(4)}`, code.toLowerCase()],
      fresh: postcode,
    })),
  ];
}
