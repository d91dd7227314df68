/** What stands around the rows of the work list, asked once, and which of its views is on the screen. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useListContext, useStore } from 'react-admin';
import type { ListedApplication } from '@desk/shared/contract/resources';
import type { SavedView, WorkListAnswer } from '@desk/shared/contract/workList';
import { USUAL_COLUMNS, type ListColumns } from '@desk/shared/contract/workListColumns';
import { asksTheSame, viewOf, withView, type ViewId } from '@desk/shared/flow/workListViews';
import type { DeskDataProvider } from '../../providers/dataProvider';
import type { ListQuestion } from '../../providers/workListCalls';

const KEY = ['applications', 'workList'];
const EVERY_MINUTE = 60_000;
/** The order of the views that everybody has. */
export const USUAL_SORT = { field: 'urgency', order: 'ASC' } as const;

export function useWorkList(): WorkListAnswer | undefined {
  const dataProvider = useDataProvider<DeskDataProvider>();
  // Under the cases: what is heard of a case has the counts asked for again.
  const { data } = useQuery({
    queryKey: KEY,
    queryFn: () => dataProvider.workList(),
    refetchInterval: EVERY_MINUTE,
  });
  return data;
}

/** What the list asks for now. */
export function useListQuestion(): ListQuestion {
  const context = useListContext<ListedApplication>();
  const { field, order } = context.sort;
  return { filter: context.filterValues as Record<string, unknown>, sort: [field, order] };
}

/** Has what stands around the rows asked for again, after it was changed. */
export function useRefreshWorkList(): () => Promise<void> {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: KEY });
}

function isShown({ filter, sort }: SavedView, shown: ListQuestion): boolean {
  return asksTheSame(filter, shown.filter) && sort[0] === shown.sort[0] && sort[1] === shown.sort[1];
}

export interface ShownView {
  /** A view that everybody has. */
  readonly standing: ViewId | null;
  /** A view that somebody keeps. */
  readonly saved: SavedView | null;
  /** The saved view that was opened last: what is on the screen may have gone on from it. */
  readonly opened: SavedView | null;
  readonly columns: ListColumns;
  readonly openStanding: (view: ViewId) => void;
  readonly openSaved: (view: SavedView) => void;
}

/**
 * Which view is on the screen follows from what the address says: its filter and sort. Where a saved view and a standing one ask the
 * same, it is the one that was opened last.
 */
export function useShownView(answer: WorkListAnswer | undefined): ShownView {
  const { setFilters, setSort } = useListContext<ListedApplication>();
  const shown = useListQuestion();
  const [openedId, setOpened] = useStore<string | null>('applications.view', null);
  const views = answer?.views ?? [];
  const opened = views.find(({ id }) => id === openedId) ?? null;
  const standing = viewOf(shown.filter);
  const isOpened = opened !== null && isShown(opened, shown);
  const found = standing === null ? views.find((view) => isShown(view, shown)) : undefined;
  const saved = isOpened ? opened : (found ?? null);
  return {
    standing: saved === null ? standing : null,
    saved,
    opened,
    columns: saved ?? answer?.own ?? USUAL_COLUMNS,
    openStanding: (view) => {
      setOpened(null);
      setFilters(withView(shown.filter, view));
      setSort(USUAL_SORT);
    },
    openSaved: (view) => {
      setOpened(view.id);
      setFilters({ ...view.filter });
      setSort({ field: view.sort[0], order: view.sort[1] });
    },
  };
}
