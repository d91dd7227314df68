/** The columns of the work list, and which are shown when nobody chose. */

/** Beside the number of the case, which always stands there; in their order. */
export const WORK_LIST_COLUMNS = [
  'companyName',
  'ageing',
  'kvkNumber',
  'level',
  'status',
  'open',
  'assigneeName',
  'receivedOn',
  'submittedAt',
  'dueOn',
] as const;
export type WorkListColumn = (typeof WORK_LIST_COLUMNS)[number];

export const DENSITIES = ['comfortable', 'compact'] as const;
export type Density = (typeof DENSITIES)[number];

export interface ListColumns {
  columns: WorkListColumn[];
  density: Density;
}

/** What somebody sees who chose nothing: what fits beside the menu, the age before all else. */
export const USUAL_COLUMNS: ListColumns = {
  columns: ['companyName', 'ageing', 'level', 'status', 'open', 'assigneeName'],
  density: 'comfortable',
};
