/** Asks for a code of the app, or for a passkey, before an act that asks a fresh one; what was typed for that act stays where it is. */
import { Button, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import type { ShownFactor } from '@desk/shared/contract/secondFactor';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';
import { DialogFrame } from '../ui/DialogFrame';
import { showPasskey } from '../providers/passkeyBrowser';
import { PasskeyButton } from './PasskeyButton';
import { stepUp } from './stepUpState';
import { stepUpWindow } from './stepUpWindow';

/** Once more through the organisation, in a window beside this one. */
function ByProvider({ isBusy }: { readonly isBusy: boolean }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  useEffect(() => stepUpWindow.listen(() => stepUp.answer(true)), []);
  const open = () => stepUpWindow.open(dataProvider.beginSsoStepUp().then(({ address }) => address));
  return (
    <>
      <Typography variant="body2" sx={{ my: 1 }}>
        {translate('general.factor.stepUpProviderHelp')}
      </Typography>
      <Button variant="outlined" disabled={isBusy} onClick={open}>
        {translate('general.factor.byProvider')}
      </Button>
    </>
  );
}

export default function StepUpDialog() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const { data: passkeys = [] } = useQuery({ queryKey: ['ownPasskeys'], queryFn: () => dataProvider.ownPasskeys() });
  const { data: own } = useQuery({ queryKey: ['ownFactor'], queryFn: () => dataProvider.ownFactor() });
  const hasPasskeys = passkeys.length > 0;
  const passkey = async () => ({ passkey: await showPasskey(await dataProvider.askPasskey()) });
  const give = async (show: () => Promise<ShownFactor>): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await dataProvider.stepUp(await show());
      stepUp.answer(true);
    } catch (error) {
      setProblem(failureWords(error, translate));
      setBusy(false);
    }
  };
  return (
    <DialogFrame
      title={translate('general.factor.stepUp')}
      size="xs"
      problem={problem}
      answer={{
        text: translate('general.factor.goOn'),
        isBusy,
        isReady: code.trim() !== '',
        onGive: () => void give(() => Promise.resolve({ otp: code })),
      }}
      onClose={() => stepUp.answer(false)}
    >
      <Typography sx={{ mb: 2 }}>{translate('general.factor.stepUpWhy')}</Typography>
      <TextField
        autoFocus
        fullWidth
        label={translate('general.factor.code')}
        helperText={translate('general.factor.codeOrRecovery')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoComplete="one-time-code"
        slotProps={{ htmlInput: { maxLength: 12 } }}
      />
      {hasPasskeys && <PasskeyButton isBusy={isBusy} onShow={() => void give(passkey)} />}
      {own?.byProvider === true && <ByProvider isBusy={isBusy} />}
    </DialogFrame>
  );
}
