/** The scans of the letters of a case: choose a document, turn its pages, zoom; loaded only when there is something to show. */
import { Box, TextField } from '@mui/material';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { EvidenceRegion } from '@desk/shared/checks/check';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import { PageKindBar } from './PageKindBar';
import { PointPanel } from './PointPanel';
import { RedactPanel } from './RedactPanel';
import { asEvidence, firstRegion, fromEvidence, type Region } from './region';
import { ScanPage } from './ScanPage';
import { ScanToolbar } from './ScanToolbar';
import { useMayRedact } from './useRedact';
import { useWidth } from '../../../ui/scan/useWidth';
import { WHOLE } from '../../../ui/scan/view';

export interface ScanPosition {
  readonly documentId: string;
  readonly page: number;
  /** The part of the page that evidence points at. */
  readonly region?: EvidenceRegion | null;
}

export interface ScanViewerProps {
  readonly documents: readonly [DocumentSummary, ...DocumentSummary[]];
  readonly position: ScanPosition;
  readonly onMove: (position: ScanPosition) => void;
  /** Set while somebody points at a part of the page as evidence; null tells that they gave up. */
  readonly onPointed?: ((place: ScanPosition | null) => void) | null;
  /** Tells which page is in view, which is not the one that was asked for while another one is pinned. */
  readonly onShown?: (place: ScanPosition | null) => void;
  /** Tells that a page of these bytes was on screen. */
  readonly onRead?: (sha256: string, page: number) => void;
}

interface DocumentChoiceProps {
  readonly documents: readonly DocumentSummary[];
  readonly chosen: string;
  readonly onChoose: (documentId: string) => void;
}

function DocumentChoice({ documents, chosen, onChoose }: DocumentChoiceProps) {
  const translate = useTranslate();
  if (documents.length < 2) {
    return null;
  }
  return (
    <TextField
      select
      size="small"
      label={translate('bench.scan.document')}
      value={chosen}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      sx={{ my: 1 }}
      onChange={(event) => {
        onChoose(event.target.value);
      }}
    >
      {documents.map(({ id, fileName }) => (
        <option key={id} value={id}>
          {fileName}
        </option>
      ))}
    </TextField>
  );
}

/** A pinned page stays while others ask for theirs; the person at the viewer still turns pages. */
function usePosition({ position, onMove }: Pick<ScanViewerProps, 'position' | 'onMove'>) {
  const [pinned, setPinned] = useState<ScanPosition | null>(null);
  const shown = pinned ?? position;
  return {
    shown,
    isPinned: pinned !== null,
    togglePin: () => {
      setPinned(pinned === null ? shown : null);
    },
    move: (wanted: ScanPosition) => {
      setPinned(pinned === null ? null : wanted);
      onMove(wanted);
    },
  };
}

interface Marking {
  readonly documentId: string;
  readonly regions: readonly Region[];
}

/** What is marked belongs to one document; at another one nothing is. */
function useMarkedRegions(documentId: string) {
  const mayRedact = useMayRedact();
  const [marking, setMarking] = useState<Marking | null>(null);
  const own = mayRedact && marking?.documentId === documentId ? marking : null;
  return {
    regions: own === null ? null : own.regions,
    mark: (regions: readonly Region[]) => {
      setMarking({ documentId, regions });
    },
    stop: () => {
      setMarking(null);
    },
    toggle: mayRedact
      ? () => {
          setMarking(own === null ? { documentId, regions: [] } : null);
        }
      : null,
  };
}

/** The part being pointed at; on another page it starts anew. */
function usePointing(page: number) {
  const [pointed, setPointed] = useState<Region | null>(null);
  return { pointed: pointed?.page === page ? pointed : firstRegion(page), setPointed };
}

/** Tells which page's picture is on screen, and that none is: while it comes, when it failed, and when the viewer goes. */
function useTellShown({ documentId, page, region = null }: ScanPosition, onShown: ScanViewerProps['onShown']) {
  const [isUp, setUp] = useState(false);
  const tell = useEffectEvent((place: ScanPosition | null) => onShown?.(place));
  useEffect(() => {
    tell(isUp ? { documentId, page, region } : null);
    return () => tell(null);
  }, [documentId, page, region, isUp]);
  return { setUp };
}

/** The part that is meant of the page in view; null when it is of another page. */
function keptFrame({ documentId, region }: ScanPosition, place: ScanPosition): Region | null {
  return region?.page === place.page && documentId === place.documentId ? fromEvidence(region) : null;
}

/** Adds a region to those marked for redaction; nothing to add to while none is asked. */
function addingTo(regions: readonly Region[] | null, mark: (regions: readonly Region[]) => void) {
  return regions === null
    ? null
    : (region: Region) => {
        mark([...regions, region]);
      };
}

export default function ScanViewer({ documents, onPointed = null, onShown, onRead, ...place }: ScanViewerProps) {
  const translate = useTranslate();
  const [view, setView] = useState(WHOLE);
  const { place: frame, width } = useWidth();
  const { shown, isPinned, togglePin, move } = usePosition(place);
  const document = documents.find(({ id }) => id === shown.documentId) ?? documents[0];
  const { regions, mark, stop, toggle } = useMarkedRegions(document.id);
  const pages = document.pages ?? 1;
  const page = Math.min(shown.page, pages);
  const { pointed, setPointed } = usePointing(page);
  const { setUp } = useTellShown({ ...shown, documentId: document.id, page }, onShown);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%' }}>
      <DocumentChoice
        documents={documents}
        chosen={document.id}
        onChoose={(documentId) => {
          move({ documentId, page: 1 });
        }}
      />
      <ScanToolbar
        page={page}
        pages={pages}
        view={view}
        isPinned={isPinned}
        isRedacting={regions !== null}
        onView={setView}
        onPage={(wanted) => {
          move({ documentId: document.id, page: wanted });
        }}
        onPin={togglePin}
        onRedact={toggle}
      />
      <PageKindBar documentId={document.id} page={page} onNext={move} />
      {onPointed !== null && (
        <PointPanel
          region={pointed}
          onRegion={setPointed}
          onUse={() => {
            onPointed({ documentId: document.id, page, region: asEvidence(pointed) });
          }}
          onCancel={() => onPointed(null)}
        />
      )}
      {regions !== null && (
        <RedactPanel
          key={document.id}
          document={document}
          page={page}
          regions={regions}
          onRegions={mark}
          onDone={stop}
        />
      )}
      <Box
        ref={frame}
        tabIndex={0}
        role="region"
        aria-label={document.fileName}
        sx={{ overflow: 'auto', flex: '1 1 auto', minHeight: '16rem', border: 1, borderColor: 'divider' }}
      >
        <ScanPage
          key={`${document.sha256} ${String(page)}`}
          document={document}
          page={page}
          pages={pages}
          width={width}
          view={view}
          label={translate('bench.scan.alt', { name: document.fileName, page })}
          regions={regions?.filter((region) => region.page === page) ?? []}
          onUp={setUp}
          onRead={() => onRead?.(document.sha256, page)}
          frame={onPointed === null ? keptFrame(shown, { documentId: document.id, page }) : pointed}
          onMark={onPointed === null ? addingTo(regions, mark) : setPointed}
        />
      </Box>
    </Box>
  );
}
