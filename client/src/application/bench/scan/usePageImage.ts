/** Fetches one page of a document as a picture, and the next one ahead of time. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDataProvider } from 'react-admin';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import type { DeskDataProvider } from '../../../providers/dataProvider';

export interface PageImage {
  /** Null until it has come. */
  readonly picture: Blob | null;
  readonly hasFailed: boolean;
}

export interface WantedPage {
  readonly document: Pick<DocumentSummary, 'id' | 'sha256'>;
  readonly page: number;
  readonly pages: number;
  /** On the screen, in CSS pixels. */
  readonly width: number;
}

/** Few steps, so that a smaller picture is not fetched for every step of the zoom. */
const WIDTHS = [1000, 1600, 2400, 3000] as const;
const KEPT_MS = 60_000;

function widthFor(width: number): number {
  const needed = width * Math.min(window.devicePixelRatio, 2);
  return WIDTHS.find((step) => step >= needed) ?? 3000;
}

/** @param wanted which page; a document that was stored anew has other pages under the same id */
export function usePageImage({ document: { id, sha256 }, page, pages, width }: WantedPage): PageImage {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const queryClient = useQueryClient();
  const pixels = widthFor(width);
  const isPlaced = width > 0;
  const { data, isError } = useQuery<Blob>({
    queryKey: ['documentPage', id, sha256, page, pixels],
    queryFn: () => dataProvider.documentPageImage(id, page, pixels),
    enabled: isPlaced,
    staleTime: Infinity,
    gcTime: KEPT_MS,
    retry: false,
    // The same page, only coarser, is shown until the sharper one is there.
    placeholderData: (former, query) =>
      query?.queryKey[2] === sha256 && query.queryKey[3] === page ? former : undefined,
  });
  const hasCome = data !== undefined;
  useEffect(() => {
    if (hasCome && page < pages) {
      void queryClient.prefetchQuery({
        queryKey: ['documentPage', id, sha256, page + 1, pixels],
        queryFn: () => dataProvider.documentPageImage(id, page + 1, pixels),
        staleTime: Infinity,
        gcTime: KEPT_MS,
        retry: false,
      });
    }
  }, [hasCome, queryClient, dataProvider, id, sha256, page, pages, pixels]);
  return { picture: data ?? null, hasFailed: isError };
}
