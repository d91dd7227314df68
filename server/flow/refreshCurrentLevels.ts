/** Reads anew which level each person of a case holds: the registration may have changed since the application. */
import { updatePerson } from '@desk/db/stores/applicationStore';
import type { Tx } from '@desk/db/transaction';
import { lowestLevel, type AssuranceLevelId } from '@desk/shared/application/assuranceLevels';
import type { CaseFile } from '@desk/shared/flow/caseFile';

/** @returns the lowest level they hold now; null when none is known */
export async function refreshCurrentLevels({
  tx,
  file,
}: {
  readonly tx: Tx;
  readonly file: CaseFile;
}): Promise<AssuranceLevelId | null> {
  const means = file.registration?.means ?? [];
  const levels: AssuranceLevelId[] = [];
  for (const person of file.persons) {
    const held = means.find(({ meansNumber }) => meansNumber === person.meansNumber);
    if (held !== undefined && (held.level !== person.currentLevel || held.id !== person.registeredMeansId)) {
      await updatePerson(tx, person.id, { currentLevel: held.level, registeredMeansId: held.id });
    }
    levels.push(...[held?.level ?? person.currentLevel].filter((level) => level !== null));
  }
  return lowestLevel(levels) ?? null;
}
