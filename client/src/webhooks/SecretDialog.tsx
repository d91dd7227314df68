/** Shows the secret of a webhook this once; it closes only by saying that it was taken over. */
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';

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
    <Dialog open fullWidth maxWidth="sm" aria-labelledby="webhook-secret">
      <DialogTitle id="webhook-secret">{translate('webhooks.secretTitle')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{translate('webhooks.secretHelp')}</Typography>
        <TextField
          fullWidth
          multiline
          autoFocus
          label={translate('webhooks.secret')}
          value={secret}
          slotProps={{ htmlInput: { readOnly: true, style: { fontFamily: 'monospace', wordBreak: 'break-all' } } }}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={copy}>{translate('webhooks.copy')}</Button>
        <Button variant="contained" onClick={onClose}>
          {translate('webhooks.noted')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
