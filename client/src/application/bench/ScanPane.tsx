/** The scans of a case beside whatever is judged on them: which page is asked for, which is in view, and pointing at a part of it. */
import { Box, LinearProgress, Typography } from '@mui/material';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { RecordContextProvider, useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import { useBenchAddress } from './benchAddress';
import type { ScanPosition } from './scan/ScanViewer';
import { useSeenPages } from './scan/useSeenPages';

const ScanViewer = lazy(() => import('./scan/ScanViewer'));

function documentsOf({ mailItems }: ApplicationDetail): DocumentSummary[] {
  return [...mailItems]
    .sort((a, b) => b.registeredAt.localeCompare(a.registeredAt))
    .flatMap((letter) => letter.documents);
}

/** Somebody wants a part of a page, and this is how they get it; null when they give up. */
type Pointing = (place: ScanPosition | null) => void;

export interface ScanDesk {
  /** The case with what was read since it was fetched. */
  readonly record: ApplicationDetail;
  /** The page in view; null while there is none. */
  readonly shown: ScanPosition | null;
  /** Asks for a page. */
  readonly show: (place: ScanPosition) => void;
  /** Lets somebody point at a part of the page in view. */
  readonly onPoint: (onPointed: (place: ScanPosition) => void) => void;
  /** The viewer itself. */
  readonly viewer: ReactNode;
}

/** The address keeps document and page; the part of the page is of the moment. */
function usePosition() {
  const { scan, go } = useBenchAddress();
  const [asked, setAsked] = useState<ScanPosition | null>(scan);
  const show = (place: ScanPosition) => {
    setAsked(place);
    go({ scan: { documentId: place.documentId, page: place.page } });
  };
  return { asked, show };
}

/** One viewer for a case, wherever on the bench it stands. */
export function useScanDesk(fetched: ApplicationDetail): ScanDesk {
  const translate = useTranslate();
  const { seen: record, onRead } = useSeenPages(fetched);
  const { asked, show } = usePosition();
  const [shown, setShown] = useState<ScanPosition | null>(null);
  const [pointing, setPointing] = useState<Pointing | null>(null);
  const onPoint = (onPointed: (place: ScanPosition) => void) => {
    setPointing(() => (place: ScanPosition | null) => {
      setPointing(null);
      if (place !== null) {
        show(place);
        onPointed(place);
      }
    });
  };
  const [first, ...rest] = documentsOf(record);
  const viewer =
    first === undefined ? (
      <Typography variant="body2" sx={{ p: 1 }}>
        {translate('bench.noScans')}
      </Typography>
    ) : (
      <Suspense fallback={<LinearProgress aria-label={translate('general.loading')} />}>
        <Box component="section" aria-label={translate('bench.scan.title')} sx={{ height: '100%', minHeight: 0 }}>
          <RecordContextProvider value={record}>
            <ScanViewer
              documents={[first, ...rest]}
              position={asked ?? { documentId: first.id, page: 1 }}
              onMove={show}
              onShown={setShown}
              onPointed={pointing}
              onRead={onRead}
            />
          </RecordContextProvider>
        </Box>
      </Suspense>
    );
  return { record, shown, show, onPoint, viewer };
}
