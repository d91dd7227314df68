/** The page of the decision: what it rests on, the waivers to accept, the notice of four eyes, the answers, and former decisions. */
import { Box } from '@mui/material';
import { useState } from 'react';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { basisOf } from './basis';
import { BasisSummary } from './BasisSummary';
import { DecisionBar } from './DecisionBar';
import { DecisionHistory } from './DecisionHistory';
import { DifferenceList } from './DifferenceList';
import { EvidenceTable, type EvidencePlace } from './EvidenceTable';
import { FourEyesNotice } from './FourEyesNotice';
import { HandlerList } from './HandlerList';
import { PersonDecisions } from './PersonDecisions';
import { WaiverList } from './WaiverList';

export interface DecisionPanelProps {
  readonly record: ApplicationDetail;
  /** Brings a page up beside the decision, with the part that was pointed at. */
  readonly onShowScan: (place: EvidencePlace) => void;
}

export function DecisionPanel({ record, onShowScan }: DecisionPanelProps) {
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const basis = basisOf(record);
  const { available, refused } = record.actions;
  const isWithApprover = available.includes('approve') || refused.approve !== undefined;
  return (
    <Box>
      <BasisSummary record={record} basis={basis} />
      <PersonDecisions record={record} />
      <WaiverList waivers={basis.waivers} accepted={accepted} isReadOnly={!isWithApprover} onChange={setAccepted} />
      <FourEyesNotice record={record} />
      <DifferenceList record={record} />
      <EvidenceTable record={record} onShowScan={onShowScan} />
      <HandlerList record={record} />
      <DecisionBar record={record} basis={basis} acceptedWaivers={accepted} />
      <DecisionHistory decisions={record.decisions} />
    </Box>
  );
}
