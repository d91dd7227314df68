/** Fetches one page of a stack as a picture with the token of the session. */
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { DeskDataProvider } from '../../providers/dataProvider';

export interface PageOfBatch {
  readonly batchId: string;
  /** Page of the stack, 1 is the first. */
  readonly page: number;
  /** On the screen, in CSS pixels. */
  readonly width: number;
}
export interface BatchPage {
  /** Null until it has come. */
  readonly picture: Blob | null;
  readonly hasFailed: boolean;
}

/** Few steps, so that a smaller picture is not fetched for every step of the zoom; the first is the small one of the list. */
const WIDTHS = [100, 1000, 1600, 2400] as const;
const KEPT_MS = 60_000;

/** @param wanted which page; null as long as it need not be shown */
export function useBatchPage(wanted: PageOfBatch | null): BatchPage {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { batchId, page, width } = wanted ?? { batchId: '', page: 0, width: 0 };
  const pixels = WIDTHS.find((step) => step >= width * Math.min(window.devicePixelRatio, 2)) ?? 2400;
  const { data, isError } = useQuery<Blob>({
    queryKey: ['batchPage', batchId, page, pixels],
    queryFn: () => dataProvider.batchPageImage(batchId, page, pixels),
    enabled: width > 0,
    staleTime: Infinity,
    gcTime: KEPT_MS,
    retry: false,
    // The same page, only coarser, is shown until the sharper one is there.
    placeholderData: (former, query) =>
      query?.queryKey[1] === batchId && query.queryKey[2] === page ? former : undefined,
  });
  return { picture: data ?? null, hasFailed: isError };
}
