/** One's own passkeys: those that there are, and another one. */
import { Box, Button, LinearProgress, Link, Stack, TextField, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { OwnPasskey } from '@desk/shared/contract/passkeys';
import { formatMoment } from '../flow/days';
import { failureWords } from '../flow/failureWords';
import { useLanguage } from '../flow/useLanguage';
import type { DeskDataProvider } from '../providers/dataProvider';
import { knowsPasskeys, makePasskey } from '../providers/passkeyBrowser';
import { keepFocusSoon } from '../ui/focusPage';
import { LoadFailure } from '../ui/LoadFailure';

const KEY = ['ownPasskeys'];

function useChange() {
  const queryClient = useQueryClient();
  const [notify, translate] = [useNotify(), useTranslate()];
  const [isBusy, setBusy] = useState(false);
  /** @returns whether it was done */
  const change = async (what: () => Promise<unknown>, done: string): Promise<boolean> => {
    setBusy(true);
    const isDone = await what().then(
      () => true,
      (error: unknown) => {
        notify(failureWords(error, translate), { type: 'error', autoHideDuration: null });
        return false;
      },
    );
    await queryClient.invalidateQueries({ queryKey: KEY });
    setBusy(false);
    if (isDone) {
      notify(done, { type: 'success' });
      keepFocusSoon();
    }
    return isDone;
  };
  return { isBusy, change };
}

function Line({ passkey }: { readonly passkey: OwnPasskey }) {
  const translate = useTranslate();
  const language = useLanguage();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { isBusy, change } = useChange();
  const { id, name, createdAt, usedAt } = passkey;
  const moments = { createdAt: formatMoment(createdAt, language), usedAt: formatMoment(usedAt, language) };
  return (
    <Stack component="li" direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 16rem', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography>{name}</Typography>
        <Typography variant="body2" color="text.secondary">
          {translate(usedAt === null ? 'general.passkeys.unused' : 'general.passkeys.used', moments)}
        </Typography>
      </Box>
      <Button
        variant="outlined"
        size="small"
        disabled={isBusy}
        aria-label={`${translate('general.passkeys.remove')}: ${name}`}
        onClick={() => void change(() => dataProvider.removePasskey(id), 'general.passkeys.removed')}
      >
        {translate('general.passkeys.remove')}
      </Button>
    </Stack>
  );
}

function AddForm() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { isBusy, change } = useChange();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const add = async (): Promise<void> => {
    const credential = await makePasskey(await dataProvider.beginPasskey());
    await dataProvider.addPasskey({ name: name.trim(), credential });
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() !== '' && (await change(add, 'general.passkeys.added'))) {
      setName('');
    }
  };
  return (
    <Stack component="form" noValidate onSubmit={(event) => void submit(event)} sx={{ gap: 1, maxWidth: 480 }}>
      <TextField
        label={translate('general.passkeys.name')}
        value={name}
        onChange={({ target }) => setName(target.value)}
        error={isMissing}
        helperText={translate(isMissing ? 'ra.validation.required' : 'general.passkeys.nameHelp')}
        autoComplete="off"
        slotProps={{ htmlInput: { maxLength: 40 } }}
      />
      <Button type="submit" variant="contained" loading={isBusy} sx={{ alignSelf: 'start' }}>
        {translate('general.passkeys.add')}
      </Button>
    </Stack>
  );
}

function Passkeys() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: () => dataProvider.ownPasskeys() });
  if (data === undefined) {
    return error === null ? (
      <LinearProgress aria-label={translate('general.loading')} />
    ) : (
      <LoadFailure error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <>
      {data.length > 0 && (
        <Stack component="ul" sx={{ gap: 1, m: 0, mb: 2, p: 0, listStyle: 'none', maxWidth: 640 }}>
          {data.map((passkey) => (
            <Line key={passkey.id} passkey={passkey} />
          ))}
        </Stack>
      )}
      {knowsPasskeys() && <AddForm />}
    </>
  );
}

/** A passkey comes beside the code of an app: whoever has none sets that up first. */
export function PasskeyPart() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data: factor } = useQuery({ queryKey: ['ownFactor'], queryFn: () => dataProvider.ownFactor() });
  return (
    <>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {translate('general.passkeys.help')}
      </Typography>
      {factor?.setAt === null && (
        <Typography variant="body2">
          {translate('general.passkeys.codeFirst')}{' '}
          <Link component={RouterLink} to="/second-factor">
            {translate('general.factor.setUp')}
          </Link>
        </Typography>
      )}
      {typeof factor?.setAt === 'string' && <Passkeys />}
    </>
  );
}
