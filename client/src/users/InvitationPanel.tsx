/** How the invitation of an account stands, and the way to have it sent once more. */
import { Alert, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import type { AccountInvitation } from '@desk/shared/contract/accounts';
import type { AccountRow } from '@desk/shared/contract/resources';
import { formatMoment } from '../flow/days';
import { failureWords } from '../flow/failureWords';
import { useLanguage } from '../flow/useLanguage';
import type { DeskDataProvider } from '../providers/dataProvider';
import { useInvitation } from './useInvitation';

function useInviteAgain(id: string) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [notify, refresh, translate] = [useNotify(), useRefresh(), useTranslate()];
  const [isBusy, setBusy] = useState(false);
  const invite = async (): Promise<void> => {
    setBusy(true);
    try {
      await dataProvider.inviteAgain(id);
      notify('accounts.invitedAgain', { type: 'success' });
    } catch (error) {
      notify(failureWords(error, translate), { type: 'error', autoHideDuration: null });
    }
    setBusy(false);
    refresh();
  };
  return { isBusy, invite };
}

const ASKS_FOR_ANOTHER: readonly AccountInvitation['state'][] = ['sent', 'expired', 'failed'];

function Panel({ user, invitation }: { readonly user: AccountRow; readonly invitation: AccountInvitation }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { isBusy, invite } = useInviteAgain(user.id);
  const { state, email, sentAt, expiresAt } = invitation;
  const isWrong = state === 'expired' || state === 'failed';
  return (
    <Alert severity={isWrong ? 'warning' : 'info'} sx={{ maxWidth: 640 }}>
      <Typography variant="body2">
        {translate(`accounts.invitation.${state}`, {
          email,
          sentAt: formatMoment(sentAt, language),
          expiresAt: formatMoment(expiresAt, language),
        })}
      </Typography>
      {user.active && ASKS_FOR_ANOTHER.includes(state) && (
        <Button variant="outlined" size="small" disabled={isBusy} onClick={() => void invite()} sx={{ mt: 1 }}>
          {translate('accounts.inviteAgain')}
        </Button>
      )}
    </Alert>
  );
}

function OfUser({ user }: { readonly user: AccountRow }) {
  const invitation = useInvitation(user)?.invitation ?? null;
  return invitation === null ? null : <Panel user={user} invitation={invitation} />;
}

export function InvitationPanel() {
  const user = useRecordContext<AccountRow>();
  return user === undefined || user.invitation === null ? null : <OfUser user={user} />;
}
