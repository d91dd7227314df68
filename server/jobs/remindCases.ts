/** Job: reminds customers whose contract or supplement is still awaited shortly before its last day; the door checks each one. */
import { waitingCases } from '@desk/db/stores/waitingCaseStore';
import { plusDays } from '@desk/shared/calendar/days';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Dependencies } from '../dependencies';
import { performForEach } from '../work/performForEach';

const BATCH = 200;
const DAY_MS = 86_400_000;
/** Thirty working days, the earliest that a policy can remind, are never more than this. */
const EARLIEST_DAYS = 60;

/** @returns how many customers were reminded */
export async function remindCases(deps: Dependencies): Promise<number> {
  const now = deps.clock().getTime();
  const waiting = await waitingCases(deps.db, {
    // The shortest term for a contract is a month: nobody is reminded on the day they applied.
    announcedBefore: new Date(now - DAY_MS).toISOString(),
    dueBefore: plusDays(amsterdamDay(now), EARLIEST_DAYS),
    notReminded: true,
    limit: BATCH,
  });
  const due = waiting.map(({ id, version }) => ({ applicationId: id, input: {}, version }));
  return performForEach(deps, 'remind', due);
}
