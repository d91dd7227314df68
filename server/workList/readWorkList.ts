/** What stands around the rows of the work list: every view with how many cases it holds, and the columns this person chose. */
import type { Total } from '@desk/db/sql/list';
import { together } from '@desk/db/sql/together';
import { countApplications } from '@desk/db/stores/applicationStore';
import { columnsOf, viewsFor } from '@desk/db/stores/savedViewStore';
import type { Actor } from '@desk/shared/access/roles';
import { parseListQuery, type FilterValue } from '@desk/shared/contract/listQuery';
import type { SavedView, WorkListAnswer } from '@desk/shared/contract/workList';
import { USUAL_COLUMNS } from '@desk/shared/contract/workListColumns';
import { resolveFilter, VIEW_FILTERS, VIEW_IDS, type ViewId } from '@desk/shared/flow/workListViews';
import type { Dependencies } from '../dependencies';
import { nearnessAsked } from '../limits/nearnessAsked';
import { askedBy } from './listCases';

type Counter = (filter: Readonly<Record<string, FilterValue>>) => Promise<Total>;

/** Of statuses and whose cases they are, which is kept: none of them is more than is counted. */
async function countsOfViews(count: Counter): Promise<Record<ViewId, number>> {
  const counted = await Promise.all(
    VIEW_IDS.map(async (view) => [view, (await count({ ...VIEW_FILTERS[view] })).total] as const),
  );
  // Each view with its own count.
  return Object.fromEntries(counted) as Record<ViewId, number>;
}

const NONE: Total = { total: 0, hasMore: false };

/** A view that was kept under older rules of the list counts nothing, and says so by itself when it is opened. */
function isAskable({ filter }: SavedView): boolean {
  return !('problem' in parseListQuery('applications', { filter: JSON.stringify(filter) }));
}

/** @param actor whose views they are */
export async function readWorkList(deps: Dependencies, actor: Actor): Promise<WorkListAnswer> {
  const reader = together(deps.db);
  const [views, own, asked] = await Promise.all([
    viewsFor(reader, actor.id),
    columnsOf(reader, actor.id),
    askedBy(deps, reader, actor),
  ]);
  // Each of them is a search, and one answers for all how near somebody is.
  const asking = views.map(({ filter }) => nearnessAsked(deps, actor, { resource: 'applications', filter }));
  const near = (await Promise.all(asking)).find((one) => one !== undefined);
  const count: Counter = (filter) => countApplications(reader, { filter: resolveFilter(filter, asked), near });
  const [counts, held] = await Promise.all([
    countsOfViews(count),
    Promise.all(
      views.map(async (view) => {
        const { total, hasMore } = isAskable(view) ? await count(view.filter) : NONE;
        return { ...view, count: total, hasMore };
      }),
    ),
  ]);
  return { counts, views: held, own: own ?? USUAL_COLUMNS };
}
