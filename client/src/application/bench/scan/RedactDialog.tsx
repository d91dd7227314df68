/** Asks once more before a scan is redacted, for nothing brings back what was there. */
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';

export interface RedactDialogProps {
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onConfirm: () => void;
}

export function RedactDialog({ isBusy, onCancel, onConfirm }: RedactDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  return (
    <Dialog open maxWidth="sm" aria-labelledby={titleId} onClose={onCancel}>
      <DialogTitle id={titleId}>{translate('bench.scan.redactSure')}</DialogTitle>
      <DialogContent>
        <Typography>{translate('bench.scan.redactWarning')}</Typography>
      </DialogContent>
      <DialogActions>
        <Button autoFocus onClick={onCancel}>
          {translate('ra.action.cancel')}
        </Button>
        <Button variant="contained" color="error" disabled={isBusy} onClick={onConfirm}>
          {translate('bench.scan.redactConfirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
