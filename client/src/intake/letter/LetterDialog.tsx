/** The frame of every question about a letter: a sentence, some fields, and one button that Enter presses. */
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, type ReactNode, type SyntheticEvent } from 'react';
import { useTranslate } from 'react-admin';

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
  const translate = useTranslate();
  const titleId = useId();
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Box
        component="form"
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          if (!isBusy) {
            onConfirm();
          }
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
          {explain !== undefined && <Typography variant="body2">{explain}</Typography>}
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('general.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isBusy}>
            {confirm}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
