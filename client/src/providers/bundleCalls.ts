/** Fetches signed bundles of the trail. */
import { OPERATIONS } from './operations.table';
import { addressOf } from './address';
import type { HttpClient } from './httpClient';

/** Some cases by their ids, or all days between two, both included. */
export type BundleQuestion = { readonly cases: readonly string[] } | { readonly from: string; readonly to: string };

export interface BundleCalls {
  /** A ZIP that somebody who does not trust the desk can verify. */
  readonly exportBundle: (question: BundleQuestion) => Promise<Blob>;
}

/** Made once, over the client that all screens share. */
export function createBundleCalls({ fetchBlob }: HttpClient): BundleCalls {
  return {
    exportBundle: (question) => {
      const asked = new URLSearchParams('cases' in question ? { cases: question.cases.join(',') } : question);
      return fetchBlob(`${addressOf(OPERATIONS.exportBundle.path)}?${asked.toString()}`);
    },
  };
}
