/** An account that waits for a second administrator: who asked for it, and the two answers. */
import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useGetIdentity, useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import type { AccountRow } from '@desk/shared/contract/resources';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';
import { DateTimeText } from '../ui/DateTimeText';

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
  const { waiting } = user;
  if (waiting === null) {
    return null;
  }
  const isOwn = identity?.id === waiting.askedBy.id;
  return (
    <Alert severity="warning" sx={{ maxWidth: 640, mb: 2 }}>
      <Typography variant="body2">
        {translate('general.users.waitsSince', {
          name: user.name,
          role: translate(`vocabulary.role.${user.role}`),
          asker: waiting.askedBy.name,
        })}{' '}
        <DateTimeText value={waiting.since} />
      </Typography>
      <Typography variant="body2" sx={{ my: 1 }}>
        {translate(isOwn ? 'general.users.waitsForOther' : 'general.users.confirmHelp')}
      </Typography>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        {!isOwn && (
          <Button variant="contained" disabled={isBusy} onClick={() => void give('confirmUser')}>
            {translate('general.users.confirm')}
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
  return user === undefined ? null : <WaitingFacts user={user} />;
}
