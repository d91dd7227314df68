/** Fetches one page of a stack with the token of the session; the image is let go when it leaves the screen. */
import { useEffect, useState } from 'react';
import { useDataProvider } from 'react-admin';
import type { DeskDataProvider } from '../../providers/dataProvider';

export type PageImageState =
  { readonly state: 'loading' | 'failed'; readonly url: null } | { readonly state: 'ready'; readonly url: string };

export interface PageOfBatch {
  readonly batchId: string;
  readonly page: number;
  readonly width: number;
}

const LOADING: PageImageState = { state: 'loading', url: null };

/** @param wanted which page; null as long as it need not be shown */
export function usePageImage(wanted: PageOfBatch | null): PageImageState {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [image, setImage] = useState<{ readonly of: string; readonly shown: PageImageState } | null>(null);
  const { batchId = '', page = 0, width = 0 } = wanted ?? {};
  const of = `${batchId}/${String(page)}/${String(width)}`;
  useEffect(() => {
    if (batchId === '') {
      return;
    }
    let isGone = false;
    let url: string | null = null;
    dataProvider.batchPageImage(batchId, page, width).then(
      (blob) => {
        if (!isGone) {
          url = URL.createObjectURL(blob);
          setImage({ of, shown: { state: 'ready', url } });
        }
      },
      () => {
        if (!isGone) {
          setImage({ of, shown: { state: 'failed', url: null } });
        }
      },
    );
    return () => {
      isGone = true;
      setImage(null);
      if (url !== null) {
        URL.revokeObjectURL(url);
      }
    };
  }, [dataProvider, batchId, page, width, of]);
  return image?.of === of ? image.shown : LOADING;
}
