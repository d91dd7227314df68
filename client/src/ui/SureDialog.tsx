/** Asks once more before something is done that nothing brings back; the way back has the focus. */
import { Typography } from '@mui/material';
import { DialogFrame } from './DialogFrame';

export interface SureDialogProps {
  readonly title: string;
  /** What it brings about. */
  readonly warning: string;
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function SureDialog({ title, warning, confirm, isBusy, onConfirm, onClose }: SureDialogProps) {
  return (
    <DialogFrame
      title={title}
      answer={{ text: confirm, isBusy, isGrave: true, onGive: onConfirm }}
      startsAt="close"
      onClose={onClose}
    >
      <Typography>{warning}</Typography>
    </DialogFrame>
  );
}
