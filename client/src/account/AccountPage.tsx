/** One's own account: a new password, and what the log says of it. */
import { Alert, Button, Stack, TextField, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { HttpError, useDataProvider, useGetIdentity, useNotify, useTranslate } from 'react-admin';
import { ownEvents } from '../layout/ownEventsState';
import type { DeskDataProvider } from '../providers/dataProvider';
import { problemOf } from '../providers/problem';
import { NewPasswordField } from '../ui/NewPasswordField';
import { PageTitle } from '../ui/PageTitle';
import { PagePart } from '../ui/PagePart';
import { CertificatePart } from './CertificatePart';
import { PasskeyPart } from './PasskeyPart';
import { SessionList } from './SessionList';

type Field = 'current' | 'password' | 'form';
type Failure = Readonly<Partial<Record<Field, string>>>;

const NOTHING = { current: '', password: '' };

/** Beside which field a refusal belongs. */
function fieldOf(error: unknown): Field {
  const code = problemOf(error)?.code ?? '';
  return code === 'currentPasswordWrong' ? 'current' : code.startsWith('password') ? 'password' : 'form';
}

/** Sends what was typed; it stays in the fields until it was taken. */
function useChange() {
  const translate = useTranslate();
  const notify = useNotify();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [typed, setTyped] = useState(NOTHING);
  const [failure, setFailure] = useState<Failure>({});
  const [isBusy, setBusy] = useState(false);
  const change = async (): Promise<void> => {
    const missing = (['current', 'password'] as const).filter((field) => typed[field] === '');
    setFailure(Object.fromEntries(missing.map((field) => [field, translate('ra.validation.required')])));
    if (missing.length > 0 || isBusy) {
      return;
    }
    setBusy(true);
    try {
      await dataProvider.changePassword(typed);
      setTyped(NOTHING);
      notify('general.account.changed', { type: 'success' });
    } catch (error) {
      const key = error instanceof HttpError ? error.message : 'ra.notification.http_error';
      setFailure({ [fieldOf(error)]: translate(key, { _: key }) });
    }
    setBusy(false);
  };
  return { typed, setTyped, failure, isBusy, change };
}

function ChangeForm() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { typed, setTyped, failure, isBusy, change } = useChange();
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void change();
  };
  const title = translate('general.account.change');
  return (
    <Stack component="form" spacing={2} onSubmit={submit} noValidate aria-label={title} sx={{ maxWidth: 480 }}>
      {identity?.['way'] === 'sso' && <Typography variant="body2">{translate('accounts.ownThroughSso')}</Typography>}
      <Typography variant="body2">{translate('general.account.changeHelp')}</Typography>
      {failure.form !== undefined && <Alert severity="error">{failure.form}</Alert>}
      <input type="hidden" autoComplete="username" value={String(identity?.['username'] ?? '')} readOnly />
      <TextField
        type="password"
        label={translate('general.account.current')}
        value={typed.current}
        onChange={({ target }) => setTyped({ ...typed, current: target.value })}
        error={failure.current !== undefined}
        helperText={failure.current}
        autoComplete="current-password"
        fullWidth
      />
      <NewPasswordField
        value={typed.password}
        onChange={(password) => setTyped({ ...typed, password })}
        fault={failure.password ?? null}
      />
      <Button type="submit" variant="contained" loading={isBusy} sx={{ alignSelf: 'start' }}>
        {title}
      </Button>
    </Stack>
  );
}

export default function AccountPage() {
  const translate = useTranslate();
  return (
    <Stack spacing={2} sx={{ my: 2 }}>
      <PageTitle text={translate('general.account.title')} />
      <PagePart title={translate('general.account.change')}>
        <ChangeForm />
      </PagePart>
      <CertificatePart />
      <PagePart title={translate('general.passkeys.title')}>
        <PasskeyPart />
      </PagePart>
      <PagePart title={translate('general.sessions.title')}>
        <SessionList />
      </PagePart>
      <PagePart title={translate('general.ownEvents')}>
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('general.account.eventsHelp')}
        </Typography>
        <Button variant="outlined" onClick={ownEvents.open}>
          {translate('general.account.openEvents')}
        </Button>
      </PagePart>
    </Stack>
  );
}
