/** Every question about a letter: a sentence, some fields, and one button that Enter presses. */
import { Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { DialogFrame } from '../../ui/DialogFrame';

export interface LetterDialogProps {
  readonly title: string;
  readonly explain?: string;
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function LetterDialog({ title, explain, confirm, isBusy, onConfirm, onClose, children }: LetterDialogProps) {
  return (
    <DialogFrame title={title} answer={{ text: confirm, isBusy, onGive: onConfirm }} onClose={onClose}>
      {explain !== undefined && <Typography variant="body2">{explain}</Typography>}
      {children}
    </DialogFrame>
  );
}
