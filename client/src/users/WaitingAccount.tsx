/** An account, or the reset of one, that waits for a second administrator: who asked for it, and the two answers. */
import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useGetIdentity, useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import type { AccountRow } from '@desk/shared/contract/resources';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';
import { DateTimeText } from '../ui/DateTimeText';
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
      notify(`general.users.${answer}Done`, { type: 'success' });
    } catch (error) {
      notify(failureWords(error, translate), { type: 'error', autoHideDuration: null });
    }
    setBusy(false);
    refresh();
  };
  return { isBusy, give };
}

function WaitingFacts({ user }: { readonly user: AccountRow }) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { isBusy, give } = useAnswer(user.id);
  const answer = useInvitation(user);
  const { waiting } = user;
  if (waiting === null) {
    return null;
  }
  const isOwn = identity?.id === waiting.askedBy.id;
  const askedEmail = answer?.askedEmail ?? null;
  return (
    <Alert severity="warning" sx={{ maxWidth: 640, mb: 2 }}>
      <Typography variant="body2">
        {translate(`general.users.waitsSince.${waiting.what}`, {
          name: user.name,
          role: translate(`vocabulary.role.${user.role}`),
          asker: waiting.askedBy.name,
        })}{' '}
        <DateTimeText value={waiting.since} />
      </Typography>
      <Typography variant="body2" sx={{ my: 1 }}>
        {translate(isOwn ? 'general.users.waitsForOther' : `general.users.confirmHelp.${waiting.what}`)}
      </Typography>
      {askedEmail !== null && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('general.users.toNewAddress', { email: askedEmail })}
        </Typography>
      )}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        {!isOwn && (
          <Button variant="contained" disabled={isBusy} onClick={() => void give('confirmUser')}>
            {translate(`general.users.confirm.${waiting.what}`)}
          </Button>
        )}
        <Button variant="outlined" disabled={isBusy} onClick={() => void give('refuseUser')}>
          {translate(isOwn ? 'general.users.withdraw' : 'general.users.refuse')}
        </Button>
      </Stack>
    </Alert>
  );
}

export function WaitingAccount() {
  const user = useRecordContext<AccountRow>();
  return user === undefined || user.waiting === null ? null : <WaitingFacts user={user} />;
}
