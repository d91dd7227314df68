/** Shows, on request, the message that an action will send, before it does: the words, and whom they go to. */
import { Alert, Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { MessagePreview as Preview } from '@desk/shared/contract/customerMessages';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { MessageCalls } from '../providers/messageCalls';
import type { DeskDataProvider } from '../providers/dataProvider';
import { MessageSheet } from '../ui/MessageSheet';

export interface MessagePreviewProps {
  readonly record: ApplicationDetail;
  /** What the action would be performed with now. */
  readonly input: Parameters<MessageCalls['previewMessage']>[1];
}

function Receivers({ mails, byPost }: Pick<Preview, 'mails' | 'byPost'>) {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {mails.length > 0 &&
        translate('dispatch.message.toMails', {
          receivers: mails.map(({ name, email }) => `${name} <${email}>`).join(', '),
        })}
      {mails.length === 0 && translate('dispatch.message.noMail')}
      {byPost && ` ${translate('dispatch.message.byPost')}`}
    </Typography>
  );
}

export function MessagePreview({ record, input }: MessagePreviewProps) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const show = async (): Promise<void> => {
    setProblem(null);
    try {
      setPreview(await dataProvider.previewMessage(record.id, input));
    } catch (error) {
      setPreview(null);
      setProblem(error instanceof Error && error.message !== '' ? error.message : translate('general.failed'));
    }
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box>
        <Button size="small" variant="outlined" onClick={() => void show()}>
          {translate(preview === null ? 'dispatch.message.preview' : 'dispatch.message.previewAgain')}
        </Button>
      </Box>
      {problem !== null && <Alert severity="error">{problem}</Alert>}
      {preview !== null && (
        <>
          <Receivers {...preview} />
          <MessageSheet content={preview.content} language={record.language} />
        </>
      )}
    </Box>
  );
}
