/** Where the link of an invitation leads: whoever holds it chooses the password of their account, once. */
import { Alert, Box, Button, LinearProgress, Stack, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { HttpError, useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import type { InvitedPerson } from '@desk/shared/contract/accounts';
import { PASSWORD_FAULTS } from '@desk/shared/access/passwordRules';
import { formatMoment } from '../flow/days';
import { useKeptDraft } from '../flow/keptDrafts';
import { useLanguage } from '../flow/useLanguage';
import type { InvitationCalls } from '../providers/invitationCalls';
import { problemOf } from '../providers/problem';
import { LoadFailure } from '../ui/LoadFailure';
import { NewPasswordField } from '../ui/NewPasswordField';
import { usePageName } from '../ui/usePageName';
import { PublicPage } from './PublicPage';

interface ChooseProps {
  readonly calls: InvitationCalls;
  /** What stands behind the `#` of the link: it reaches no server, and so no log. */
  readonly token: string;
  readonly onDone: () => void;
}

interface Failure {
  /** It is said beside the field, and not above the form. */
  readonly isOfPassword: boolean;
  readonly text: string;
}

/** Sends what was typed; what is refused stays in the field. */
function useChoose({ calls, token, onDone }: ChooseProps, onChosen: () => void) {
  const translate = useTranslate();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const choose = async (password: string): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await calls.choosePassword(token, password);
      onChosen();
      onDone();
    } catch (error) {
      const code = problemOf(error)?.code;
      const key = error instanceof HttpError ? error.message : 'ra.notification.http_error';
      setFailure({
        isOfPassword: PASSWORD_FAULTS.some((fault) => fault === code),
        text: translate(key, { _: key }),
      });
      setBusy(false);
    }
  };
  const refuse = (text: string) => setFailure({ isOfPassword: true, text });
  return { choose, refuse, failure, isBusy };
}

function ChooseForm({ person, ...props }: ChooseProps & { readonly person: InvitedPerson }) {
  const translate = useTranslate();
  const language = useLanguage();
  // In another language the page is drawn anew.
  const draft = useKeptDraft(`choosePassword ${person.username}`, { password: '' }, 'page');
  const { password } = draft.value;
  const { choose, refuse, failure, isBusy } = useChoose(props, draft.forget);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (password === '') {
      refuse(translate('ra.validation.required'));
    } else if (!isBusy) {
      void choose(password);
    }
  };
  return (
    <Stack component="form" spacing={2} onSubmit={submit} noValidate aria-label={translate('general.password.choose')}>
      <Typography>
        {translate(`general.password.intro.${person.kind}`, { name: person.name })}{' '}
        {translate('general.password.until', { moment: formatMoment(person.expiresAt, language) })}
      </Typography>
      {failure?.isOfPassword === false && <Alert severity="error">{failure.text}</Alert>}
      <TextField
        label={translate('ra.auth.username')}
        value={person.username}
        autoComplete="username"
        fullWidth
        slotProps={{ htmlInput: { readOnly: true } }}
      />
      <NewPasswordField
        autoFocus
        value={password}
        onChange={(next) => draft.change(() => ({ password: next }))}
        fault={failure?.isOfPassword === true ? failure.text : null}
      />
      <Button type="submit" variant="contained" size="large" loading={isBusy} fullWidth>
        {translate('general.password.choose')}
      </Button>
    </Stack>
  );
}

function Invitation(props: ChooseProps) {
  const { calls, token } = props;
  const translate = useTranslate();
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => calls.readInvitation(token),
    // Asked anew while somebody types, an answer that differs would take the form away.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  if (data !== undefined) {
    return <ChooseForm {...props} person={data} />;
  }
  const isOver = problemOf(error) !== null;
  if (isOver) {
    return <Alert severity="warning">{translate(error?.message ?? '', { _: error?.message ?? '' })}</Alert>;
  }
  return error === null ? <LinearProgress /> : <LoadFailure error={error} onRetry={() => void refetch()} />;
}

function Done() {
  const translate = useTranslate();
  return (
    <Box>
      <Alert severity="success" sx={{ mb: 2 }}>
        {translate('general.password.chosen')}
      </Alert>
      <Button component={Link} to="/login" replace variant="contained" size="large" fullWidth autoFocus>
        {translate('general.login.title')}
      </Button>
    </Box>
  );
}

export default function ChoosePasswordPage({ calls }: Pick<ChooseProps, 'calls'>) {
  const translate = useTranslate();
  const title = translate('general.password.choose');
  usePageName(title);
  const token = useLocation().hash.slice(1);
  const [isDone, setDone] = useState(false);
  const isWhole = /^[\w-]{43}$/.test(token);
  return (
    <PublicPage title={title}>
      {isDone && <Done />}
      {!isDone && !isWhole && <Alert severity="warning">{translate('general.password.brokenLink')}</Alert>}
      {!isDone && isWhole && <Invitation calls={calls} token={token} onDone={() => setDone(true)} />}
    </PublicPage>
  );
}
