/** Decides what somebody sees of one case, whatever of it is answered: who does not work on it sees who its people are, and not what reaches them. */
import { sightingOf } from '@desk/db/stores/sightStore';
import { SIGHT } from '@desk/shared/access/fieldSight';
import type { Actor } from '@desk/shared/access/roles';
import type { Dependencies } from '../dependencies';

export interface SeenBy {
  readonly applicationId: string;
  readonly actor: Actor;
}

/** What is said of a case as this actor sees it. */
export async function seenCase<T>(
  { db, clock }: Pick<Dependencies, 'db' | 'clock'>,
  { applicationId, actor }: SeenBy,
  body: T,
): Promise<T> {
  const { at, maskingOf } = await sightingOf(db, { actor, now: clock() }, [applicationId]);
  if (SIGHT.words[at({ applicationId, personId: null })] === 'plain') {
    return body;
  }
  return maskingOf([applicationId])(body);
}
