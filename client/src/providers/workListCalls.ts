/** What the work list asks of the API beside its rows. */
import { OPERATIONS } from './operations.table';
import type {
  HandedOver,
  HandOverManyInput,
  SavedView,
  SaveViewInput,
  WorkListAnswer,
} from '@desk/shared/contract/workList';
import type { ListColumns } from '@desk/shared/contract/workListColumns';
import { addressOf } from './address';
import type { Call } from './call';
import type { HttpClient } from './httpClient';

/** Which rows, and in which order. */
export interface ListQuestion {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: readonly [field: string, order: 'ASC' | 'DESC'];
}

export interface WorkListCalls {
  /** Every view with how many cases it holds, and the columns this person chose. */
  readonly workList: () => Promise<WorkListAnswer>;
  readonly chooseColumns: (chosen: ListColumns) => Promise<ListColumns>;
  /** Keeps a view: a new one, or another state of one's own. */
  readonly saveView: (id: string | null, view: SaveViewInput) => Promise<SavedView>;
  readonly removeView: (id: string) => Promise<void>;
  /** Says of each case whether it was handed over, or why not. */
  readonly handOverMany: (input: HandOverManyInput) => Promise<readonly HandedOver[]>;
  /** The list as a file for a spreadsheet. */
  readonly exportCases: (question: ListQuestion) => Promise<Blob>;
}

/** Made once, over the client that all screens share. */
export function createWorkListCalls({ fetchBlob }: HttpClient, call: Call): WorkListCalls {
  return {
    workList: () => call(OPERATIONS.workList, {}),
    chooseColumns: (body) => call(OPERATIONS.chooseColumns, { body }),
    saveView: (id, body) =>
      id === null ? call(OPERATIONS.addView, { body }) : call(OPERATIONS.changeView, { params: { id }, body }),
    removeView: (id) => call(OPERATIONS.removeView, { params: { id } }),
    handOverMany: (body) => call(OPERATIONS.handOverMany, { body }),
    exportCases: ({ filter, sort }) => {
      const asked = new URLSearchParams({ filter: JSON.stringify(filter), sort: JSON.stringify(sort) });
      return fetchBlob(`${addressOf(OPERATIONS.exportCases.path)}?${asked.toString()}`);
    },
  };
}
