/** The work list on the wire: its columns, views that people keep, handing over many cases, and the file of what it shows. */
import { z } from 'zod';
import { nameText } from '../application/fields/texts';
import type { ViewId } from '../flow/workListViews';
import { id, reason } from '../flow/actions/shapes';
import type { ErrorCode } from './errors';
import type { Refusal } from '../flow/refusal';
import { parseListQuery, type FilterValue } from './listQuery';
import { DENSITIES, WORK_LIST_COLUMNS, type ListColumns } from './workListColumns';

export const columnsSchema = z.strictObject({
  columns: z
    .array(z.enum(WORK_LIST_COLUMNS))
    .min(1)
    .max(WORK_LIST_COLUMNS.length)
    .refine((columns) => new Set(columns).size === columns.length, 'twice'),
  density: z.enum(DENSITIES),
});

const LONGEST_NAME = 60;
/** More views than this nobody finds their way in. */
export const MOST_VIEWS = 30;

const filterValue = z.union([z.string().max(200), z.number(), z.boolean(), z.null()]);

/** Filter and sort are refused by the very rules of the list. */
export const saveViewSchema = columnsSchema
  .extend({
    name: z.string().trim().normalize('NFC').pipe(nameText(LONGEST_NAME)),
    filter: z.record(z.string().max(40), z.union([filterValue, z.array(filterValue).max(50)])),
    sort: z.tuple([z.string().max(40), z.enum(['ASC', 'DESC'])]),
    /** Everybody sees it; nobody but its owner changes it. */
    shared: z.boolean(),
  })
  .superRefine(({ filter, sort }, context) => {
    const parsed = parseListQuery('applications', { filter: JSON.stringify(filter), sort: JSON.stringify(sort) });
    if ('problem' in parsed) {
      const path = [parsed.problem === 'sort' ? 'sort' : 'filter'];
      context.addIssue({ code: 'custom', path, message: `allowed: ${parsed.allowed.join(', ')}` });
    }
  });
export type SaveViewInput = z.infer<typeof saveViewSchema>;

export interface SavedView extends Readonly<ListColumns> {
  readonly id: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly name: string;
  readonly filter: Readonly<Record<string, FilterValue>>;
  readonly sort: readonly [field: string, order: 'ASC' | 'DESC'];
  readonly shared: boolean;
}

/** How many cases a view holds. */
interface Counted {
  readonly count: number;
  /** Whether it holds more than were counted. */
  readonly hasMore: boolean;
}

/** GET work-list: what stands around the rows, in one answer. */
export interface WorkListAnswer {
  readonly counts: Readonly<Record<ViewId, number>>;
  /** One's own, then those that others share; each with how many cases it holds. */
  readonly views: readonly (SavedView & Counted)[];
  readonly own: ListColumns;
}

/** As many as stand on the longest page. */
export const MOST_HANDED_OVER = 100;

export const handOverManySchema = z.strictObject({
  userId: id,
  reason,
  cases: z
    .array(z.strictObject({ id, version: z.int().min(0) }))
    .min(1)
    .max(MOST_HANDED_OVER)
    .refine((cases) => new Set(cases.map((one) => one.id)).size === cases.length, 'twice'),
});
export type HandOverManyInput = z.infer<typeof handOverManySchema>;

/** What became of one of the cases: handed over, or why not. */
export interface HandedOver {
  readonly id: string;
  readonly refused: { readonly code: ErrorCode; readonly refusals: readonly Refusal[] } | null;
}
