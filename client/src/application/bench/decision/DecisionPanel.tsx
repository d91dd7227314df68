/** The page of the decision in three panes: what asks for judgement, its evidence on the scan, what it rests on; the answer always in view below. */
import { Box } from '@mui/material';
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useBenchAddress } from '../benchAddress';
import type { ScanPage } from '../../../checks/checkDraft';
import { pageFor } from '../../../checks/evidencePage';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { StageStepper } from '../../../ui/StageStepper';
import { Pane, ThreePanes, type PaneName } from '../../../ui/ThreePanes';
import { basisOf, type DecisionBasis } from '../../../decision/basis';
import { BasisSummary } from '../../../decision/BasisSummary';
import { DecisionBar } from '../../../decision/DecisionBar';
import { DecisionHistory } from '../../../decision/DecisionHistory';
import { DecisionList } from '../../../decision/DecisionList';
import { FourEyesNotice } from '../../../decision/FourEyesNotice';
import { HandlerList } from '../../../decision/HandlerList';
import { JudgedItemPane } from './JudgedItemPane';
import { judgedSections, type JudgedItem } from '../../../decision/judged';
import { PersonDecisions } from '../../../decision/PersonDecisions';
import { WaiverList } from '../../../decision/WaiverList';

export interface DecisionPanelProps {
  readonly record: ApplicationDetail;
  /** Brings a page up beside the decision, with the part that was pointed at. */
  readonly onShowScan: (place: ScanPage) => void;
  /** The scan. */
  readonly children: ReactNode;
}

/** The page that the finding rests on, otherwise the one it would be read from. */
function pageOf(item: JudgedItem, record: ApplicationDetail): ScanPage | null {
  if (item.kind === 'difference') {
    return null;
  }
  if (item.kind === 'human') {
    const { documentId, page } = item.word;
    return documentId === null || page === null ? null : { documentId, page, region: null };
  }
  const evidence = item.check.attempts.at(-1)?.evidence;
  return evidence?.documentId && evidence.page !== null
    ? { documentId: evidence.documentId, page: evidence.page, region: evidence.region ?? null }
    : pageFor(item.check, record);
}

interface WholeProps {
  readonly record: ApplicationDetail;
  readonly basis: DecisionBasis;
  readonly accepted: readonly string[];
  readonly onAccept: (accepted: readonly string[]) => void;
}

/** The decision as a whole: where the case stands or stopped, numbers, waivers to accept, persons, who handled it, what was decided before; first of all once it is decided. */
function Whole({ record, basis, accepted, onAccept }: WholeProps) {
  const { available, refused } = record.actions;
  const isWithApprover = available.includes('approve') || refused.approve !== undefined;
  return (
    <>
      <Box sx={{ mb: 1 }}>
        <StageStepper record={record} />
      </Box>
      <FourEyesNotice record={record} />
      {!isWithApprover && <DecisionHistory decisions={record.decisions} />}
      <WaiverList waivers={basis.waivers} accepted={accepted} isReadOnly={!isWithApprover} onChange={onAccept} />
      <BasisSummary record={record} basis={basis} />
      <PersonDecisions record={record} />
      <HandlerList record={record} />
      {isWithApprover && <DecisionHistory decisions={record.decisions} />}
    </>
  );
}

export function DecisionPanel({ record, onShowScan, children }: DecisionPanelProps) {
  const translate = useTranslate();
  const { step, scan, go } = useBenchAddress();
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const [front, setFront] = useState<PaneName>('step');
  const basis = basisOf(record);
  const items = judgedSections(record).flatMap((section) => section.items);
  const item = items.find(({ key }) => key === step) ?? null;
  // Opened by its address: what is chosen brings its page, with the part that was pointed at; another page that the address names stays.
  const begin = useEffectEvent(() => {
    const page = item === null ? null : pageOf(item, record);
    const isOther = scan !== null && (scan.documentId !== page?.documentId || scan.page !== page.page);
    if (page !== null && !isOther) {
      onShowScan(page);
    }
  });
  useEffect(() => begin(), []);
  const choose = (chosen: JudgedItem | null) => {
    const page = chosen === null ? null : pageOf(chosen, record);
    if (page !== null) {
      onShowScan(page);
    }
    go(page === null ? { step: chosen?.key ?? null } : { step: chosen?.key ?? null, scan: page });
    setFront('step');
  };
  return (
    <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: 0.5 }}>
      <ThreePanes front={front} onFront={setFront} namesKey="steps.pane" doesFold={false}>
        <Pane name="list">
          <DecisionList record={record} chosen={item?.key ?? null} onChoose={choose} />
        </Pane>
        <Pane name="scan">{children}</Pane>
        <Pane name="step">
          <Box
            role="region"
            aria-label={translate('decision.restsOn')}
            tabIndex={0}
            sx={{ height: '100%', overflowY: 'auto', p: 1.5 }}
          >
            {item === null ? (
              <Whole record={record} basis={basis} accepted={accepted} onAccept={setAccepted} />
            ) : (
              <JudgedItemPane record={record} item={item} onShowScan={onShowScan} />
            )}
          </Box>
        </Pane>
      </ThreePanes>
      <DecisionBar record={record} basis={basis} acceptedWaivers={accepted} />
    </Box>
  );
}
