/** Signing in: username, password and, for who has one, the code of the second factor. */
import { Alert, Button, Stack, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { usePageName } from '../ui/usePageName';
import { PublicPage } from './PublicPage';

interface LoginPageProps {
  /** Somebody signs in: what comes next can be fetched while the server looks at it. */
  readonly onSignIn: () => void;
}

interface Typed {
  readonly username: string;
  readonly password: string;
}

function readForm(form: HTMLFormElement): Typed {
  const data = new FormData(form);
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { username: text('username').trim(), password: text('password') };
}

/** Signs in with what was typed; keeps what went wrong until the next attempt. */
function useSignIn(onSignIn: () => void) {
  const login = useLogin();
  const translate = useTranslate();
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function signIn({ username, password }: Typed): Promise<void> {
    if (username === '' || password === '') {
      setFailure(translate('general.login.incomplete'));
      return;
    }
    setBusy(true);
    setFailure(null);
    onSignIn();
    try {
      await login({ username, password });
    } catch (error) {
      const unreachable = error instanceof TypeError || !(error instanceof Error);
      const key = unreachable ? 'ra.notification.http_error' : error.message;
      setFailure(translate(key, { _: key }));
      setBusy(false);
    }
  }
  return { signIn, failure, isBusy };
}

function SignInForm({ onSignIn }: LoginPageProps) {
  const translate = useTranslate();
  const { signIn, failure, isBusy } = useSignIn(onSignIn);
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
      <TextField name="username" label={translate('ra.auth.username')} autoComplete="username" autoFocus fullWidth />
      <TextField
        name="password"
        type="password"
        label={translate('ra.auth.password')}
        autoComplete="current-password"
        fullWidth
      />
      <Button type="submit" variant="contained" size="large" loading={isBusy} fullWidth>
        {translate('ra.auth.sign_in')}
      </Button>
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
