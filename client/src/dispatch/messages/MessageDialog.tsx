/** One message as it was sent: its words, its receivers and its letter. Opening it is recorded. */
import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import type { CustomerMessage, CustomerMessageRow } from '@desk/shared/dispatch/messages/customerMessage';
import { messageKind } from '@desk/shared/dispatch/messages/messageKinds';
import { useLanguage } from '../../flow/useLanguage';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { DialogFrame } from '../../ui/DialogFrame';
import { MessageSheet } from '../../ui/MessageSheet';
import { saveFile } from '../../ui/saveFile';

export interface MessageDialogProps {
  readonly message: CustomerMessageRow;
  readonly dispatches: readonly Dispatch[];
  readonly onClose: () => void;
}

function Receivers({ receivers, hasLetter }: Pick<CustomerMessage, 'receivers'> & { readonly hasLetter: boolean }) {
  const translate = useTranslate();
  const { mails, letter } = receivers;
  return (
    <Box>
      <Typography component="h3" variant="subtitle2">
        {translate('dispatch.message.sentTo')}
      </Typography>
      <Box component="ul" sx={{ my: 0, pl: 3 }}>
        {mails.map(({ personId, name, email }) => (
          <Typography component="li" variant="body2" key={personId} sx={{ overflowWrap: 'anywhere' }}>
            {translate('dispatch.message.mailTo', { name, email })}
          </Typography>
        ))}
        {hasLetter && (
          <Typography component="li" variant="body2">
            {translate('dispatch.message.letterTo', { company: letter.company, city: letter.address.city })}
          </Typography>
        )}
      </Box>
    </Box>
  );
}

export function MessageDialog({ message, dispatches, onClose }: MessageDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [problem, setProblem] = useState<string | null>(null);
  // What was taken back went to nobody.
  const hasLetter = dispatches.some(({ channel, status }) => channel === 'letter' && status !== 'superseded');
  const { data, error } = useQuery({
    queryKey: ['customer-message', message.id],
    queryFn: () => dataProvider.readMessage(message.id),
    // Kept for as long as the dialog is open: whoever opens it again looks again.
    gcTime: 0,
    staleTime: Infinity,
  });
  const openLetter = async (): Promise<void> => {
    setProblem(null);
    try {
      saveFile(await dataProvider.readMessageLetter(message.id), `${message.kind}.pdf`);
    } catch (failure) {
      setProblem(failure instanceof Error ? failure.message : translate('general.failed'));
    }
  };
  const shown = problem ?? error?.message ?? null;
  return (
    <DialogFrame
      size="md"
      title={messageKind(message.kind).title[language]}
      startsAt="close"
      problem={shown}
      beside={hasLetter && <Button onClick={() => void openLetter()}>{translate('dispatch.message.letter')}</Button>}
      onClose={onClose}
    >
      {data === undefined && error === null && <LinearProgress aria-label={translate('general.loading')} />}
      {data !== undefined && (
        <>
          <Receivers receivers={data.receivers} hasLetter={hasLetter} />
          <MessageSheet content={data.content} language={data.language} />
        </>
      )}
    </DialogFrame>
  );
}
