/** The scans of a case beside whatever is judged on them: which page is asked for, which is in view, and pointing at a part of it. */
import { Box, LinearProgress, Typography } from '@mui/material';
import { lazy, memo, Suspense, useMemo, useState, type ReactNode } from 'react';
import { RecordContextProvider, useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { useBenchAddress } from './benchAddress';
import { useLatest } from '../../ui/useLatest';
import type { ScanPosition, ScanViewerProps } from './scan/ScanViewer';
import { useSeenPages } from './scan/useSeenPages';

const ScanViewer = lazy(() => import('./scan/ScanViewer'));

interface ViewerProps extends ScanViewerProps {
  readonly record: ApplicationDetail;
}

/** Tells which page is in view, and is not drawn anew for having told. */
const Viewer = memo(function Viewer({ record, ...viewer }: ViewerProps) {
  const translate = useTranslate();
  return (
    <Suspense fallback={<LinearProgress aria-label={translate('general.loading')} />}>
      <Box component="section" aria-label={translate('bench.scan.title')} sx={{ height: '100%', minHeight: 0 }}>
        <RecordContextProvider value={record}>
          <ScanViewer {...viewer} />
        </RecordContextProvider>
      </Box>
    </Suspense>
  );
});

/** The scans of the letters, the newest letter first; null where there are none. */
function documentsOf({ mailItems }: Pick<ApplicationDetail, 'mailItems'>): ScanViewerProps['documents'] | null {
  const [first, ...rest] = mailItems
    .toSorted((a, b) => b.registeredAt.localeCompare(a.registeredAt))
    .flatMap((letter) => letter.documents);
  return first === undefined ? null : [first, ...rest];
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
  const { mailItems } = record;
  const documents = useMemo(() => documentsOf({ mailItems }), [mailItems]);
  const begin = useMemo(() => ({ documentId: documents?.[0].id ?? '', page: 1 }), [documents]);
  const [onMove, tellRead] = [useLatest(show), useLatest(onRead)];
  const viewer =
    documents === null ? (
      <Typography variant="body2" sx={{ p: 1 }}>
        {translate('bench.noScans')}
      </Typography>
    ) : (
      <Viewer
        record={record}
        documents={documents}
        position={asked ?? begin}
        onMove={onMove}
        onShown={setShown}
        onPointed={pointing}
        onRead={tellRead}
      />
    );
  return { record, shown, show, onPoint, viewer };
}
