/** Decides which outcome of an earlier case of the same company stands beside a renewed check; shown, never copied. */
import type { ApplicationPerson, Signer } from '../application/application';
import type { Check, CheckAttempt } from './check';

export interface FormerOutcome {
  readonly applicationId: string;
  readonly caseNumber: string;
  readonly outcome: CheckAttempt['outcome'];
  readonly reasonCode: CheckAttempt['reasonCode'];
  readonly byName: string;
  readonly at: string;
}

interface People {
  readonly persons: readonly Pick<ApplicationPerson, 'id' | 'meansNumber'>[];
  readonly signers: readonly Pick<Signer, 'id' | 'firstNames' | 'surname' | 'birthDate'>[];
}
export interface FormerCase extends People {
  readonly id: string;
  readonly number: string;
  readonly checks: readonly (Pick<Check, 'code' | 'subject' | 'subjectId' | 'outcome'> & {
    readonly attempts: readonly CheckAttempt[];
  })[];
}
interface PresentCase extends People {
  readonly checks: readonly Pick<Check, 'id' | 'code' | 'subject' | 'subjectId' | 'renewal'>[];
}

/** The same person in both cases: by the number of their means, a signer by name and birth date. */
function whoIs({ persons, signers }: People, subjectId: string | null): string {
  const person = persons.find(({ id }) => id === subjectId);
  const signer = signers.find(({ id }) => id === subjectId);
  return person?.meansNumber ?? (signer ? [signer.firstNames, signer.surname, signer.birthDate].join('|') : '');
}

/**
 * @param present the case at hand
 * @param former the latest decided case of the same company
 * @returns by id of the renewed check; one without a like in the former case has none
 */
export function formerOutcomes(present: PresentCase, former: FormerCase): Record<string, FormerOutcome> {
  const found: Record<string, FormerOutcome> = {};
  for (const { id, code, subject, subjectId, renewal } of present.checks) {
    const who = whoIs(present, subjectId);
    const same = former.checks.find(
      (check) => check.code === code && check.subject === subject && whoIs(former, check.subjectId) === who,
    );
    const last = same?.attempts.at(-1);
    if (renewal === 'renewed' && last !== undefined && same?.outcome !== null) {
      const { outcome, reasonCode, byName, at } = last;
      found[id] = { applicationId: former.id, caseNumber: former.number, outcome, reasonCode, byName, at };
    }
  }
  return found;
}
