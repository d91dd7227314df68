/** Fetches one page of a document as a picture, and the next one ahead of time. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDataProvider } from 'react-admin';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import type { DeskDataProvider } from '../../../providers/dataProvider';

export interface PageImage {
  /** Null until it has come. */
  readonly picture: Blob | null;
  /** The server has it on record that this page was on screen. */
  readonly isRead: boolean;
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
  const ahead = queryClient.getQueryData<Blob>(['documentPageAhead', id, sha256, page, pixels]);
  const { data, isError, isPlaceholderData } = useQuery<Blob>({
    queryKey: ['documentPage', id, sha256, page, pixels],
    queryFn: () => dataProvider.documentPageImage(id, page, pixels),
    enabled: isPlaced,
    staleTime: Infinity,
    gcTime: KEPT_MS,
    retry: false,
    // What was fetched ahead is shown while it is asked for again: only a page that is asked for by itself counts as
    // read. Otherwise the same page, only coarser, is shown until the sharper one is there.
    placeholderData: (former, query) =>
      ahead ?? (query?.queryKey[2] === sha256 && query.queryKey[3] === page ? former : undefined),
  });
  const hasCome = data !== undefined && !isPlaceholderData;
  useEffect(() => {
    if (hasCome && page < pages) {
      void queryClient.prefetchQuery({
        queryKey: ['documentPageAhead', id, sha256, page + 1, pixels],
        queryFn: () => dataProvider.documentPageImage(id, page + 1, pixels, true),
        staleTime: Infinity,
        gcTime: KEPT_MS,
        retry: false,
      });
    }
  }, [hasCome, queryClient, dataProvider, id, sha256, page, pages, pixels]);
  return { picture: data ?? null, isRead: hasCome, hasFailed: isError };
}
