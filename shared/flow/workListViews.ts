/** Decides how the work list is divided into views, and what a filter means that depends on who asks and when. */
import type { FilterScalar, FilterValue } from '../contract/listQuery';
import { STATUS_IDS, STATUSES, type StatusId } from './statuses';

export const VIEW_IDS = ['toDo', 'mine', 'decision', 'waiting', 'closed', 'all'] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** Stand in a filter for an officer: whoever asks, and nobody. A view that is shared means everybody's own by it. */
export const ME = 'me';
export const NOBODY = 'nobody';

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

/** What each view that everybody has filters by. */
export const VIEW_FILTERS: Readonly<Record<ViewId, ViewFilter>> = {
  toDo: { status: statusesWhere((id) => !isClosed(id) && !STATUSES[id].clockStops && !isToDecide(id)) },
  mine: { assigneeId: ME, status: statusesWhere((id) => !isClosed(id)) },
  decision: { status: statusesWhere(isToDecide) },
  waiting: { status: statusesWhere((id) => !isClosed(id) && STATUSES[id].clockStops) },
  closed: { status: statusesWhere(isClosed) },
  all: {},
};

type Filter = Readonly<Record<string, unknown>>;

function asText(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? [...(value as unknown[])].sort() : value);
}

/** Whether two filters ask the same, in whatever order their keys and values stand. */
export function asksTheSame(one: Filter, other: Filter): boolean {
  const keys = (filter: Filter): string[] => Object.keys(filter).filter((key) => filter[key] !== undefined);
  return keys(one).length === keys(other).length && keys(one).every((key) => asText(one[key]) === asText(other[key]));
}

/** The view whose filter this is, or null when somebody narrowed it further. A search leaves the view what it is. */
export function viewOf({ q: _q, ...filter }: Filter): ViewId | null {
  return VIEW_IDS.find((view) => asksTheSame({ ...VIEW_FILTERS[view] }, filter)) ?? null;
}

/**
 * The keys of a filter that a view has put there, and nobody chose: each has the value that it has in some view.
 * @param filter as the API takes it
 */
export function keysOfViews(filter: Filter): string[] {
  const views: readonly Filter[] = VIEW_IDS.map((view) => ({ ...VIEW_FILTERS[view] }));
  return Object.keys(filter).filter((key) =>
    views.some((view) => key in view && asText(view[key]) === asText(filter[key])),
  );
}

/** Puts a view's filter in place of the former one, keeping what was searched for. */
export function withView({ q }: Filter, view: ViewId): Record<string, unknown> {
  return { ...(q === undefined ? {} : { q }), ...VIEW_FILTERS[view] };
}

/** Whether a case belongs to a view of this person. */
export function isInView(
  view: ViewId,
  { status, assigneeId }: { readonly status: StatusId; readonly assigneeId: string | null },
  userId: string,
): boolean {
  const filter = VIEW_FILTERS[view];
  return (
    (filter.status === undefined || filter.status.includes(status)) &&
    (filter.assigneeId === undefined || userId === assigneeId)
  );
}

/** What a filter is resolved by. */
export interface Asked {
  readonly userId: string;
  /** The last day from which a case is late today, YYYY-MM-DD. */
  readonly lateIfFrom: string;
}

function resolvedOfficer(value: FilterScalar, userId: string): FilterScalar {
  return value === ME ? userId : value === NOBODY ? null : value;
}

/**
 * What a filter means for whoever asks it today: `assigneeId` may be `me` or `nobody`, and `late` is a day.
 * @param filter parsed by the contract
 * @returns a filter of stored values alone; `late` of false asks nothing
 */
export function resolveFilter(
  filter: Readonly<Record<string, FilterValue>>,
  { userId, lateIfFrom }: Asked,
): Readonly<Record<string, FilterValue>> {
  const { assigneeId, late, ...rest } = filter;
  const wanted: readonly FilterScalar[] = assigneeId === undefined ? [] : [assigneeId].flat();
  const isLate = late === true || late === 'true';
  // Who asks for late ones from before a day wants both.
  const day = typeof rest['agesTo'] === 'string' && rest['agesTo'] < lateIfFrom ? rest['agesTo'] : lateIfFrom;
  return {
    ...rest,
    ...(assigneeId === undefined ? {} : { assigneeId: wanted.map((value) => resolvedOfficer(value, userId)) }),
    ...(isLate ? { agesTo: day } : {}),
  };
}
