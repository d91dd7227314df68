/** Decides which entry of the trade register is about a signer. */
import type { Functionary } from './tradeRegister';
import { COMPARATORS } from '../language/comparators';
import type { Comparator } from '../language/comparison';
import { joinPrefix } from '../language/prefixWords';
import { isOneSlipApart } from '../language/slips';

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

/** The one spelling of a name; capitals say nothing about who somebody is, an accent is a letter of its own. */
function spelling(compare: Comparator, text: string): string {
  return compare.normalForm(text).toLocaleLowerCase('nl');
}

type Named = Pick<Functionary, 'firstNames' | 'prefix' | 'surname' | 'birthDate'>;

function surnameOf({ prefix, surname }: Named): string {
  return spelling(COMPARATORS.surname, joinPrefix(prefix, surname));
}

function firstNamesOf({ firstNames }: Named): string {
  return spelling(COMPARATORS.firstNames, firstNames);
}

function isSameSurname(signer: DeclaredSigner, entry: Functionary): boolean {
  return surnameOf(signer) === surnameOf(entry);
}

function hasSameRest(signer: DeclaredSigner, entry: Functionary): boolean {
  const isBornAlike = signer.birthDate !== null && signer.birthDate === entry.birthDate;
  return isBornAlike && firstNamesOf(signer) !== '' && firstNamesOf(signer) === firstNamesOf(entry);
}

function isSamePerson(signer: DeclaredSigner, entry: Functionary): boolean {
  return isSameSurname(signer, entry) && hasSameRest(signer, entry);
}

/** One surname stands at either end of the other: a partner's name was put before or behind it, or left out. */
function holdsOther(one: string, other: string): boolean {
  const parts = ` ${one.replaceAll('-', ' ')} `;
  const part = ` ${other.replaceAll('-', ' ')} `;
  return other !== '' && (parts.startsWith(part) || parts.endsWith(part));
}

/** A surname that is nearly the same, of somebody with the same first names and birth date. */
function isNearSurname(signer: DeclaredSigner, entry: Functionary): boolean {
  const [one, other] = [surnameOf(signer), surnameOf(entry)];
  const { differenceKind } = COMPARATORS.surname(one, other);
  return differenceKind !== null || isOneSlipApart(one, other) || holdsOther(one, other) || holdsOther(other, one);
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
      (entry) => isSameSurname(signer, entry) || (hasSameRest(signer, entry) && isNearSurname(signer, entry)),
    ),
  );
  return alike === null ? { kind: 'notListed' } : { kind: 'resembles', entries: alike };
}

/**
 * @param entry an entry about a person
 * @returns a key that two entries of one person share, since one person may hold several offices
 */
export function personKey(entry: Functionary): string {
  return entry.companyName ?? [firstNamesOf(entry), surnameOf(entry), entry.birthDate ?? ''].join('|');
}
