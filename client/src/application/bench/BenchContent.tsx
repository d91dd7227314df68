/** What stands in each part of the bench; the scan stays beside whatever is judged on it. */
import { Box, LinearProgress, Typography } from '@mui/material';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { RecordContextProvider, useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { intakeFindings } from '@desk/shared/intake/intakeQuestions';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import { CaseTimeline } from '../../audit/CaseTimeline';
import { AuthorityCard } from '../../checks/authority/AuthorityCard';
import { IdentityPanel } from '../../checks/identity/IdentityPanel';
import { CheckPanel } from '../../checks/CheckPanel';
import { DecisionPanel } from '../../decision/DecisionPanel';
import { DispatchPanel } from '../../dispatch/DispatchPanel';
import { ChecklistPanel } from '../../intake/ChecklistPanel';
import { MismatchPanel } from '../../mismatches/MismatchPanel';
import { CaseCards } from './CaseCards';
import { LetterList } from './LetterList';
import { RegisterCard } from './register/RegisterCard';
import type { ScanPosition } from './scan/ScanViewer';
import { useSeenPages } from './scan/useSeenPages';
import type { BenchTab } from './startTab';

const ScanViewer = lazy(() => import('./scan/ScanViewer'));

function documentsOf({ mailItems }: ApplicationDetail): DocumentSummary[] {
  return [...mailItems]
    .sort((a, b) => b.registeredAt.localeCompare(a.registeredAt))
    .flatMap((letter) => letter.documents);
}

interface PartProps {
  readonly titleKey: string;
  readonly children: ReactNode;
}

function Part({ titleKey, children }: PartProps) {
  const translate = useTranslate();
  return (
    <Box component="section" sx={{ minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600, mb: 0.5 }}>
        {translate(titleKey)}
      </Typography>
      {children}
    </Box>
  );
}

/** Somebody wants a part of a page, and this is how they get it; null when they give up. */
type Pointing = (place: ScanPosition | null) => void;

interface ScanProps {
  readonly record: ApplicationDetail;
  readonly position: ScanPosition | null;
  readonly onMove: (position: ScanPosition) => void;
  readonly pointing: Pointing | null;
  readonly onPoint: (onPointed: (place: ScanPosition) => void) => void;
  readonly onRead: (sha256: string, page: number) => void;
}

function Scan({ record, position, onMove, pointing, onRead }: ScanProps) {
  const translate = useTranslate();
  const [first, ...rest] = documentsOf(record);
  if (first === undefined) {
    return <Typography variant="body2">{translate('bench.noScans')}</Typography>;
  }
  return (
    <Suspense fallback={<LinearProgress aria-label={translate('general.loading')} />}>
      <Box sx={{ height: { xs: '26rem', lg: 'calc(100vh - 8rem)' } }}>
        <ScanViewer
          documents={[first, ...rest]}
          position={position ?? { documentId: first.id, page: 1 }}
          onMove={onMove}
          onPointed={pointing}
          onRead={onRead}
        />
      </Box>
    </Suspense>
  );
}

/** Scan at the left where the window is wide, above the rest where it is not. */
function BesideScan({ children, ...scan }: ScanProps & { readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 3fr)' },
      }}
    >
      <Box sx={{ position: { lg: 'sticky' }, top: { lg: '4rem' }, alignSelf: 'start', minWidth: 0 }}>
        <Part titleKey="bench.scan.title">
          <RecordContextProvider value={scan.record}>
            <Scan {...scan} />
          </RecordContextProvider>
        </Part>
      </Box>
      <Box sx={{ minWidth: 0 }}>{children}</Box>
    </Box>
  );
}

function Work({ record, position, onMove, onPoint }: ScanProps) {
  const [first] = documentsOf(record);
  const shown = position ?? (first === undefined ? null : { documentId: first.id, page: 1 });
  return (
    <Box
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', xl: 'repeat(2, minmax(0, 1fr))' } }}
    >
      <Part titleKey="vocabulary.room.mismatches">
        <MismatchPanel record={record} />
        <Box sx={{ mt: 2, display: 'grid', gap: 2 }}>
          <RegisterCard record={record} />
          <AuthorityCard record={record} />
          <Part titleKey="identity.title">
            <IdentityPanel record={record} shown={shown} onShowScan={onMove} />
          </Part>
        </Box>
      </Part>
      <Part titleKey="vocabulary.room.checks">
        <CheckPanel record={record} shown={shown} onShowScan={onMove} onPoint={onPoint} />
      </Part>
    </Box>
  );
}

function Letters({ record, onMove }: Pick<ScanProps, 'record' | 'onMove'>) {
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Part titleKey="bench.letters">
        <LetterList
          letters={record.mailItems}
          caseVersion={record.version}
          findings={intakeFindings(record.intake)}
          onShowScan={onMove}
        />
      </Part>
      <ChecklistPanel record={record} />
      <Part titleKey="bench.data.title">
        <CaseCards record={record} />
      </Part>
    </Box>
  );
}

interface BenchContentProps {
  readonly record: ApplicationDetail;
  readonly tab: BenchTab;
}

export function BenchContent({ record: fetched, tab }: BenchContentProps) {
  const { seen: record, onRead } = useSeenPages(fetched);
  const [position, setPosition] = useState<ScanPosition | null>(null);
  const [pointing, setPointing] = useState<Pointing | null>(null);
  const onPoint = (onPointed: (place: ScanPosition) => void) => {
    setPointing(() => (place: ScanPosition | null) => {
      setPointing(null);
      if (place !== null) {
        setPosition(place);
        onPointed(place);
      }
    });
  };
  const scan = { record, position, onMove: setPosition, pointing, onPoint, onRead };
  switch (tab) {
    case 'work':
      return (
        <BesideScan {...scan}>
          <Work {...scan} />
        </BesideScan>
      );
    case 'letters':
      return (
        <BesideScan {...scan}>
          <Letters {...scan} />
        </BesideScan>
      );
    case 'decision':
      return (
        <BesideScan {...scan}>
          <DecisionPanel record={record} onShowScan={setPosition} />
        </BesideScan>
      );
    case 'dispatch':
      return <DispatchPanel record={record} />;
    case 'history':
      return <CaseTimeline applicationId={record.id} />;
  }
}
