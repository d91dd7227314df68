/** Decides which entry of the trade register is about a signer. */
import type { Functionary } from '../../application/tradeRegister';

/** A signer as the customer declared him. */
export interface DeclaredSigner {
  readonly id: string;
  readonly initials: string;
  readonly firstNames: string;
  readonly prefix: string;
  readonly surname: string;
  readonly birthDate: string | null;
}

/**
 * listed: all four parts of the name and birth date agree. resembles: the surname is there with another first name or birth
 * date, so an officer must look. notListed: nobody of that surname.
 */
export type FunctionaryMatch =
  | { readonly kind: 'listed'; readonly entries: readonly [Functionary, ...Functionary[]] }
  | { readonly kind: 'resembles'; readonly entries: readonly [Functionary, ...Functionary[]] }
  | { readonly kind: 'notListed' };

/** The same word in another case, another Unicode form or with other spaces is the same; an accent is a letter of its own. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/’/g, "'").trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl');
}

function isSameSurname(signer: DeclaredSigner, entry: Functionary): boolean {
  return plain(`${signer.prefix} ${signer.surname}`) === plain(`${entry.prefix} ${entry.surname}`);
}

function isSamePerson(signer: DeclaredSigner, entry: Functionary): boolean {
  return (
    isSameSurname(signer, entry) &&
    signer.birthDate !== null &&
    signer.birthDate === entry.birthDate &&
    plain(signer.firstNames) !== '' &&
    plain(signer.firstNames) === plain(entry.firstNames)
  );
}

function nonEmpty<T>(items: readonly T[]): readonly [T, ...T[]] | null {
  const [first, ...rest] = items;
  return first === undefined ? null : [first, ...rest];
}

/**
 * Looks a signer up among the people of a company in the register.
 * @param signer as declared on the application
 * @param functionaries every entry that the register gave; one person may have several, e.g. board member and attorney
 * @returns the entries that are his, those that look like his, or none. Rule: surname, prefix, first names and birth date
 *   must all be equal (decision order published by KVK's innovation team)
 */
export function matchFunctionary(signer: DeclaredSigner, functionaries: readonly Functionary[]): FunctionaryMatch {
  const people = functionaries.filter(({ companyName }) => companyName === null);
  const same = nonEmpty(people.filter((entry) => isSamePerson(signer, entry)));
  if (same !== null) {
    return { kind: 'listed', entries: same };
  }
  const alike = nonEmpty(people.filter((entry) => isSameSurname(signer, entry)));
  return alike === null ? { kind: 'notListed' } : { kind: 'resembles', entries: alike };
}

/**
 * @param entry an entry about a person
 * @returns a key that two entries of one person share, since one person may hold several offices
 */
export function personKey({ firstNames, prefix, surname, birthDate, companyName }: Functionary): string {
  return companyName ?? [plain(firstNames), plain(`${prefix} ${surname}`), birthDate ?? ''].join('|');
}
