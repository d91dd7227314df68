/** Asks what was done about the letter of a message that came back, and records it. */
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { usePrintCall } from '../printing/usePrintCall';
import type { ReturnedDialogProps } from './ReturnedDialog';

export function SettleDialog({ dispatchId, onClose }: ReturnedDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const { call, isBusy } = usePrintCall();
  const [remark, setRemark] = useState('');
  const isEmpty = remark.trim() === '';
  const confirm = async (): Promise<void> => {
    const send = async (provider: Parameters<Parameters<typeof call>[0]>[0]): Promise<true> => {
      await provider.settleReturnedMessage(dispatchId, remark);
      return true;
    };
    if ((await call(send, 'dispatch.message.settleDone')) !== null) {
      onClose();
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId}>{translate('dispatch.message.settleHow')}</DialogTitle>
      <DialogContent>
        <TextField
          fullWidth
          autoFocus
          multiline
          required
          minRows={2}
          margin="dense"
          label={translate('bench.field.remark')}
          helperText={translate('dispatch.message.settleRemark')}
          value={remark}
          onChange={({ target }) => setRemark(target.value)}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('general.cancel')}</Button>
        <Button variant="contained" disabled={isBusy || isEmpty} onClick={() => void confirm()}>
          {translate('dispatch.message.settle')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
