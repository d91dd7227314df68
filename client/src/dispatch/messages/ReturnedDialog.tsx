/** Asks why the letter of a message came back, and records it. */
import { TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { RETURN_CAUSES, type ReturnCause } from '@desk/shared/dispatch/dispatch';
import { LetterQuestion, type LetterDialogProps } from './LetterQuestion';

export function ReturnedDialog({ dispatchId, onClose }: LetterDialogProps) {
  const translate = useTranslate();
  const [cause, setCause] = useState<ReturnCause>('unknownAddress');
  return (
    <LetterQuestion
      question={translate('dispatch.message.cameBackWhy')}
      confirm={translate('dispatch.message.cameBack')}
      doneKey="dispatch.message.cameBackDone"
      record={(provider) => provider.recordMessageReturned(dispatchId, cause)}
      onClose={onClose}
    >
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
    </LetterQuestion>
  );
}
