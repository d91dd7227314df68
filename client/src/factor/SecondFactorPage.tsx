/** One's own second factor: whether there is one, setting it up, and new recovery codes. */
import { LinearProgress, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { OwnFactor } from '@desk/shared/contract/secondFactor';
import type { DeskDataProvider } from '../providers/dataProvider';
import { DateTimeText } from '../ui/DateTimeText';
import { keepFocusSoon } from '../ui/focusPage';
import { LoadFailure } from '../ui/LoadFailure';
import { PagePart } from '../ui/PagePart';
import { PageTitle } from '../ui/PageTitle';
import { CodeForm } from './CodeForm';
import { RecoveryCodeList } from './RecoveryCodeList';
import { SetUpFactor } from './SetUpFactor';

interface RecoveryPartProps {
  readonly left: number;
  readonly onDone: () => void;
}

function RecoveryPart({ left, onDone }: RecoveryPartProps) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const give = async (otp: string): Promise<void> =>
    setCodes((await dataProvider.makeRecoveryCodes(otp)).recoveryCodes);
  const done = () => {
    setCodes(null);
    onDone();
  };
  return (
    <PagePart title={translate('general.factor.recoveryCodes')}>
      {codes === null ? (
        <Stack sx={{ gap: 2 }}>
          <Typography>{translate('general.factor.left', { smart_count: left })}</Typography>
          <CodeForm text={translate('general.factor.makeCodes')} takesRecovery onGive={give} />
        </Stack>
      ) : (
        <RecoveryCodeList codes={codes} onKept={done} />
      )}
    </PagePart>
  );
}

function Parts({ factor, onDone }: { readonly factor: OwnFactor; readonly onDone: () => void }) {
  const translate = useTranslate();
  const { setAt, recoveryCodesLeft } = factor;
  if (setAt === null) {
    return (
      <PagePart title={translate('general.factor.setUp')}>
        <SetUpFactor onDone={onDone} />
      </PagePart>
    );
  }
  return (
    <>
      <PagePart title={translate('general.factor.isSet')}>
        <Typography>
          {translate('general.factor.since')} <DateTimeText value={setAt} />. {translate('general.factor.lost')}
        </Typography>
      </PagePart>
      <RecoveryPart left={recoveryCodesLeft} onDone={onDone} />
    </>
  );
}

export default function SecondFactorPage() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data, error, refetch } = useQuery({ queryKey: ['ownFactor'], queryFn: () => dataProvider.ownFactor() });
  const again = () => void refetch().then(keepFocusSoon);
  return (
    <Stack sx={{ gap: 2, p: { xs: 1, sm: 2 }, maxWidth: 720 }}>
      <PageTitle text={translate('general.factor.title')} />
      {data !== undefined ? (
        <Parts factor={data} onDone={again} />
      ) : error !== null ? (
        <LoadFailure error={error} onRetry={again} />
      ) : (
        <LinearProgress aria-label={translate('general.loading')} />
      )}
    </Stack>
  );
}
