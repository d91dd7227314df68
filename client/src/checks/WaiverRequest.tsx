/** Asking the supervisor to accept a failed check; only where the rules allow it. */
import { Alert, Box } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { mayBeWaived } from '@desk/shared/flow/waiver';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import { ActionButton } from '../flow/ActionButton';
import { ActionDialog } from '../flow/ActionDialog';

export interface WaiverRequestProps {
  readonly record: ApplicationDetail;
  readonly check: CheckWithAttempts;
}

export function WaiverRequest({ record, check }: WaiverRequestProps) {
  const translate = useTranslate();
  const [isAsking, setAsking] = useState(false);
  if (check.waiver !== null) {
    const { askedByName: name, reason } = check.waiver;
    return <Alert severity="info">{translate('checks.waiverAskedBy', { name, reason })}</Alert>;
  }
  if (check.outcome !== 'failed' || !mayBeWaived(record, check)) {
    return null;
  }
  return (
    <Box sx={{ my: 1 }}>
      <ActionButton
        record={record}
        action="requestWaiver"
        onClick={() => {
          setAsking(true);
        }}
      />
      {isAsking && (
        <ActionDialog
          record={record}
          action="requestWaiver"
          fixed={{ checkId: check.id }}
          onClose={() => {
            setAsking(false);
          }}
        />
      )}
    </Box>
  );
}
