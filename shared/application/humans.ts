/** Decides which signers and persons of a case are one human being: a director who also manages has two entries and one identity. */
import { isSameHuman, type NamedPerson } from './samePerson';

/** A signer or a person of a case, as far as it says who somebody is. */
type Listed = NamedPerson & { readonly id: string };

/** Everybody of a case. */
export interface People<S extends Listed = Listed, P extends Listed = Listed> {
  readonly signers: readonly S[];
  readonly persons: readonly P[];
}

/**
 * The humans of a case, each once, with every entry that is theirs: signers first, each in its order.
 * @param people signers and persons of one case
 * @returns a list of entries for each human; every entry stands in exactly one of them
 */
export function humansOf<S extends Listed, P extends Listed>({ signers, persons }: People<S, P>): (S | P)[][] {
  const humans: (S | P)[][] = [];
  for (const one of [...signers, ...persons]) {
    const known = humans.find((entries) => entries.some((other) => isSameHuman(one, other)));
    if (known === undefined) {
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
