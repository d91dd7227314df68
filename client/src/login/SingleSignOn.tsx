/** Signing in through the organisation: the way there, and what is done with what somebody comes back with. Fetched where a desk has it. */
import { Alert, Button, Divider, LinearProgress, Stack, Typography } from '@mui/material';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLogin, useTranslate } from 'react-admin';
import { useLocation, useNavigate } from 'react-router-dom';
import { STEP_UP_MARK } from '@desk/shared/access/singleSignOn';
import type { PasskeyQuestion } from '@desk/shared/contract/passkeys';
import type { ShownFactor } from '@desk/shared/contract/secondFactor';
import type { CameBackInput } from '@desk/shared/contract/singleSignOn';
import { CodeForm } from '../factor/CodeForm';
import { PasskeyButton } from '../factor/PasskeyButton';
import { stepUpWindow } from '../factor/stepUpWindow';
import { showPasskey } from '../providers/passkeyBrowser';
import { problemOf } from '../providers/problem';
import type { SsoCalls } from '../providers/authCalls';
import { sentenceOf } from './signInWords';

interface SingleSignOnProps {
  readonly calls: SsoCalls;
  readonly onSignIn: () => void;
  /** The other way in, while nothing is under way. */
  readonly children: ReactNode;
}

/** What stands in the address with which somebody was sent back. */
function readBack(search: string): CameBackInput | null {
  const params = new URLSearchParams(search);
  const given = (name: string) => {
    const value = params.get(name);
    return value === null ? {} : { [name]: value };
  };
  const state = params.get('state');
  return state === null ? null : { state, ...given('code'), ...given('iss'), ...given('error') };
}

type Phase =
  | { readonly at: 'free' | 'underWay' | 'shown' }
  /** The organisation has said who it is; the desk asks a second factor of its own. */
  | { readonly at: 'factor'; readonly question: PasskeyQuestion | null };

function useSingleSignOn({ calls, onSignIn }: SingleSignOnProps, back: CameBackInput | null) {
  const login = useLogin();
  const translate = useTranslate();
  const [phase, setPhase] = useState<Phase>({ at: back === null ? 'free' : 'underWay' });
  const [failure, setFailure] = useState<string | null>(null);

  function fail(error: unknown): void {
    const subject = problemOf(error)?.subject;
    const named = subject === undefined ? [] : [translate('general.login.sso.subject', { subject })];
    setFailure([sentenceOf(error, translate), ...named].join(' '));
    setPhase({ at: 'free' });
  }
  async function go(): Promise<void> {
    setPhase({ at: 'underWay' });
    setFailure(null);
    try {
      window.location.assign(await calls.beginSso());
    } catch (error) {
      fail(error);
    }
  }
  async function comeIn(given: CameBackInput): Promise<void> {
    onSignIn();
    try {
      await login(given);
    } catch (error) {
      const problem = problemOf(error);
      if (problem?.code === 'secondFactorAsked') {
        setPhase({ at: 'factor', question: problem.passkey ?? null });
      } else {
        fail(error);
      }
    }
  }
  async function show(given: CameBackInput): Promise<void> {
    try {
      await calls.finishSsoStepUp(given);
      setPhase({ at: 'shown' });
      stepUpWindow.tell();
    } catch (error) {
      fail(error);
    }
  }
  const give = async (shown: ShownFactor): Promise<void> => {
    await login(shown);
  };
  return { phase, failure, go, comeIn, show, give, fail };
}

/** The code of the desk, or a passkey, after the organisation. */
function OwnFactor(props: {
  readonly question: PasskeyQuestion | null;
  readonly give: (shown: ShownFactor) => Promise<void>;
  readonly fail: (error: unknown) => void;
}) {
  const { question, give, fail } = props;
  const translate = useTranslate();
  const byPasskey = async (asked: PasskeyQuestion): Promise<void> => {
    try {
      await give({ passkey: await showPasskey(asked) });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Stack spacing={1}>
      <Typography>{translate('general.login.sso.thenCode')}</Typography>
      <CodeForm text={translate('ra.auth.sign_in')} takesRecovery onGive={(otp) => give({ otp })} />
      {question !== null && <PasskeyButton isBusy={false} onShow={() => void byPasskey(question)} />}
    </Stack>
  );
}

/** Once, and with the address cleared first: what stands in it is nobody else's business, and opens nothing a second time. */
function useBack(work: (back: CameBackInput) => void, back: CameBackInput | null): void {
  const navigate = useNavigate();
  const isDone = useRef(false);
  useEffect(() => {
    if (back !== null && !isDone.current) {
      isDone.current = true;
      void navigate('/login', { replace: true });
      work(back);
    }
  });
}

export default function SingleSignOn(props: SingleSignOnProps) {
  const translate = useTranslate();
  const { search } = useLocation();
  const [back] = useState(() => readBack(search));
  const { phase, failure, go, comeIn, show, give, fail } = useSingleSignOn(props, back);
  useBack((given) => void (given.state.startsWith(STEP_UP_MARK) ? show(given) : comeIn(given)), back);
  return (
    <Stack spacing={2}>
      {failure !== null && (
        <Alert severity="error" role="alert" sx={{ overflowWrap: 'anywhere' }}>
          {failure}
        </Alert>
      )}
      {phase.at === 'underWay' && <LinearProgress aria-label={translate('general.loading')} />}
      {phase.at === 'shown' && <Alert severity="success">{translate('general.login.sso.shown')}</Alert>}
      {phase.at === 'factor' && <OwnFactor question={phase.question} give={give} fail={fail} />}
      {phase.at === 'free' && (
        <>
          {props.children}
          <Divider>{translate('general.login.sso.or')}</Divider>
          <Button variant="outlined" size="large" fullWidth onClick={() => void go()}>
            {translate('general.login.sso.go')}
          </Button>
        </>
      )}
    </Stack>
  );
}
