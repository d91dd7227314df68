/** What one administrator asked for an account, and the answers: another one confirms or refuses, whoever asked may only withdraw it. */
import { Alert, Button, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import type { Asked } from '@desk/shared/access/accountConfirmation';
import type { RefusedAgreement } from '@desk/shared/contract/secondAdministrator';
import { refusedWords } from '../flow/failureWords';
import { DateTimeText } from '../ui/DateTimeText';

interface AnswerToRequestProps {
  readonly asked: Asked;
  /** Why whoever looks may not confirm it, as the desk says; null where they may. */
  readonly refused: RefusedAgreement | null;
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
  const { asked, refused, what, help, confirmText, isBusy, onConfirm, onRefuse, children } = props;
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const isOwn = identity?.id === asked.askedBy.id;
  return (
    <Alert severity="warning" sx={{ maxWidth: 640 }}>
      <Typography variant="body2">
        {what} <DateTimeText value={asked.since} />
      </Typography>
      <Typography variant="body2" sx={{ my: 1 }}>
        {refused === null ? help : refusedWords(refused, translate)}
      </Typography>
      {children}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        {refused === null && onConfirm !== null && (
          <Button variant="contained" disabled={isBusy} onClick={onConfirm}>
            {confirmText}
          </Button>
        )}
        <Button variant="outlined" disabled={isBusy} onClick={onRefuse}>
          {translate(isOwn ? 'accounts.withdraw' : 'accounts.refuse')}
        </Button>
      </Stack>
    </Alert>
  );
}
