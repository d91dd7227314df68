/** What the screens ask of a print run. */
import type { BegunPrintRun, PrintRunDetail } from '@desk/shared/dispatch/printRun';
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
  readonly spoilLetters: (id: string, input: { marks?: readonly string[]; reason: string }) => Promise<PrintRunDetail>;
}

/** Made once, over the client that all screens share. */
export function createPrintCalls({ send, fetchBlob }: HttpClient, api: string): PrintCalls {
  const post = async <R = PrintRunDetail>(path: string, body: object = {}): Promise<R> => {
    const { json } = await send(`${api}/print-runs${path}`, { method: 'POST', body: JSON.stringify(body) });
    return json as R;
  };
  const of = (id: string, verb: string): string => `/${encodeURIComponent(id)}/${verb}`;
  return {
    createPrintRun: () => post<BegunPrintRun>(''),
    readPrintRun: (id) => fetchBlob(`${api}/print-runs${of(id, 'read')}`, { method: 'POST' }),
    printManifest: (id, language) => fetchBlob(`${api}/print-runs${of(id, 'manifest')}?language=${language}`),
    trackLetter: (id, pair) => post(of(id, 'track'), pair),
    postPrintRun: (id) => post(of(id, 'posted')),
    spoilLetters: (id, input) => post(of(id, 'spoilt'), input),
  };
}
