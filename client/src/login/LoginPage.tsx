/** Signing in: username, password and, for who has one, the code of the second factor. */
import { Alert, Button, Stack, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { problemOf } from '../providers/problem';
import { usePageName } from '../ui/usePageName';
import { PublicPage } from './PublicPage';

interface LoginPageProps {
  /** Somebody signs in: what comes next can be fetched while the server looks at it. */
  readonly onSignIn: () => void;
}

interface Typed {
  readonly username: string;
  readonly password: string;
  /** Empty as long as no code is asked. */
  readonly otp: string;
}

function readForm(form: HTMLFormElement): Typed {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { username: text('username').trim(), password: text('password'), otp: text('otp').trim() };
}

/** Signs in with what was typed; keeps what went wrong until the next attempt. */
function useSignIn(onSignIn: () => void) {
  const login = useLogin();
  const translate = useTranslate();
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [asksCode, setAsksCode] = useState(false);

  async function signIn({ username, password, otp }: Typed): Promise<void> {
    if (username === '' || password === '') {
      setFailure(translate('general.login.incomplete'));
      return;
    }
    setBusy(true);
    setFailure(null);
    onSignIn();
    try {
      await login({ username, password, ...(otp === '' ? {} : { otp }) });
    } catch (error) {
      // That a code is asked is no failure: the next step says so.
      if (problemOf(error)?.code === 'secondFactorAsked' && !asksCode) {
        setAsksCode(true);
        setBusy(false);
        return;
      }
      const unreachable = error instanceof TypeError || !(error instanceof Error);
      const key = unreachable ? 'ra.notification.http_error' : error.message;
      setFailure(translate(key, { _: key }));
      setBusy(false);
    }
  }
  const beginAnew = (): void => {
    setAsksCode(false);
    setFailure(null);
  };
  return { signIn, failure, isBusy, asksCode, beginAnew };
}

function SignInForm({ onSignIn }: LoginPageProps) {
  const translate = useTranslate();
  const { signIn, failure, isBusy, asksCode, beginAnew } = useSignIn(onSignIn);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void signIn(readForm(event.currentTarget));
  };
  return (
    <Stack component="form" spacing={1} onSubmit={submit} noValidate aria-label={translate('general.login.title')}>
      {failure !== null && (
        <Alert severity="error" role="alert">
          {failure}
        </Alert>
      )}
      {/* They stay where they are: what was typed in them is sent once more with the code. */}
      <Stack spacing={1} sx={{ display: asksCode ? 'none' : undefined }}>
        <TextField name="username" label={translate('ra.auth.username')} autoComplete="username" autoFocus fullWidth />
        <TextField
          name="password"
          type="password"
          label={translate('ra.auth.password')}
          autoComplete="current-password"
          fullWidth
        />
      </Stack>
      {asksCode && (
        <TextField
          name="otp"
          label={translate('general.factor.code')}
          helperText={translate('general.factor.codeOrRecovery')}
          autoComplete="one-time-code"
          slotProps={{ htmlInput: { maxLength: 12 } }}
          autoFocus
          fullWidth
        />
      )}
      <Button type="submit" variant="contained" size="large" loading={isBusy} fullWidth>
        {translate('ra.auth.sign_in')}
      </Button>
      {asksCode && (
        <Button onClick={beginAnew} fullWidth>
          {translate('general.login.other')}
        </Button>
      )}
    </Stack>
  );
}

/** Why somebody who was signed in has to sign in again, as the address tells it. */
const REASONS = ['here', 'ended'] as const;

export function LoginPage({ onSignIn }: LoginPageProps) {
  const translate = useTranslate();
  const { search } = useLocation();
  usePageName(translate('general.login.title'));
  const why = REASONS.find((reason) => reason === new URLSearchParams(search).get('signedOut'));
  return (
    <PublicPage title={translate('general.login.title')}>
      {why !== undefined && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {translate(`general.login.signedOut.${why}`)}
        </Alert>
      )}
      <SignInForm onSignIn={onSignIn} />
    </PublicPage>
  );
}
