/** The three answers of the second pair of eyes: approve, reject with reasons, return for rework. */
import { Box } from '@mui/material';
import { useState } from 'react';
import type { ReasonCode } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Refusal } from '@desk/shared/flow/refusal';
import { ActionButton } from '../flow/ActionButton';
import { ActionDialog } from '../flow/ActionDialog';
import { textOf } from '../flow/actionValues';
import { MessagePreview } from '../flow/MessagePreview';
import { rejectionCodes, type DecisionBasis } from './basis';
import { RejectionCodes } from './RejectionCodes';
import { ReturnDialog } from './ReturnDialog';

export interface DecisionBarProps {
  readonly record: ApplicationDetail;
  readonly basis: DecisionBasis;
  /** Ids of the waivers that the supervisor ticked. */
  readonly acceptedWaivers: readonly string[];
}

type Answer = 'approve' | 'reject' | 'return';

function RejectDialog({
  record,
  basis,
  onClose,
}: Pick<DecisionBarProps, 'record' | 'basis'> & { onClose: () => void }) {
  const { found, others } = rejectionCodes(basis.failed);
  const [chosen, setChosen] = useState<readonly ReasonCode[]>(found);
  return (
    <ActionDialog
      record={record}
      action="reject"
      fixed={{ reasonCodes: chosen }}
      after={({ customerNote }) => (
        <MessagePreview
          record={record}
          input={{ kind: 'rejection', reasonCodes: [...chosen], customerNote: textOf(customerNote) }}
        />
      )}
      onClose={onClose}
    >
      <RejectionCodes found={found} others={others} chosen={chosen} onChange={setChosen} />
    </ActionDialog>
  );
}

export function DecisionBar({ record, basis, acceptedWaivers }: DecisionBarProps) {
  const [asked, setAsked] = useState<Answer | null>(null);
  const open = (answer: Answer) => () => {
    setAsked(answer);
  };
  const close = () => {
    setAsked(null);
  };
  const missing = basis.waivers.filter(({ id }) => !acceptedWaivers.includes(id)).length;
  const waivers: readonly Refusal[] = missing === 0 ? [] : [{ code: 'waiversNotAccepted', count: missing }];
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 2 }}>
      <ActionButton record={record} action="approve" extraRefusals={waivers} onClick={open('approve')} />
      <ActionButton record={record} action="return" onClick={open('return')} />
      <ActionButton record={record} action="reject" onClick={open('reject')} />
      {asked === 'approve' && (
        <ActionDialog record={record} action="approve" fixed={{ acceptedWaivers }} onClose={close} />
      )}
      {asked === 'return' && <ReturnDialog record={record} onClose={close} />}
      {asked === 'reject' && <RejectDialog record={record} basis={basis} onClose={close} />}
    </Box>
  );
}
