/** How a person's name stands on an envelope and in a salutation. */
import type { PersonName } from '../application/fields/personFields';
import { joinPrefix } from '../language/prefixWords';

/** Initials (or first names when there are none), prefix and surname. */
export function printedName({ firstNames, initials, prefix, surname }: PersonName): string {
  return [initials === '' ? firstNames : initials, joinPrefix(prefix, surname)].filter((part) => part !== '').join(' ');
}
