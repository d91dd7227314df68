/** The second factor of a colleague who lost it: one administrator asks to take it away, another one confirms. */
import { Button } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useRecordContext, useTranslate } from 'react-admin';
import type { AccountRow } from '@desk/shared/contract/resources';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';
import type { FactorCalls } from '../providers/factorCalls';
import { keepFocusSoon } from '../ui/focusPage';
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
      keepFocusSoon();
      notify(`accounts.${what}Done`, { type: 'success' });
    } catch (error) {
      notify(failureWords(error, translate), { type: 'error', autoHideDuration: null });
    }
    setBusy(false);
  };
  return { factor: data, isBusy, act };
}

/** That somebody's code is to be taken away, for whoever may agree. */
function WaitingOf({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const { factor, isBusy, act } = useFactor(id);
  const asked = factor?.resetWaiting ?? null;
  return asked === null ? null : (
    <AnswerToRequest
      asked={asked}
      refused={asked.refused}
      what={translate('accounts.factorResetWaits', { asker: asked.askedBy.name })}
      help={translate('accounts.factorResetHelp')}
      confirmText={translate('accounts.confirmFactorReset')}
      isBusy={isBusy}
      onConfirm={() => void act('confirmFactorReset')}
      onRefuse={() => void act('refuseFactorReset')}
    />
  );
}

function AskOf({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const { factor, isBusy, act } = useFactor(id);
  return factor?.isSet !== true || factor.resetWaiting !== null ? null : (
    <Button variant="outlined" disabled={isBusy} onClick={() => void act('askFactorReset')}>
      {translate('accounts.askFactorReset')}
    </Button>
  );
}

export function WaitingFactorReset() {
  const user = useRecordContext<AccountRow>();
  return user === undefined ? null : <WaitingOf id={user.id} />;
}

export function AskFactorReset() {
  const user = useRecordContext<AccountRow>();
  return user === undefined ? null : <AskOf id={user.id} />;
}
