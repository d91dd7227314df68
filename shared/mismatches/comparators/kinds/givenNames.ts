/** Names what is wrong with given names and initials: shortened to initials, or fewer of them. A roepnaam is another name. */
import type { DifferenceKind } from '../../differenceKinds';
import { splitInitials } from '../rules/initialsDots';

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s.-]+/u).filter((word) => word !== '');
}

function beginsWith(longer: readonly string[], shorter: readonly string[]): boolean {
  return shorter.length > 0 && shorter.length < longer.length && shorter.every((word, index) => word === longer[index]);
}

/** "J.P." against "Jan Pieter", also when there are fewer initials than names. */
export function initialsForNames(left: string, right: string): DifferenceKind | null {
  const names = wordsOf(right);
  const initials = splitInitials(left).filter((part) => part !== '-');
  const isShortened =
    initials.length > 0 &&
    initials.length <= names.length &&
    initials.every((initial, index) => initial.length <= 3 && names[index]?.startsWith(initial));
  return isShortened && names.some((name, index) => name !== initials[index] && index < initials.length)
    ? 'initialsForNames'
    : null;
}

/** "Jan" against "Jan Pieter". */
export function fewerNames(left: string, right: string): DifferenceKind | null {
  return beginsWith(wordsOf(right), wordsOf(left)) ? 'fewerNames' : null;
}

/** "J." against "J.P.". */
export function fewerInitials(left: string, right: string): DifferenceKind | null {
  return beginsWith(splitInitials(right), splitInitials(left)) ? 'fewerInitials' : null;
}

/** "J.P. van den Berg" against "Jan Pieter van den Berg": whole names in their normal form. */
export function initialsForNamesInName(left: string, right: string): DifferenceKind | null {
  const [initials = '', ...others] = left.split(' ');
  const rest = ` ${others.join(' ')}`;
  return initials.endsWith('.') && right.endsWith(rest)
    ? initialsForNames(initials, right.slice(0, -rest.length))
    : null;
}
