/** Columns of what people keep of the work list: views of their own, and which columns they see. */
import type { SavedView } from '@desk/shared/contract/workList';
import type { ListColumns } from '@desk/shared/contract/workListColumns';
import type { ColumnsOf } from './columnKinds';

export interface SavedViewColumns extends SavedView {
  readonly changedAt: string;
}

export const savedViewColumns = {
  id: 'id',
  ownerId: 'id',
  ownerName: 'text',
  name: 'text',
  filter: 'json',
  sort: 'json',
  columns: 'json',
  density: 'text',
  shared: 'boolean',
  changedAt: 'instant',
} as const satisfies ColumnsOf<SavedViewColumns>;

export interface ListColumnsColumns extends ListColumns {
  readonly userId: string;
}

export const listColumnsColumns = {
  userId: 'id',
  columns: 'json',
  density: 'text',
} as const satisfies ColumnsOf<ListColumnsColumns>;
