/** Decides whether two records name the same human being; spelling is looked through here, the compared fields judge it. */

/** The parts of a record by which a person is recognised. */
export interface NamedPerson {
  readonly prefix: string;
  readonly surname: string;
  readonly birthDate: string | null;
}

/**
 * Compares the surnames without regard to case, Unicode form, punctuation and the place of the prefix.
 * @returns true for "van den Berg", "Berg, van den" and "VAN DEN BERG"
 */
export function hasSameSurname(a: NamedPerson, b: NamedPerson): boolean {
  return surnameWords(a) === surnameWords(b);
}

/**
 * @returns true when both birth dates are known and equal
 */
export function hasSameBirthDate(a: NamedPerson, b: NamedPerson): boolean {
  return a.birthDate !== null && a.birthDate === b.birthDate;
}

function surnameWords({ prefix, surname }: NamedPerson): string {
  const words =
    `${prefix} ${surname}`
      .normalize('NFKC')
      .toLocaleLowerCase('nl')
      .match(/[\p{L}\p{M}'’]+/gu) ?? [];
  return words.sort().join(' ');
}
