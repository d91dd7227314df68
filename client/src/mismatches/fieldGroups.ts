/** Decides how compared fields are laid out: per subject, what needs attention first, what is equal counted. */
import { COMPARED_FIELD_KEYS } from '@desk/shared/application/fields/comparedFields';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';
import { isSettled } from '@desk/shared/mismatches/resolutions';
import { subjectsOf, type CaseSubject } from '../flow/people';

export interface FieldGroup {
  readonly subject: CaseSubject;
  /** Fields that differ, open ones before settled ones. */
  readonly differing: readonly Mismatch[];
  readonly identical: readonly Mismatch[];
}
type CaseWithMismatches = Parameters<typeof subjectsOf>[0] & { readonly mismatches: readonly Mismatch[] };

function byAttention(a: Mismatch, b: Mismatch): number {
  const settled = Number(isSettled(a)) - Number(isSettled(b));
  return settled === 0 ? COMPARED_FIELD_KEYS.indexOf(a.field) - COMPARED_FIELD_KEYS.indexOf(b.field) : settled;
}

/** The compared fields per subject; subjects of which nothing was compared are left out. */
export function fieldGroups(record: CaseWithMismatches): FieldGroup[] {
  return subjectsOf(record)
    .map((subject) => {
      const own = record.mismatches
        .filter((row) => row.subject === subject.subject && row.subjectId === subject.id)
        .sort(byAttention);
      return {
        subject,
        differing: own.filter(({ difference }) => difference !== 'identical'),
        identical: own.filter(({ difference }) => difference === 'identical'),
      };
    })
    .filter(({ differing, identical }) => differing.length + identical.length > 0);
}

/** How many differences nobody has settled yet. */
export function openDifferences(mismatches: readonly Mismatch[]): number {
  return mismatches.filter((row) => !isSettled(row)).length;
}
