/** Job: finds the cases in verification or up for a decision whose register data grew too old, and has them asked again. */
import { registerDatesOf, type RegisterDate } from '@desk/db/stores/registerDateStore';
import { policyByVersion } from '@desk/db/stores/policyStore';
import { dayOf, plusDays } from '@desk/shared/calendar/days';
import { readPolicy } from '@desk/shared/policy/policy';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { Dependencies } from '../dependencies';
import { performForEach } from '../work/performForEach';

const PAGE = 200;

async function oldestAllowed(deps: Dependencies, version: number): Promise<string> {
  const row = await policyByVersion(deps.db, version);
  const { extractMaxAgeDays } = readPolicy(row?.content).settings;
  return plusDays(amsterdamDay(deps.clock().toISOString()), -extractMaxAgeDays);
}

async function outdated(deps: Dependencies, dates: readonly RegisterDate[]): Promise<RegisterDate[]> {
  const limits = new Map<number, string>();
  for (const version of new Set(dates.map(({ policyVersion }) => policyVersion))) {
    limits.set(version, await oldestAllowed(deps, version));
  }
  return dates.filter(({ asOf, policyVersion }) => dayOf(asOf) < (limits.get(policyVersion) ?? ''));
}

/** @returns how many cases have to look at the register again */
export async function reopenOutdatedRegister(deps: Dependencies): Promise<number> {
  let reopened = 0;
  for (let offset = 0; ; offset += PAGE) {
    const { dates, isLast } = await registerDatesOf(deps.db, { offset, limit: PAGE });
    const cases = await outdated(deps, dates);
    const due = cases.map(({ id, version }) => ({ applicationId: id, input: {}, version }));
    reopened += await performForEach(deps, 'reopenOutdated', due);
    if (isLast) {
      return reopened;
    }
  }
}
