/** Asks why the letter of a message came back, and records it. */
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { RETURN_CAUSES, type ReturnCause } from '@desk/shared/dispatch/dispatch';
import { usePrintCall } from '../printing/usePrintCall';

export interface ReturnedDialogProps {
  readonly dispatchId: string;
  readonly onClose: () => void;
}

export function ReturnedDialog({ dispatchId, onClose }: ReturnedDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const { call, isBusy } = usePrintCall();
  const [cause, setCause] = useState<ReturnCause>('unknownAddress');
  const confirm = async (): Promise<void> => {
    const send = async (provider: Parameters<Parameters<typeof call>[0]>[0]): Promise<true> => {
      await provider.recordMessageReturned(dispatchId, cause);
      return true;
    };
    if ((await call(send, 'dispatch.message.cameBackDone')) !== null) {
      onClose();
    }
  };
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId}>{translate('dispatch.message.cameBackWhy')}</DialogTitle>
      <DialogContent>
        <TextField
          select
          fullWidth
          autoFocus
          margin="dense"
          label={translate('bench.field.cause')}
          value={cause}
          slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
          onChange={({ target }) => {
            setCause(RETURN_CAUSES.find((one) => one === target.value) ?? cause);
          }}
        >
          {RETURN_CAUSES.map((one) => (
            <option key={one} value={one}>
              {translate(`vocabulary.dispatchFailure.${one}`)}
            </option>
          ))}
        </TextField>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('general.cancel')}</Button>
        <Button variant="contained" disabled={isBusy} onClick={() => void confirm()}>
          {translate('dispatch.message.cameBack')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
