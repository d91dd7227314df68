/** What stands in each part of the bench; the scan stays beside whatever is judged on it. */
import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { intakeFindings } from '@desk/shared/intake/intakeQuestions';
import { CaseTimeline } from '../../audit/CaseTimeline';
import { DecisionPanel } from './decision/DecisionPanel';
import { DispatchPanel } from '../../dispatch/DispatchPanel';
import { ChecklistPanel } from '../../intake/ChecklistPanel';
import { CaseCards } from './CaseCards';
import { LetterList } from './LetterList';
import { useScanDesk, type ScanDesk } from './ScanPane';
import type { BenchTab } from './startTab';
import { StepWork } from './steps/StepWork';

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

/** One pane that scrolls. */
function Whole({ children }: { readonly children: ReactNode }) {
  return (
    <Paper variant="outlined" sx={{ flex: 1, minHeight: 0, overflowY: 'auto', p: { xs: 1, sm: 2 } }}>
      {children}
    </Paper>
  );
}

/** Scan at the left where the window is wide, above the rest where it is not. */
function BesideScan({ desk, children }: { readonly desk: ScanDesk; readonly children: ReactNode }) {
  return (
    <Box
      sx={{
        flex: 1,
        minHeight: 0,
        display: 'grid',
        gap: 1,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
        gridTemplateRows: { xs: 'minmax(16rem, 40%) minmax(0, 1fr)', md: 'minmax(0, 1fr)' },
      }}
    >
      <Paper variant="outlined" sx={{ p: 0.5, minWidth: 0, minHeight: 0 }}>
        {desk.viewer}
      </Paper>
      <Whole>{children}</Whole>
    </Box>
  );
}

function Letters({ record, show }: Pick<ScanDesk, 'record' | 'show'>) {
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <ChecklistPanel record={record} />
      <Part titleKey="bench.letters">
        <LetterList
          letters={record.mailItems}
          caseVersion={record.version}
          findings={intakeFindings(record.intake)}
          onShowScan={show}
        />
      </Part>
      <Part titleKey="bench.data.title">
        <CaseCards record={record} />
      </Part>
    </Box>
  );
}

interface BenchPartProps {
  readonly record: ApplicationDetail;
  readonly tab: BenchTab;
}

export function BenchPart({ record: fetched, tab }: BenchPartProps) {
  const desk = useScanDesk(fetched);
  const { record, shown, show, onPoint, viewer } = desk;
  switch (tab) {
    case 'work':
      return (
        <StepWork record={record} shown={shown} onShowScan={show} onPoint={onPoint}>
          {viewer}
        </StepWork>
      );
    case 'letters':
      return (
        <BesideScan desk={desk}>
          <Letters record={record} show={show} />
        </BesideScan>
      );
    case 'decision':
      return (
        <DecisionPanel record={record} onShowScan={show}>
          {viewer}
        </DecisionPanel>
      );
    case 'dispatch':
      return (
        <Whole>
          <DispatchPanel record={record} />
        </Whole>
      );
    case 'history':
      return (
        <Whole>
          <CaseTimeline applicationId={record.id} />
        </Whole>
      );
  }
}
