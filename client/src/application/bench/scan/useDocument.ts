/** Fetches a document with the token of the session and makes it ready for the screen. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import type { DeskDataProvider } from '../../../providers/dataProvider';
import { openPdf } from './openPdf';

export type ShownDocument =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'pdf'; readonly pdf: PDFDocumentProxy; readonly url: string }
  | { readonly kind: 'image'; readonly url: string }
  | { readonly kind: 'other'; readonly url: string };

/** What a browser can draw by itself; TIFF is not among it. */
const DRAWABLE = ['image/jpeg', 'image/png'];

async function ready(blob: Blob, mediaType: string, url: string): Promise<ShownDocument> {
  if (mediaType === 'application/pdf') {
    return { kind: 'pdf', pdf: await openPdf(blob), url };
  }
  return { kind: DRAWABLE.includes(mediaType) ? 'image' : 'other', url };
}

type Loaded = { readonly id: string; readonly shown: ShownDocument };

/** @param document what to show; the former one is let go */
export function useDocument({ id, mediaType }: Pick<DocumentSummary, 'id' | 'mediaType'>): ShownDocument {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let isStale = false;
    let letGo = () => {};
    const load = async () => {
      const blob = await dataProvider.documentBlob(id);
      const url = URL.createObjectURL(blob);
      const shown = await ready(blob, mediaType, url);
      letGo = () => {
        URL.revokeObjectURL(url);
        if (shown.kind === 'pdf') {
          void shown.pdf.loadingTask.destroy();
        }
      };
      if (isStale) {
        letGo();
      } else {
        setLoaded({ id, shown });
      }
    };
    load().catch(() => {
      if (!isStale) {
        setLoaded({ id, shown: { kind: 'failed' } });
      }
    });
    return () => {
      isStale = true;
      letGo();
    };
  }, [dataProvider, id, mediaType]);
  return loaded?.id === id ? loaded.shown : { kind: 'loading' };
}
