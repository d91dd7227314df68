/** The second factor of a colleague who lost it: one administrator asks to take it away, another one confirms. */
import { Button } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useRecordContext, useTranslate } from 'react-admin';
import type { AccountRow } from '@desk/shared/contract/resources';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';
import type { FactorCalls } from '../providers/factorCalls';
import { AnswerToRequest } from './AnswerToRequest';

type Act = keyof Pick<FactorCalls, 'askFactorReset' | 'confirmFactorReset' | 'refuseFactorReset'>;

function useFactor(id: string) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const queryClient = useQueryClient();
  const [notify, translate] = [useNotify(), useTranslate()];
  const [isBusy, setBusy] = useState(false);
  const queryKey = ['accountFactor', id];
  const { data } = useQuery({ queryKey, queryFn: () => dataProvider.accountFactor(id) });
  const act = async (what: Act): Promise<void> => {
    setBusy(true);
    try {
      queryClient.setQueryData(queryKey, await dataProvider[what](id));
      notify(`general.users.${what}Done`, { type: 'success' });
    } catch (error) {
      notify(failureWords(error, translate), { type: 'error', autoHideDuration: null });
    }
    setBusy(false);
  };
  return { factor: data, isBusy, act };
}

function FactorOf({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const { factor, isBusy, act } = useFactor(id);
  if (factor?.isSet !== true) {
    return null;
  }
  const { resetWaiting } = factor;
  return resetWaiting === null ? (
    <Button variant="outlined" disabled={isBusy} onClick={() => void act('askFactorReset')} sx={{ mb: 2 }}>
      {translate('general.users.askFactorReset')}
    </Button>
  ) : (
    <AnswerToRequest
      asked={resetWaiting}
      what={translate('general.users.factorResetWaits', { asker: resetWaiting.askedBy.name })}
      help={translate('general.users.factorResetHelp')}
      confirmText={translate('general.users.confirmFactorReset')}
      isBusy={isBusy}
      onConfirm={() => void act('confirmFactorReset')}
      onRefuse={() => void act('refuseFactorReset')}
    />
  );
}

export function AccountFactor() {
  const user = useRecordContext<AccountRow>();
  return user === undefined ? null : <FactorOf id={user.id} />;
}
