/** What one administrator asked for an account, and the answers: another one confirms or refuses, whoever asked may only withdraw it. */
import { Alert, Button, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import type { Asked } from '@desk/shared/access/accountConfirmation';
import { DateTimeText } from '../ui/DateTimeText';

interface AnswerToRequestProps {
  readonly asked: Asked;
  /** Who asked for what, in words; the moment comes behind it. */
  readonly what: string;
  /** What to look into before confirming, in words. */
  readonly help: string;
  /** What stands on the button that confirms. */
  readonly confirmText: string;
  readonly isBusy: boolean;
  /** Null where what was asked can no longer be shown: nobody confirms what they have not seen. */
  readonly onConfirm: (() => void) | null;
  readonly onRefuse: () => void;
  readonly children?: ReactNode;
}

export function AnswerToRequest(props: AnswerToRequestProps) {
  const { asked, what, help, confirmText, isBusy, onConfirm, onRefuse, children } = props;
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const isOwn = identity?.id === asked.askedBy.id;
  return (
    <Alert severity="warning" sx={{ maxWidth: 640 }}>
      <Typography variant="body2">
        {what} <DateTimeText value={asked.since} />
      </Typography>
      <Typography variant="body2" sx={{ my: 1 }}>
        {isOwn ? translate('general.users.waitsForOther') : help}
      </Typography>
      {children}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        {!isOwn && onConfirm !== null && (
          <Button variant="contained" disabled={isBusy} onClick={onConfirm}>
            {confirmText}
          </Button>
        )}
        <Button variant="outlined" disabled={isBusy} onClick={onRefuse}>
          {translate(isOwn ? 'general.users.withdraw' : 'general.users.refuse')}
        </Button>
      </Stack>
    </Alert>
  );
}
