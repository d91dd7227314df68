/** Asks for a code of the app, and hands it on; what is wrong with it stands under the field. */
import { Button, Stack, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { failureWords } from '../flow/failureWords';

interface CodeFormProps {
  /** What stands on the button, already in words. */
  readonly text: string;
  /** Whether a recovery code does as well. */
  readonly takesRecovery?: boolean;
  readonly onGive: (otp: string) => Promise<void>;
}

export function CodeForm({ text, takesRecovery = false, onGive }: CodeFormProps) {
  const translate = useTranslate();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const give = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await onGive(code);
    } catch (error) {
      setProblem(failureWords(error, translate));
    }
    setBusy(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (code.trim() === '') {
      setProblem(translate('ra.validation.required'));
    } else {
      void give();
    }
  };
  return (
    <Stack component="form" noValidate onSubmit={submit} sx={{ gap: 1, maxWidth: 320, alignItems: 'flex-start' }}>
      <TextField
        fullWidth
        label={translate('general.factor.code')}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        error={problem !== null}
        helperText={problem ?? translate(takesRecovery ? 'general.factor.codeOrRecovery' : 'general.factor.codeHelp')}
        autoComplete="one-time-code"
        slotProps={{
          htmlInput: { inputMode: takesRecovery ? 'text' : 'numeric', maxLength: 12 },
          formHelperText: { role: problem === null ? undefined : 'alert' },
        }}
      />
      <Button type="submit" variant="contained" loading={isBusy}>
        {text}
      </Button>
    </Stack>
  );
}
