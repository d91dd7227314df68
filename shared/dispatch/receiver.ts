/** Decides whether whoever activates at the highest level is the person the code was made for. */
import { ASSURANCE_LEVELS, type AssuranceLevelId } from '../application/assuranceLevels';
import type { PersonName } from '../application/values';
import { compareSurname } from '../mismatches/comparators/surname';

/** What the receiver says of himself. */
export interface Receiver {
  readonly surname: string;
  /** YYYY-MM-DD. */
  readonly birthDate: string;
}

const SAME: readonly string[] = ['identical', 'formattingOnly'];

/**
 * @param level the level the code gives
 * @param person the person the code is for
 * @param receiver what whoever activates says of himself; undefined when nothing was said
 * @returns null when he may go on. Source: EU 2015/1502 annex 2.2.2, level high (activation verifies delivery)
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
  const named = person === undefined ? '' : `${person.prefix} ${person.surname}`.trim();
  const isSame =
    receiver.birthDate === person?.birthDate &&
    [named, person.surname].some((name) => SAME.includes(compareSurname(name, receiver.surname).difference));
  return isSame ? null : 'receiverOther';
}
