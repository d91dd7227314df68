/** Shows a secret this once; it closes only by saying that it was taken over. */
import { Button, TextField, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { DialogFrame } from './DialogFrame';

interface SecretDialogProps {
  readonly secret: string;
  /** What it is the secret of, and where it goes. */
  readonly title: string;
  readonly help: string;
  /** What stands above it. */
  readonly label: string;
  readonly onClose: () => void;
}

export function SecretDialog({ secret, title, help, label, onClose }: SecretDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = () => {
    void navigator.clipboard.writeText(secret).then(() => {
      notify('general.secret.copied', { type: 'success', autoHideDuration: 3000 });
    });
  };
  return (
    <DialogFrame
      title={title}
      isKept
      closeText={translate('general.secret.noted')}
      beside={<Button onClick={copy}>{translate('general.secret.copy')}</Button>}
      onClose={onClose}
    >
      <Typography>{help}</Typography>
      <TextField
        fullWidth
        multiline
        autoFocus
        label={label}
        value={secret}
        slotProps={{ htmlInput: { readOnly: true, style: { fontFamily: 'monospace', wordBreak: 'break-all' } } }}
      />
    </DialogFrame>
  );
}
