/** Decides which differences have one cause, and so one answer and one reason. */
import { ADDRESS_FIELDS } from '../application/fields/addressFields';
import type { Mismatch } from './mismatch';
import { allowedResolutions } from './resolutions';

/** The part of a difference by which its cause is seen. */
export type Caused = Pick<Mismatch, 'subject' | 'subjectId' | 'field' | 'difference' | 'differenceKind'>;

const ADDRESS: readonly string[] = Object.keys(ADDRESS_FIELDS);

function isOfOne(a: Caused, b: Caused): boolean {
  return a.subject === b.subject && a.subjectId === b.subjectId;
}

/** A field of an address that says something else; another spelling of the same is a cause of its own. */
function isOtherAddress({ field, difference }: Caused): boolean {
  return ADDRESS.includes(field) && allowedResolutions(difference).includes('registrationOutdated');
}

/** Where one address is a PO box and the other a street, all its fields differ for that one reason. */
function isOneCause(all: readonly Caused[], a: Caused, b: Caused): boolean {
  const isBox = all.some((row) => isOfOne(row, a) && row.differenceKind === 'poBoxAgainstStreet');
  return isBox && isOfOne(a, b) && isOtherAddress(a) && isOtherAddress(b);
}

/**
 * The differences of a case by cause.
 * @param mismatches compared fields of one case; identical ones are left out
 * @returns a list for each cause, in the order in which its first difference stands
 */
export function causesOf<M extends Caused>(mismatches: readonly M[]): M[][] {
  const differing = mismatches.filter(({ difference }) => difference !== 'identical');
  const causes: M[][] = [];
  for (const row of differing) {
    const cause = causes.find(([first]) => first !== undefined && isOneCause(differing, first, row));
    if (cause === undefined) {
      causes.push([row]);
    } else {
      cause.push(row);
    }
  }
  return causes;
}
