/** Signing in: username, password and, for who has one, the second factor: a code or a passkey. */
import { Alert, Button, Stack, TextField } from '@mui/material';
import { lazy, Suspense, useRef, useState, type FormEvent } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import type { PasskeyQuestion } from '@desk/shared/contract/passkeys';
import type { ShownFactor } from '@desk/shared/contract/secondFactor';
import { useKeptDraft } from '../flow/keptDrafts';
import { PasskeyButton } from '../factor/PasskeyButton';
import { showPasskey } from '../providers/passkeyBrowser';
import type { SsoCalls } from '../providers/authCalls';
import { problemOf } from '../providers/problem';
import { usePageName } from '../ui/usePageName';
import { PublicPage } from './PublicPage';
import { sentenceOf } from './signInWords';

const SingleSignOn = lazy(() => import('./SingleSignOn'));

interface LoginPageProps {
  /** Somebody signs in: what comes next can be fetched while the server looks at it. */
  readonly onSignIn: () => void;
  /** The way through the organisation, where this desk has one. */
  readonly sso: SsoCalls | null;
}

interface Typed {
  readonly username: string;
  readonly password: string;
  /** Empty as long as no code is asked. */
  readonly otp: string;
}

/** What the server asks for beside the password. */
interface AskedFactor {
  /** For the passkeys of the account, where it has any. */
  readonly passkey: PasskeyQuestion | null;
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
function useSignIn(onSignIn: () => void, onSignedIn: () => void) {
  const login = useLogin();
  const translate = useTranslate();
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState<AskedFactor | null>(null);

  async function enter({ username, password }: Typed, show?: () => Promise<ShownFactor>): Promise<void> {
    setBusy(true);
    setFailure(null);
    onSignIn();
    try {
      const shown = await show?.();
      await login({ username, password, ...shown });
      onSignedIn();
    } catch (error) {
      const problem = problemOf(error);
      // That a code is asked is no failure: the next step says so.
      if (problem?.code === 'secondFactorAsked' && asked === null) {
        setAsked({ passkey: problem.passkey ?? null });
      } else {
        setFailure(sentenceOf(error, translate));
      }
      setBusy(false);
    }
  }

  async function signIn(typed: Typed): Promise<void> {
    const { username, password, otp } = typed;
    if (username === '' || password === '') {
      setFailure(translate('general.login.incomplete'));
      return;
    }
    await enter(typed, otp === '' ? undefined : () => Promise.resolve({ otp }));
  }

  /** What was answered is asked no second time: after a refusal a code is the way. */
  const signInByPasskey = (typed: Typed, question: PasskeyQuestion): Promise<void> =>
    enter(typed, async () => {
      const passkey = await showPasskey(question);
      setAsked({ passkey: null });
      return { passkey };
    });
  const beginAnew = (): void => {
    setAsked(null);
    setFailure(null);
  };
  return { signIn, signInByPasskey, failure, isBusy, asked, beginAnew };
}

function SignInForm({ onSignIn }: Pick<LoginPageProps, 'onSignIn'>) {
  const translate = useTranslate();
  // In another language the page is drawn anew.
  const { value, change, forget } = useKeptDraft('login', { username: '', password: '' }, 'page');
  const [typed] = useState(value);
  const { signIn, signInByPasskey, failure, isBusy, asked, beginAnew } = useSignIn(onSignIn, forget);
  const form = useRef<HTMLFormElement>(null);
  const asksCode = asked !== null;
  const question = asked?.passkey ?? null;
  const byPasskey = (): void => {
    if (form.current !== null && question !== null) {
      void signInByPasskey(readForm(form.current), question);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void signIn(readForm(event.currentTarget));
  };
  const keep = (event: FormEvent<HTMLFormElement>): void => {
    const { username, password } = readForm(event.currentTarget);
    change(() => ({ username, password }));
  };
  return (
    <Stack
      component="form"
      ref={form}
      spacing={2}
      onChange={keep}
      onSubmit={submit}
      noValidate
      aria-label={translate('general.login.title')}
    >
      {failure !== null && (
        <Alert severity="error" role="alert">
          {failure}
        </Alert>
      )}
      {/* They stay where they are: what was typed in them is sent once more with the code. */}
      <Stack spacing={1} sx={{ display: asksCode ? 'none' : undefined }}>
        <TextField
          name="username"
          label={translate('ra.auth.username')}
          defaultValue={typed.username}
          autoComplete="username"
          autoFocus
          fullWidth
        />
        <TextField
          name="password"
          type="password"
          label={translate('ra.auth.password')}
          defaultValue={typed.password}
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
      {question !== null && <PasskeyButton isBusy={isBusy} onShow={byPasskey} />}
      {asksCode && (
        <Button onClick={beginAnew} fullWidth>
          {translate('general.login.other')}
        </Button>
      )}
    </Stack>
  );
}

/** Why somebody who was signed in has to sign in again, as the address tells it. */
const REASONS = ['here', 'ended', 'sso'] as const;

export function LoginPage({ onSignIn, sso }: LoginPageProps) {
  const translate = useTranslate();
  const { search } = useLocation();
  usePageName(translate('general.login.title'));
  const why = REASONS.find((reason) => reason === new URLSearchParams(search).get('signedOut'));
  const form = <SignInForm onSignIn={onSignIn} />;
  return (
    <PublicPage title={translate('general.login.title')}>
      {why !== undefined && (
        <Alert severity={why === 'sso' ? 'info' : 'warning'} sx={{ mb: 2 }}>
          {translate(`general.login.signedOut.${why}`)}
        </Alert>
      )}
      {sso === null ? (
        form
      ) : (
        <Suspense>
          <SingleSignOn calls={sso} onSignIn={onSignIn}>
            {form}
          </SingleSignOn>
        </Suspense>
      )}
    </PublicPage>
  );
}
