/** A page of the work list, each case with how old it is today. */
import type { Page } from '@desk/db/sql/list';
import { listApplications } from '@desk/db/stores/applicationStore';
import { amsterdamDay } from '@desk/shared/calendar/amsterdam';
import type { ListQuery } from '@desk/shared/contract/listQuery';
import type { ListedApplication } from '@desk/shared/contract/resources';
import { ageingOf } from '@desk/shared/flow/ageing';
import type { Dependencies } from '../dependencies';
import { liberationDayRule } from '../flow/liberationDayRule';

export async function listCases({ db, clock }: Dependencies, query: ListQuery): Promise<Page<ListedApplication>> {
  const now = clock().toISOString();
  const [{ rows, total }, liberationDay] = await Promise.all([listApplications(db, query), liberationDayRule(db, now)]);
  const today = amsterdamDay(now);
  return { total, rows: rows.map((row) => ({ ...row, ageing: ageingOf(row, today, liberationDay) })) };
}
