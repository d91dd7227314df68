/** The scans of the letters of a case: choose a document, turn its pages, zoom; loaded only when there is something to show. */
import { Alert, Box, Link, TextField, Typography } from '@mui/material';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import { PdfPage } from './PdfPage';
import { ScanToolbar } from './ScanToolbar';
import { useDocument, type ShownDocument } from './useDocument';
import { WHOLE, type View } from './view';

export interface ScanPosition {
  readonly documentId: string;
  readonly page: number;
}

export interface ScanViewerProps {
  readonly documents: readonly [DocumentSummary, ...DocumentSummary[]];
  readonly position: ScanPosition;
  readonly onMove: (position: ScanPosition) => void;
}

/** Width of the place for the page, followed while the window changes. */
function useWidth() {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) {
      return;
    }
    const observer = new ResizeObserver(() => {
      setWidth(Math.floor(element.clientWidth));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { place, width };
}

interface PageProps {
  readonly shown: ShownDocument;
  readonly document: DocumentSummary;
  readonly page: number;
  readonly view: View;
  readonly width: number;
}

function Page({ shown, document, page, view, width }: PageProps) {
  const translate = useTranslate();
  const [hasFailed, setFailed] = useState(false);
  const onFailure = useCallback(() => {
    setFailed(true);
  }, []);
  const label = translate('bench.scan.alt', { name: document.fileName, page });
  if (shown.kind === 'loading') {
    return <Typography sx={{ p: 2 }}>{translate('general.loading')}</Typography>;
  }
  if (shown.kind === 'failed' || hasFailed) {
    return <Alert severity="error">{translate('bench.scan.failed')}</Alert>;
  }
  if (shown.kind === 'pdf') {
    return width === 0 ? null : (
      <PdfPage pdf={shown.pdf} page={page} view={view} width={width} label={label} onFailure={onFailure} />
    );
  }
  if (shown.kind === 'image') {
    return (
      <Box
        component="img"
        src={shown.url}
        alt={label}
        sx={{ display: 'block', width: width * view.zoom, transform: `rotate(${String(view.rotation)}deg)` }}
      />
    );
  }
  return (
    <Alert severity="info">
      {translate('bench.scan.notDrawable')}{' '}
      <Link href={shown.url} download={document.fileName}>
        {translate('bench.scan.download')}
      </Link>
    </Alert>
  );
}

export default function ScanViewer({ documents, position, onMove }: ScanViewerProps) {
  const translate = useTranslate();
  const [view, setView] = useState(WHOLE);
  const { place, width } = useWidth();
  const document = documents.find(({ id }) => id === position.documentId) ?? documents[0];
  const shown = useDocument(document);
  const pages = shown.kind === 'pdf' ? shown.pdf.numPages : (document.pages ?? 1);
  const page = Math.min(position.page, pages);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }}>
      {documents.length > 1 && (
        <TextField
          select
          size="small"
          label={translate('bench.scan.document')}
          value={document.id}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          sx={{ my: 1 }}
          onChange={(event) => {
            onMove({ documentId: event.target.value, page: 1 });
          }}
        >
          {documents.map(({ id, fileName }) => (
            <option key={id} value={id}>
              {fileName}
            </option>
          ))}
        </TextField>
      )}
      <ScanToolbar
        page={page}
        pages={pages}
        view={view}
        onView={setView}
        onPage={(wanted) => {
          onMove({ documentId: document.id, page: wanted });
        }}
      />
      <Box
        ref={place}
        tabIndex={0}
        role="region"
        aria-label={document.fileName}
        sx={{ overflow: 'auto', flex: '1 1 auto', minHeight: '20rem', border: 1, borderColor: 'divider' }}
      >
        <Page key={document.id} shown={shown} document={document} page={page} view={view} width={width} />
      </Box>
    </Box>
  );
}
