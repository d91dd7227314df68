/** Decides which entry of the trade register is about a signer. */
import type { Functionary } from './tradeRegister';
import { firstNamesSpelling, hasNearSurname, hasSameBirthDate, hasSameSurname, surnameSpelling } from './samePerson';

/** A signer as the customer declared it. */
export interface DeclaredSigner {
  readonly id: string;
  readonly initials: string;
  readonly firstNames: string;
  readonly prefix: string;
  readonly surname: string;
  readonly birthDate: string | null;
}

/**
 * listed: all four parts of the name and the birth date are the same, in whatever spelling. resembles: the surname is there with another
 * first name or birth date, or first names and birth date are there with a surname that an accent, a partner's name, a prefix or one
 * letter sets apart, so that an officer must look. notListed: nobody like that.
 */
export type FunctionaryMatch =
  | { readonly kind: 'listed'; readonly entries: readonly [Functionary, ...Functionary[]] }
  | { readonly kind: 'resembles'; readonly entries: readonly [Functionary, ...Functionary[]] }
  | { readonly kind: 'notListed' };

function hasSameRest(signer: DeclaredSigner, entry: Functionary): boolean {
  return (
    hasSameBirthDate(signer, entry) &&
    firstNamesSpelling(signer) !== '' &&
    firstNamesSpelling(signer) === firstNamesSpelling(entry)
  );
}

function isSamePerson(signer: DeclaredSigner, entry: Functionary): boolean {
  return hasSameSurname(signer, entry) && hasSameRest(signer, entry);
}

function nonEmpty<T>(items: readonly T[]): readonly [T, ...T[]] | null {
  const [first, ...rest] = items;
  return first === undefined ? null : [first, ...rest];
}

/**
 * Looks a signer up among the people of a company in the register.
 * @param signer as declared on the application
 * @param functionaries every entry that the register gave; one person may have several, e.g. board member and attorney
 * @returns the entries of that signer, those that look like it, or none. Rule: surname, prefix, first names and birth date
 *   must all be equal (decision order published by KVK's innovation team)
 */
export function matchFunctionary(signer: DeclaredSigner, functionaries: readonly Functionary[]): FunctionaryMatch {
  const people = functionaries.filter(({ companyName }) => companyName === null);
  const same = nonEmpty(people.filter((entry) => isSamePerson(signer, entry)));
  if (same !== null) {
    return { kind: 'listed', entries: same };
  }
  const alike = nonEmpty(
    people.filter(
      (entry) => hasSameSurname(signer, entry) || (hasSameRest(signer, entry) && hasNearSurname(signer, entry)),
    ),
  );
  return alike === null ? { kind: 'notListed' } : { kind: 'resembles', entries: alike };
}

/**
 * @param entry an entry about a person
 * @returns a key that two entries of one person share, since one person may hold several offices
 */
export function personKey(entry: Functionary): string {
  return entry.companyName ?? [firstNamesSpelling(entry), surnameSpelling(entry), entry.birthDate ?? ''].join('|');
}
