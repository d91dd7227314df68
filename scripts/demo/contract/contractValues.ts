/** How values of an application read in print; what the customer typed is printed as typed. */
import type { PersonName } from '@desk/shared/application/fields/personFields';
import { joinPrefix } from '@desk/shared/language/prefixWords';

/** "A.P. van den Berg (Anna Petronella)" */
export function printedName(name: PersonName): string {
  const first = name.firstNames === '' ? '' : `(${name.firstNames})`;
  return [name.initials, joinPrefix(name.prefix, name.surname), first].filter(Boolean).join(' ');
}

/** "12-05-1974"; empty for none. */
export function printedDay(isoDay: string | null): string {
  return isoDay === null ? '' : isoDay.split('-').reverse().join('-');
}
