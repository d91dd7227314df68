/** The second factor of a colleague who lost it: one administrator asks to take it away, another one confirms. */
import { Alert, Button, Stack, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useGetIdentity, useNotify, useRecordContext, useTranslate } from 'react-admin';
import type { AccountFactor as Factor } from '@desk/shared/contract/secondFactor';
import type { AccountRow } from '@desk/shared/contract/resources';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';
import type { FactorCalls } from '../providers/factorCalls';
import { DateTimeText } from '../ui/DateTimeText';

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

interface ResetProps {
  readonly waiting: NonNullable<Factor['resetWaiting']>;
  readonly isBusy: boolean;
  readonly act: (what: Act) => Promise<void>;
}

function WaitingReset({ waiting, isBusy, act }: ResetProps) {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const isOwn = identity?.id === waiting.askedBy.id;
  return (
    <Alert severity="warning" sx={{ maxWidth: 640, mb: 2 }}>
      <Typography variant="body2">
        {translate('general.users.factorResetWaits', { asker: waiting.askedBy.name })}{' '}
        <DateTimeText value={waiting.since} />
      </Typography>
      <Typography variant="body2" sx={{ my: 1 }}>
        {translate(isOwn ? 'general.users.waitsForOther' : 'general.users.factorResetHelp')}
      </Typography>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        {!isOwn && (
          <Button variant="contained" disabled={isBusy} onClick={() => void act('confirmFactorReset')}>
            {translate('general.users.confirmFactorReset')}
          </Button>
        )}
        <Button variant="outlined" disabled={isBusy} onClick={() => void act('refuseFactorReset')}>
          {translate(isOwn ? 'general.users.withdraw' : 'general.users.refuse')}
        </Button>
      </Stack>
    </Alert>
  );
}

function FactorOf({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const { factor, isBusy, act } = useFactor(id);
  if (factor?.isSet !== true) {
    return null;
  }
  return factor.resetWaiting === null ? (
    <Button variant="outlined" disabled={isBusy} onClick={() => void act('askFactorReset')} sx={{ mb: 2 }}>
      {translate('general.users.askFactorReset')}
    </Button>
  ) : (
    <WaitingReset waiting={factor.resetWaiting} isBusy={isBusy} act={act} />
  );
}

export function AccountFactor() {
  const user = useRecordContext<AccountRow>();
  return user === undefined ? null : <FactorOf id={user.id} />;
}
