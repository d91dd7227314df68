/** What the lists of dispatches show of one: how it stands and why. Never a code. */
import { Box, Chip, Typography, type ChipProps } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Dispatch, DispatchStatus } from '@desk/shared/dispatch/dispatch';

const COLORS = {
  queued: 'default',
  printing: 'default',
  sent: 'success',
  bounced: 'error',
  returned: 'error',
  failed: 'error',
  superseded: 'default',
} as const satisfies Record<DispatchStatus, ChipProps['color']>;

interface CellProps {
  readonly dispatch: Dispatch;
}

/** The status, and under it why it did not arrive. */
export function StatusWithCause({ dispatch: { status, lastError, settledAt } }: CellProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: '7rem' }}>
      <Chip
        size="small"
        variant="outlined"
        color={settledAt === null ? COLORS[status] : 'default'}
        label={translate(`vocabulary.dispatchStatus.${status}`)}
      />
      {lastError !== null && (
        <Typography variant="body2">
          {translate(`vocabulary.dispatchFailure.${lastError}`, { _: lastError })}
        </Typography>
      )}
    </Box>
  );
}
