/** An account, or the reset of one, that waits for a second administrator: who asked for it, and the two answers. */
import { Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { needsCertificate } from '@desk/shared/access/certificates';
import type { AccountRow } from '@desk/shared/contract/resources';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';
import { keepFocusSoon } from '../ui/focusPage';
import { AnswerToRequest } from './AnswerToRequest';
import { useInvitation } from './useInvitation';

type Answer = 'confirmUser' | 'refuseUser';

function useAnswer(id: string) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [notify, refresh, translate] = [useNotify(), useRefresh(), useTranslate()];
  const [isBusy, setBusy] = useState(false);
  const give = async (answer: Answer): Promise<void> => {
    setBusy(true);
    try {
      await dataProvider[answer](id);
      notify(`accounts.${answer}Done`, { type: 'success' });
    } catch (error) {
      notify(failureWords(error, translate), { type: 'error', autoHideDuration: null });
    }
    setBusy(false);
    refresh();
    keepFocusSoon();
  };
  return { isBusy, give };
}

function WaitingFacts({ user }: { readonly user: AccountRow }) {
  const translate = useTranslate();
  const { isBusy, give } = useAnswer(user.id);
  const answer = useInvitation(user);
  const { waiting } = user;
  if (waiting === null) {
    return null;
  }
  const askedEmail = answer?.askedEmail ?? null;
  return (
    <AnswerToRequest
      asked={waiting}
      refused={waiting.refused}
      what={translate(`accounts.waitsSince.${waiting.what}`, {
        name: user.name,
        role: translate(`vocabulary.role.${user.role}`),
        asker: waiting.askedBy.name,
      })}
      help={translate(`accounts.confirmHelp.${waiting.what}`)}
      confirmText={translate(`accounts.confirm.${waiting.what}`)}
      isBusy={isBusy}
      onConfirm={() => void give('confirmUser')}
      onRefuse={() => void give('refuseUser')}
    >
      {askedEmail !== null && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('accounts.toNewAddress', { email: askedEmail })}{' '}
          {needsCertificate(user.role) && translate('certificates.endsWithAddress')}
        </Typography>
      )}
    </AnswerToRequest>
  );
}

export function WaitingAccount() {
  const user = useRecordContext<AccountRow>();
  return user === undefined || user.waiting === null ? null : <WaitingFacts user={user} />;
}
