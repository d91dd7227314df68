/** Signs somebody out wherever they are signed in: a lost laptop, or a colleague who leaves. */
import { Button } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useRecordContext, useTranslate } from 'react-admin';
import type { AccountRow } from '@desk/shared/contract/resources';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';

export function EndSessions() {
  const user = useRecordContext<AccountRow>();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [notify, translate] = [useNotify(), useTranslate()];
  const [isBusy, setBusy] = useState(false);
  if (user?.active !== true) {
    return null;
  }
  const end = async (): Promise<void> => {
    setBusy(true);
    try {
      await dataProvider.endSessionsOf(user.id);
      notify('general.sessions.allEnded', { type: 'success' });
    } catch (error) {
      notify(failureWords(error, translate), { type: 'error', autoHideDuration: null });
    }
    setBusy(false);
  };
  return (
    <Button variant="outlined" disabled={isBusy} onClick={() => void end()}>
      {translate('general.sessions.endAll')}
    </Button>
  );
}
