/** Decides which signers and persons of a case are one human being: a director who also manages has two entries and one identity. */
import { isSameHuman, type NamedPerson } from './samePerson';

/** A signer or a person of a case, as far as it says who somebody is. */
type Listed = NamedPerson & { readonly id: string };

/** Everybody of a case. */
export interface People<S extends Listed = Listed, P extends Listed = Listed> {
  readonly signers: readonly S[];
  readonly persons: readonly P[];
}

/** Others that could be the same human as this entry. */
function candidates<T extends Listed>(one: T, everybody: readonly T[]): T[] {
  return everybody.filter((other) => other.id !== one.id && isSameHuman(one, other));
}

/** Whether an entry fits people who are not the same, as one without first names fits both of a pair of twins. */
function fitsSeveral<T extends Listed>(one: T, everybody: readonly T[]): boolean {
  const fitting = candidates(one, everybody);
  return fitting.some((a) => fitting.some((b) => a.id !== b.id && !isSameHuman(a, b)));
}

/**
 * The humans of a case, each once, with every entry that is theirs: signers first, each in its order. An entry that fits
 * people who are not the same stands alone: who it is, is for the officer to find out, and nobody is judged through it.
 * @param people signers and persons of one case
 * @returns a list of entries for each human; every entry stands in exactly one of them
 */
export function humansOf<S extends Listed, P extends Listed>({ signers, persons }: People<S, P>): (S | P)[][] {
  const everybody: readonly (S | P)[] = [...signers, ...persons];
  const alone = everybody.filter((one) => fitsSeveral(one, everybody)).map(({ id }) => id);
  const humans: (S | P)[][] = [];
  for (const one of everybody) {
    const known = humans.find(([first]) => first !== undefined && !alone.includes(first.id) && isSameHuman(one, first));
    if (known === undefined || alone.includes(one.id)) {
      humans.push([one]);
    } else {
      known.push(one);
    }
  }
  return humans;
}

/**
 * Every entry of the human who has this one.
 * @param subjectId of a signer or a person
 * @param people of the same case
 * @returns ids, this one first; only this one when it stands for nobody of the case
 */
export function idsOfHuman(subjectId: string, people: People): string[] {
  const own = humansOf(people).find((entries) => entries.some(({ id }) => id === subjectId)) ?? [];
  return [subjectId, ...own.map(({ id }) => id).filter((id) => id !== subjectId)];
}
