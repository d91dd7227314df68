/** Names what is wrong with a name of a person: its prefix, the parts of a double name, or given names that were shortened. */
import type { KindFinder } from './comparison';
import { splitInitials } from './nameRules';
import { splitPrefix } from './prefixWords';

/** "Berg" against "van den Berg". */
export const prefixMissing: KindFinder = (left, right) => {
  const [prefix, name] = splitPrefix(left);
  const [otherPrefix, otherName] = splitPrefix(right);
  return prefix === '' && otherPrefix !== '' && name === otherName ? 'prefixMissing' : null;
};

/** "v.d. Berg" against "van de Berg", "van den Berg" or "van der Berg": an abbreviation does not say which. */
export const prefixAbbreviated: KindFinder = (left, right) => {
  const short = /^v\.(?:d\.)? (.+)$/su.exec(left);
  const [prefix, name] = splitPrefix(right);
  const isLong = left.startsWith('v.d.') ? /^van (?:de|den|der)$/.test(prefix) : /^(?:van|von)$/.test(prefix);
  return isLong && short?.[1] === name ? 'prefixAbbreviated' : null;
};

/** "van Berg" against "van der Berg". */
export const otherPrefix: KindFinder = (left, right) => {
  const [prefix, name] = splitPrefix(left);
  const [other, otherName] = splitPrefix(right);
  return prefix !== '' && other !== '' && name === otherName ? 'otherPrefix' : null;
};

/** "de Vries" against "Smit-de Vries": a maiden or partner name is on one side only. */
export const partOfSurname: KindFinder = (left, right) => {
  const parts = right.split('-');
  return parts.length > 1 && parts.includes(left) ? 'partOfSurname' : null;
};

function wordsInOrder(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s-]+/u)
    .sort()
    .join(' ');
}

/** "Smit-de Vries" against "de Vries-Smit", "Nguyen Van" against "Van Nguyen": the same words in another order. */
export const surnameOrder: KindFinder = (left, right) => {
  const isSameOrder = left.toLowerCase().replace(/[\s-]+/gu, ' ') === right.toLowerCase().replace(/[\s-]+/gu, ' ');
  return !isSameOrder && wordsInOrder(left) === wordsInOrder(right) ? 'surnameOrder' : null;
};

function wordsOf(text: string): readonly string[] {
  return text.split(/[\s.-]+/u).filter((word) => word !== '');
}

function beginsWith(longer: readonly string[], shorter: readonly string[]): boolean {
  return shorter.length > 0 && shorter.length < longer.length && shorter.every((word, index) => word === longer[index]);
}

/** "J.P." against "Jan Pieter", also when there are fewer initials than names. */
export const initialsForNames: KindFinder = (left, right) => {
  const names = wordsOf(right);
  const initials = splitInitials(left).filter((part) => part !== '-');
  const isShortened =
    initials.length > 0 &&
    initials.length <= names.length &&
    initials.every((initial, index) => initial.length <= 3 && names[index]?.startsWith(initial));
  return isShortened && names.some((name, index) => name !== initials[index] && index < initials.length)
    ? 'initialsForNames'
    : null;
};

/** "Jan" against "Jan Pieter". */
export const fewerNames: KindFinder = (left, right) =>
  beginsWith(wordsOf(right), wordsOf(left)) ? 'fewerNames' : null;

/** "J." against "J.P.". */
export const fewerInitials: KindFinder = (left, right) =>
  beginsWith(splitInitials(right), splitInitials(left)) ? 'fewerInitials' : null;

/** "J.P. van den Berg" against "Jan Pieter van den Berg": whole names in their normal form. */
export const initialsForNamesInName: KindFinder = (left, right) => {
  const [initials = '', ...others] = left.split(' ');
  const rest = ` ${others.join(' ')}`;
  return initials.endsWith('.') && right.endsWith(rest)
    ? initialsForNames(initials, right.slice(0, -rest.length))
    : null;
};
