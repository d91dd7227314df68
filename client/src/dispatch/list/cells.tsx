/** What the lists of dispatches show of one: how it stands and why. Never a code. */
import { Box, Chip, Typography, type ChipProps } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Dispatch, DispatchStatus } from '@desk/shared/dispatch/dispatch';
import { DateTimeText } from '../../ui/DateTimeText';

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

/** When it was sent, and under it by which number a registered letter is followed: few have one, so it has no column of its own. */
export function SentAt({ dispatch: { sentAt, trackNumber } }: CellProps) {
  const translate = useTranslate();
  return (
    <>
      <DateTimeText value={sentAt} withTime />
      {trackNumber !== null && (
        <Typography variant="body2" color="text.secondary">
          {translate('resources.dispatches.fields.trackNumber')}: {trackNumber}
        </Typography>
      )}
    </>
  );
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
