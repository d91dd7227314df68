/** What the one box asks of the API. */
import { OPERATIONS } from './operations.table';
import type { SearchAnswer } from '@desk/shared/contract/search';
import { addressOf } from './address';
import type { HttpClient } from './httpClient';
import { takeAtItsWord } from './takeAtItsWord';

export interface SearchCalls {
  /** Finds whatever this person may see; the signal ends a question that is no longer wanted. */
  readonly search: (question: string, signal?: AbortSignal) => Promise<SearchAnswer>;
}

/** Made once, over the client that all screens share. */
export function createSearchCalls({ send }: HttpClient): SearchCalls {
  return {
    search: async (question, signal) => {
      const { json } = await send(`${addressOf(OPERATIONS.search.path)}?q=${encodeURIComponent(question)}`, { signal });
      takeAtItsWord<SearchAnswer>(json);
      return json;
    },
  };
}
