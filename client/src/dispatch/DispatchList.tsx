/** The messages to one person, newest first: channel, how it stands, and how the carrier calls it. */
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import { formatMoment } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';

export function DispatchList({ dispatches }: { readonly dispatches: readonly Dispatch[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (dispatches.length === 0) {
    return null;
  }
  const newestFirst = [...dispatches].sort((a, b) => b.queuedAt.localeCompare(a.queuedAt));
  return (
    <Box component="ul" aria-label={translate('dispatch.messages')} sx={{ my: 1, pl: 3 }}>
      {newestFirst.map((dispatch) => (
        <Typography component="li" variant="body2" key={dispatch.id} sx={{ overflowWrap: 'anywhere' }}>
          {translate(`vocabulary.channel.${dispatch.channel}`)}:{' '}
          {translate(`vocabulary.dispatchStatus.${dispatch.status}`).toLowerCase()}
          {', '}
          {formatMoment(dispatch.sentAt ?? dispatch.queuedAt, language)}
          {dispatch.attempts > 1 && `, ${translate('dispatch.tries', { smart_count: dispatch.attempts })}`}
          {dispatch.providerReference !== null &&
            `, ${translate('dispatch.reference', { reference: dispatch.providerReference })}`}
          {dispatch.lastError !== null && ` – ${dispatch.lastError}`}
        </Typography>
      ))}
    </Box>
  );
}
