/** The messages to one person, newest first: channel, how it stands, how the carrier calls it, and what can be done about it. */
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { ActionDialog } from '../flow/ActionDialog';
import { formatMoment } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';

export interface DispatchListProps {
  readonly record: ApplicationDetail;
  readonly dispatches: readonly Dispatch[];
}

type MessageAction = 'retryDispatch' | 'recordReturn';

/** What can be done about a message as it stands; null when nothing can. */
function actionOn({ status, channel }: Dispatch): MessageAction | null {
  if (status === 'failed') {
    return 'retryDispatch';
  }
  return status === 'sent' && channel === 'letter' ? 'recordReturn' : null;
}

function Message({ record, dispatch }: { readonly record: ApplicationDetail; readonly dispatch: Dispatch }) {
  const translate = useTranslate();
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const { channel, status, attempts, providerReference, lastError } = dispatch;
  const action = actionOn(dispatch);
  const mayAct = action !== null && record.actions.available.includes(action);
  return (
    <Typography component="li" variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {translate(`vocabulary.channel.${channel}`)}: {lowerFirst(translate(`vocabulary.dispatchStatus.${status}`))}
      {', '}
      {formatMoment(dispatch.sentAt ?? dispatch.queuedAt, language)}
      {attempts > 1 && `, ${translate('dispatch.tries', { smart_count: attempts })}`}
      {/* That of a mail is for machines; that of a letter is asked by the post. */}
      {providerReference !== null &&
        channel !== 'email' &&
        `, ${translate('dispatch.reference', { reference: providerReference })}`}
      {lastError !== null && ` – ${translate(`vocabulary.dispatchFailure.${lastError}`, { _: lastError })}`}{' '}
      {mayAct && (
        <Button size="small" onClick={() => setAsking(true)}>
          {translate(`vocabulary.action.${action}`)}
        </Button>
      )}
      {isAsking && action !== null && (
        <ActionDialog
          record={record}
          action={action}
          fixed={{ dispatchId: dispatch.id }}
          onClose={() => setAsking(false)}
        />
      )}
    </Typography>
  );
}

export function DispatchList({ record, dispatches }: DispatchListProps) {
  const translate = useTranslate();
  if (dispatches.length === 0) {
    return null;
  }
  const newestFirst = [...dispatches].sort((a, b) => b.queuedAt.localeCompare(a.queuedAt));
  return (
    <Box component="ul" aria-label={translate('dispatch.messages')} sx={{ my: 1, pl: 3 }}>
      {newestFirst.map((dispatch) => (
        <Message key={dispatch.id} record={record} dispatch={dispatch} />
      ))}
    </Box>
  );
}
