/** How a person's name stands on an envelope and in a salutation. */
import type { PersonName } from '../application/values';

/** Initials (or first names when there are none), prefix and surname. */
export function printedName({ firstNames, initials, prefix, surname }: PersonName): string {
  return [initials === '' ? firstNames : initials, prefix, surname].filter((part) => part !== '').join(' ');
}
