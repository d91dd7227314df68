/** Decides whether whoever activates at the highest level is the person the code was made for. */
import { ASSURANCE_LEVELS, type AssuranceLevelId } from '../application/assuranceLevels';
import type { PersonName } from '../application/fields/personFields';
import { joinPrefix } from '../language/prefixWords';
import { COMPARATORS, isSameValue } from '../language/comparators';

/** What the receiver says of themself. */
export interface Receiver {
  readonly surname: string;
  /** YYYY-MM-DD. */
  readonly birthDate: string;
}

/**
 * @param level the level the code gives
 * @param person the person the code is for
 * @param receiver what whoever activates says of themself; undefined when nothing was said
 * @returns null when they may go on. Source: EU 2015/1502 annex 2.2.2, level high (activation verifies delivery)
 */
export function receiverProblem(
  level: AssuranceLevelId,
  person: (PersonName & { readonly birthDate: string | null }) | undefined,
  receiver: Receiver | undefined,
): 'receiverNotNamed' | 'receiverOther' | null {
  if (!ASSURANCE_LEVELS[level].receiverConfirms) {
    return null;
  }
  if (receiver === undefined) {
    return 'receiverNotNamed';
  }
  const named = person === undefined ? '' : joinPrefix(person.prefix, person.surname);
  const isSame =
    receiver.birthDate === person?.birthDate &&
    [named, person.surname].some((name) => isSameValue(COMPARATORS.surname, name, receiver.surname));
  return isSame ? null : 'receiverOther';
}
