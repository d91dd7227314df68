/** Job: lapses the cases whose paper or supplement did not come in time; the door checks each one again. */
import { waitingCases } from '@desk/db/stores/waitingCaseStore';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Dependencies } from '../dependencies';
import { performForEach } from '../work/performForEach';

const BATCH = 100;
/** No policy lets a case lapse sooner than this after its announcement; the door knows the exact day. */
const SOONEST_LAPSE_MS = 28 * 86_400_000;

/** @returns how many cases lapsed */
export async function lapseCases(deps: Dependencies): Promise<number> {
  const now = deps.clock();
  const waiting = await waitingCases(deps.db, {
    announcedBefore: new Date(now.getTime() - SOONEST_LAPSE_MS).toISOString(),
    dueBefore: amsterdamDay(now.getTime()),
    limit: BATCH,
  });
  const due = waiting.map(({ id, version }) => ({ applicationId: id, input: {}, version }));
  return performForEach(deps, 'lapse', due);
}
