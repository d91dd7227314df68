/** The frame of a question about the letter of a message: asked, recorded, and closed once that is done. */
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useId, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { useDispatchCall } from '../useDispatchCall';

export interface LetterDialogProps {
  readonly dispatchId: string;
  readonly onClose: () => void;
}

interface LetterQuestionProps {
  readonly question: string;
  readonly confirm: string;
  /** Said once it is recorded. */
  readonly doneKey: string;
  readonly isAnswered?: boolean;
  readonly record: (provider: DeskDataProvider) => Promise<void>;
  readonly onDone?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function LetterQuestion({ question, confirm, doneKey, isAnswered = true, ...more }: LetterQuestionProps) {
  const { record, onDone, onClose, children } = more;
  const translate = useTranslate();
  const titleId = useId();
  const { call, isBusy } = useDispatchCall();
  const mayConfirm = isAnswered && !isBusy;
  const send = async (): Promise<void> => {
    if (mayConfirm && (await call((provider) => record(provider).then(() => true), doneKey)) !== null) {
      onDone?.();
      onClose();
    }
  };
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={titleId} onClose={onClose}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <DialogTitle id={titleId}>{question}</DialogTitle>
        <DialogContent>{children}</DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('general.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={!mayConfirm}>
            {confirm}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
