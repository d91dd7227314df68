/** Sets up a second factor: the secret for an app, a code that shows that it arrived, and recovery codes to keep. */
import { Box, Button, Stack, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { NewFactor } from '@desk/shared/contract/secondFactor';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';
import { CodeForm } from './CodeForm';
import { RecoveryCodeList } from './RecoveryCodeList';

/** White around it, also on a dark screen: apps read dark on light. */
function QrCode({ side, path }: NewFactor['qr']) {
  const translate = useTranslate();
  const margin = 8;
  const whole = side + 2 * margin;
  return (
    <Box sx={{ width: 208, maxWidth: '100%', bgcolor: 'common.white', border: 1, borderColor: 'divider' }}>
      <svg
        role="img"
        aria-label={translate('general.factor.qr')}
        viewBox={`${String(-margin)} ${String(-margin)} ${String(whole)} ${String(whole)}`}
        style={{ display: 'block' }}
      >
        <path d={path} fill="#000" fillRule="evenodd" />
      </svg>
    </Box>
  );
}

function Secret({ secret, qr }: NewFactor) {
  const translate = useTranslate();
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <>
      <Typography ref={first} tabIndex={-1} sx={{ outline: 'none' }}>
        {translate('general.factor.scan')}
      </Typography>
      <QrCode {...qr} />
      <Typography>{translate('general.factor.byHand')}</Typography>
      <Typography
        component="code"
        aria-label={translate('general.factor.secret')}
        sx={{ fontFamily: 'monospace', fontSize: '1.1rem', overflowWrap: 'anywhere' }}
      >
        {secret.match(/.{1,4}/g)?.join(' ')}
      </Typography>
      <Typography>{translate('general.factor.thenCode')}</Typography>
    </>
  );
}

/** Asks for a secret, once somebody wants one. */
function useBegin() {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [notify, translate] = [useNotify(), useTranslate()];
  const [begun, setBegun] = useState<NewFactor | null>(null);
  const [isBusy, setBusy] = useState(false);
  const begin = async (): Promise<void> => {
    setBusy(true);
    try {
      setBegun(await dataProvider.beginFactor());
    } catch (error) {
      notify(failureWords(error, translate), { type: 'error', autoHideDuration: null });
    }
    setBusy(false);
  };
  return { begun, isBusy, begin };
}

/** @param props `onDone` is called when the recovery codes are kept */
export function SetUpFactor({ onDone }: { readonly onDone: () => void }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { begun, isBusy, begin } = useBegin();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes !== null) {
    return <RecoveryCodeList codes={codes} onKept={onDone} />;
  }
  if (begun === null) {
    return (
      <Stack sx={{ gap: 2, alignItems: 'flex-start' }}>
        <Typography>{translate('general.factor.why')}</Typography>
        <Button variant="contained" loading={isBusy} onClick={() => void begin()}>
          {translate('general.factor.begin')}
        </Button>
      </Stack>
    );
  }
  const give = async (otp: string): Promise<void> => setCodes((await dataProvider.confirmFactor(otp)).recoveryCodes);
  return (
    <Stack sx={{ gap: 2, alignItems: 'flex-start' }}>
      <Secret {...begun} />
      <CodeForm text={translate('general.factor.confirm')} onGive={give} />
    </Stack>
  );
}
