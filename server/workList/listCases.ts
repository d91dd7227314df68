/** A page of the work list, each case with how old it is today. */
import { listApplications } from '@desk/db/stores/applicationStore';
import type { Reader } from '@desk/db/reader';
import type { Page } from '@desk/db/sql/list';
import type { Actor } from '@desk/shared/access/roles';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { LiberationDayRule } from '@desk/shared/calendar/workingDays';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { ListedApplication } from '@desk/shared/contract/resources';
import { ageingOf } from '@desk/shared/flow/ageing';
import { lateIfFrom } from '@desk/shared/flow/workload';
import { resolveFilter, type Asked } from '@desk/shared/flow/workListViews';
import type { Dependencies } from '../dependencies';
import { liberationDayRule } from '../flow/liberationDayRule';

/** Who asks, and the day and rule by which this is answered. */
export interface AskedToday extends Asked {
  readonly today: string;
  readonly liberationDay: LiberationDayRule;
}

export async function askedBy(
  { clock }: Pick<Dependencies, 'clock'>,
  reader: Reader,
  actor: Pick<Actor, 'id'>,
): Promise<AskedToday> {
  const now = clock().toISOString();
  const liberationDay = await liberationDayRule(reader, now);
  const today = amsterdamDay(now);
  return { userId: actor.id, today, liberationDay, lateIfFrom: lateIfFrom(today, liberationDay) };
}

export async function listCases(
  deps: Pick<Dependencies, 'db' | 'clock'>,
  query: ListQuery,
  { actor }: { readonly actor: Pick<Actor, 'id'> },
): Promise<Page<ListedApplication>> {
  const asked = await askedBy(deps, deps.db, actor);
  const { today, liberationDay } = asked;
  const { rows, ...total } = await listApplications(deps.db, { ...query, filter: resolveFilter(query.filter, asked) });
  return { ...total, rows: rows.map((row) => ({ ...row, ageing: ageingOf(row, today, liberationDay) })) };
}
