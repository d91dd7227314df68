/** What one administrator asked for an account, and the answers: another one confirms or refuses, whoever asked may only withdraw it. */
import { Alert, Button, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import type { Asked } from '@desk/shared/access/accountConfirmation';
import { DateTimeText } from '../ui/DateTimeText';

interface AnswerToRequestProps {
  /** Id of the account: its owner confirms nothing about it. */
  readonly of: string;
  readonly asked: Asked;
  /** Who asked for what, in words; the moment comes behind it. */
  readonly what: string;
  /** What to look into before confirming, in words. */
  readonly help: string;
  /** What stands on the button that confirms. */
  readonly confirmText: string;
  readonly isBusy: boolean;
  /** Null where it can no longer be confirmed: what cannot be shown, which nobody has seen, or what ended meanwhile. */
  readonly onConfirm: (() => void) | null;
  readonly onRefuse: () => void;
  readonly children?: ReactNode;
}

export function AnswerToRequest(props: AnswerToRequestProps) {
  const { of, asked, what, help, confirmText, isBusy, onConfirm, onRefuse, children } = props;
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const isOwn = identity?.id === asked.askedBy.id;
  const mayNot = isOwn || identity?.id === of;
  return (
    <Alert severity="warning" sx={{ maxWidth: 640 }}>
      <Typography variant="body2">
        {what} <DateTimeText value={asked.since} />
      </Typography>
      <Typography variant="body2" sx={{ my: 1 }}>
        {mayNot ? translate('general.users.waitsForOther') : help}
      </Typography>
      {children}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        {!mayNot && onConfirm !== null && (
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
