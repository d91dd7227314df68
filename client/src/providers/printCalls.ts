/** What the screens ask of a print run. */
import type { BegunPrintRun, PrintRunDetail } from '@desk/shared/dispatch/printRun';
import type { InputOf } from '@desk/shared/contract/operation';
import { OPERATIONS } from './operations.table';
import { addressOf } from './address';
import type { Call } from './call';
import type { HttpClient } from './httpClient';

export interface PrintCalls {
  /** Begins a run with the letters that wait. */
  readonly createPrintRun: () => Promise<BegunPrintRun>;
  /** The PDF of a run: it can be had once. */
  readonly readPrintRun: (id: string) => Promise<Blob>;
  /** The manifest as a list on paper. */
  readonly printManifest: (id: string, language: 'nl' | 'en') => Promise<Blob>;
  readonly trackLetter: (id: string, pair: { mark: string; trackNumber: string }) => Promise<PrintRunDetail>;
  readonly postPrintRun: (id: string) => Promise<PrintRunDetail>;
  /** Letters that went wrong in printing; the whole run without `marks`. */
  readonly spoilLetters: (
    id: string,
    input: InputOf<typeof OPERATIONS.spoilLetters>['body'],
  ) => Promise<PrintRunDetail>;
}

/** Made once, over the client that all screens share. */
export function createPrintCalls({ fetchBlob }: HttpClient, call: Call): PrintCalls {
  return {
    createPrintRun: () => call(OPERATIONS.createPrintRun, {}),
    readPrintRun: (id) => fetchBlob(addressOf('/print-runs/:id/read', { id }), { method: 'POST' }),
    printManifest: (id, language) => fetchBlob(`${addressOf('/print-runs/:id/manifest', { id })}?language=${language}`),
    trackLetter: (id, body) => call(OPERATIONS.trackLetter, { params: { id }, body }),
    postPrintRun: (id) => call(OPERATIONS.postPrintRun, { params: { id } }),
    spoilLetters: (id, body) => call(OPERATIONS.spoilLetters, { params: { id }, body }),
  };
}
