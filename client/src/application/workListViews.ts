/** Decides how the work list is divided into views; which status belongs where follows from the registry of statuses. */
import { STATUS_IDS, STATUSES, type StatusId } from '@desk/shared/flow/statuses';

export const VIEW_IDS = ['toDo', 'mine', 'decision', 'waiting', 'closed', 'all'] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** A filter as the API takes it. */
export interface ViewFilter {
  readonly status?: readonly StatusId[];
  readonly assigneeId?: string;
}

function statusesWhere(holds: (status: StatusId) => boolean): readonly StatusId[] {
  return STATUS_IDS.filter(holds);
}

const isToDecide = (id: StatusId): boolean => STATUSES[id].room === 'decision';
const isClosed = (id: StatusId): boolean => STATUSES[id].phase === 'closed';

const STATUSES_OF_VIEW = {
  toDo: statusesWhere((id) => !isClosed(id) && !STATUSES[id].clockStops && !isToDecide(id)),
  decision: statusesWhere(isToDecide),
  waiting: statusesWhere((id) => !isClosed(id) && STATUSES[id].clockStops),
  closed: statusesWhere(isClosed),
} as const;

/**
 * The filter of a view.
 * @param view which
 * @param userId whose cases "mine" are
 */
export function filterOf(view: ViewId, userId: string): ViewFilter {
  switch (view) {
    case 'mine':
      return { assigneeId: userId, status: statusesWhere((id) => !isClosed(id)) };
    case 'all':
      return {};
    case 'toDo':
    case 'decision':
    case 'waiting':
    case 'closed':
      return { status: STATUSES_OF_VIEW[view] };
  }
}

function sameStatuses(left: readonly StatusId[] | undefined, right: readonly StatusId[] | undefined): boolean {
  return JSON.stringify([...(left ?? [])].sort()) === JSON.stringify([...(right ?? [])].sort());
}

/** The view whose filter this is, or null when somebody narrowed it further. */
export function viewOf(filter: ViewFilter, userId: string): ViewId | null {
  const found = VIEW_IDS.find((view) => {
    const { status, assigneeId } = filterOf(view, userId);
    return sameStatuses(status, filter.status) && assigneeId === filter.assigneeId;
  });
  return found ?? null;
}

/** Puts a view's filter in place of the former one, keeping what was searched for. */
export function withView(
  filter: Readonly<Record<string, unknown>>,
  view: ViewId,
  userId: string,
): Record<string, unknown> {
  const { status: _status, assigneeId: _assigneeId, ...rest } = filter;
  return { ...rest, ...filterOf(view, userId) };
}

/** Whether a case belongs to a view. */
export function isInView(
  view: ViewId,
  { status, assigneeId }: { readonly status: StatusId; readonly assigneeId: string | null },
  userId: string,
): boolean {
  const filter = filterOf(view, userId);
  return (
    (filter.status === undefined || filter.status.includes(status)) &&
    (filter.assigneeId === undefined || filter.assigneeId === assigneeId)
  );
}
