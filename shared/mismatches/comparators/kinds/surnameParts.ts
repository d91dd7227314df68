/** Names what is wrong with a surname: its prefix, or the parts of a double name. */
import type { DifferenceKind } from '../../differenceKinds';
import { splitPrefix } from '../rules/prefixWords';

/** "Berg" against "van den Berg". */
export function prefixMissing(left: string, right: string): DifferenceKind | null {
  const [prefix, name] = splitPrefix(left);
  const [otherPrefix, otherName] = splitPrefix(right);
  return prefix === '' && otherPrefix !== '' && name === otherName ? 'prefixMissing' : null;
}

/** "v.d. Berg" against "van de Berg", "van den Berg" or "van der Berg": an abbreviation does not say which. */
export function prefixAbbreviated(left: string, right: string): DifferenceKind | null {
  const short = /^v\.(?:d\.)? (.+)$/su.exec(left);
  const [prefix, name] = splitPrefix(right);
  const isLong = left.startsWith('v.d.') ? /^van (?:de|den|der)$/.test(prefix) : /^(?:van|von)$/.test(prefix);
  return isLong && short?.[1] === name ? 'prefixAbbreviated' : null;
}

/** "van Berg" against "van der Berg". */
export function otherPrefix(left: string, right: string): DifferenceKind | null {
  const [prefix, name] = splitPrefix(left);
  const [other, otherName] = splitPrefix(right);
  return prefix !== '' && other !== '' && name === otherName ? 'otherPrefix' : null;
}

/** "de Vries" against "Smit-de Vries": a maiden or partner name is on one side only. */
export function partOfSurname(left: string, right: string): DifferenceKind | null {
  const parts = right.split('-');
  return parts.length > 1 && parts.includes(left) ? 'partOfSurname' : null;
}

/** "Smit-de Vries" against "de Vries-Smit". */
export function surnameOrder(left: string, right: string): DifferenceKind | null {
  const reversed = left.split('-').reverse().join('-');
  return left.includes('-') && reversed === right ? 'surnameOrder' : null;
}
