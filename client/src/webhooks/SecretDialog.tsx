/** Shows the secret of a webhook this once; it closes only by saying that it was taken over. */
import { Button, TextField, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { DialogFrame } from '../ui/DialogFrame';

interface SecretDialogProps {
  readonly secret: string;
  readonly onClose: () => void;
}

export function SecretDialog({ secret, onClose }: SecretDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = () => {
    void navigator.clipboard.writeText(secret).then(() => {
      notify('webhooks.copied', { type: 'success', autoHideDuration: 3000 });
    });
  };
  return (
    <DialogFrame
      title={translate('webhooks.secretTitle')}
      isKept
      closeText={translate('webhooks.noted')}
      beside={<Button onClick={copy}>{translate('webhooks.copy')}</Button>}
      onClose={onClose}
    >
      <Typography>{translate('webhooks.secretHelp')}</Typography>
      <TextField
        fullWidth
        multiline
        autoFocus
        label={translate('webhooks.secret')}
        value={secret}
        slotProps={{ htmlInput: { readOnly: true, style: { fontFamily: 'monospace', wordBreak: 'break-all' } } }}
      />
    </DialogFrame>
  );
}
