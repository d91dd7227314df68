/** Asks for a code of the app before an act that asks a fresh one; what was typed for that act stays where it is. */
import { TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';
import { DialogFrame } from '../ui/DialogFrame';
import { stepUp } from './stepUpState';

function Question() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const give = async (): Promise<void> => {
    setBusy(true);
    try {
      await dataProvider.stepUp(code);
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
        onGive: () => void give(),
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
    </DialogFrame>
  );
}

export function StepUpDialog() {
  return stepUp.useIsAsked() ? <Question /> : null;
}
