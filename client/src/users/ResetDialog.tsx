/** Asks for the password of an account to be chosen anew: to the known address, or to another one. */
import { Button, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useGetIdentity, useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import type { AccountRow } from '@desk/shared/contract/resources';
import { failureWords } from '../flow/failureWords';
import type { DeskDataProvider } from '../providers/dataProvider';
import { DialogFrame } from '../ui/DialogFrame';
import { useInvitation } from './useInvitation';

interface DialogProps {
  readonly user: AccountRow;
  readonly onClose: () => void;
}

function useAsk({ user, onClose }: DialogProps) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const [notify, refresh, translate] = [useNotify(), useRefresh(), useTranslate()];
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = async (email: string): Promise<void> => {
    setBusy(true);
    try {
      await dataProvider.askReset(user.id, email === '' ? {} : { email });
      notify('accounts.resetAsked', { type: 'success' });
      refresh();
      onClose();
    } catch (error) {
      const words = failureWords(error, translate);
      setProblem(translate(words, { _: words }));
      setBusy(false);
    }
  };
  return { ask, isBusy, problem };
}

function ResetDialog(props: DialogProps) {
  const translate = useTranslate();
  const [email, setEmail] = useState('');
  const { ask, isBusy, problem } = useAsk(props);
  const known = useInvitation(props.user)?.invitation?.email ?? null;
  return (
    <DialogFrame
      title={translate('accounts.reset')}
      answer={{ text: translate('accounts.askReset'), onGive: () => void ask(email.trim()), isBusy }}
      problem={problem}
      onClose={props.onClose}
    >
      <Typography>{translate('accounts.resetHelp', { name: props.user.name })}</Typography>
      <TextField
        type="email"
        label={translate('resources.users.fields.email')}
        value={email}
        onChange={({ target }) => setEmail(target.value)}
        helperText={known === null ? undefined : translate('accounts.knownAddress', { email: known })}
        autoComplete="off"
        autoFocus
        fullWidth
      />
    </DialogFrame>
  );
}

export function ResetButton() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const user = useRecordContext<AccountRow>();
  const [isOpen, setOpen] = useState(false);
  if (user === undefined || !user.active || user.waiting !== null || user.id === identity?.id) {
    return null;
  }
  return (
    <>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {translate('accounts.reset')}
      </Button>
      {isOpen && <ResetDialog user={user} onClose={() => setOpen(false)} />}
    </>
  );
}
