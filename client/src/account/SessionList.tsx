/** Where one is signed in: from what, when it was last used, and the way to end each of them. */
import { Box, Button, Chip, LinearProgress, Stack, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useNotify, useTranslate } from 'react-admin';
import type { OwnSession } from '@desk/shared/contract/sessions';
import { formatMoment } from '../flow/days';
import { failureWords } from '../flow/failureWords';
import { useLanguage } from '../flow/useLanguage';
import type { DeskDataProvider } from '../providers/dataProvider';
import { keepFocusSoon } from '../ui/focusPage';
import { LoadFailure } from '../ui/LoadFailure';

const KEY = ['ownSessions'];

function useEnd() {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const queryClient = useQueryClient();
  const [notify, translate] = [useNotify(), useTranslate()];
  const [isBusy, setBusy] = useState(false);
  const end = async (id: string): Promise<void> => {
    setBusy(true);
    try {
      await dataProvider.endOwnSession(id);
      notify('general.sessions.ended', { type: 'success' });
    } catch (error) {
      notify(failureWords(error, translate), { type: 'error', autoHideDuration: null });
    }
    await queryClient.invalidateQueries({ queryKey: KEY });
    setBusy(false);
    keepFocusSoon();
  };
  return { end, isBusy };
}

function Line({ session }: { readonly session: OwnSession }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { end, isBusy } = useEnd();
  const device = session.device === '' ? translate('general.sessions.unknownDevice') : session.device;
  const moments = {
    startedAt: formatMoment(session.startedAt, language),
    usedAt: formatMoment(session.usedAt, language),
  };
  return (
    <Stack component="li" direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Typography>{session.way === 'sso' ? `${device}, ${translate('general.sessions.bySso')}` : device}</Typography>
        <Typography variant="body2" color="text.secondary">
          {translate('general.sessions.times', moments)}
        </Typography>
      </Box>
      {session.isThis ? (
        <Chip size="small" variant="outlined" color="success" label={translate('general.sessions.this')} />
      ) : (
        <Button
          variant="outlined"
          size="small"
          disabled={isBusy}
          aria-label={`${translate('general.sessions.end')}: ${device}, ${moments.startedAt}`}
          onClick={() => void end(session.id)}
        >
          {translate('general.sessions.end')}
        </Button>
      )}
    </Stack>
  );
}

export function SessionList() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: () => dataProvider.ownSessions() });
  if (data === undefined) {
    return error === null ? (
      <LinearProgress aria-label={translate('general.loading')} />
    ) : (
      <LoadFailure error={error} onRetry={() => void refetch()} />
    );
  }
  return (
    <Stack component="ul" sx={{ gap: 1, m: 0, p: 0, listStyle: 'none', maxWidth: 640 }}>
      {data.map((session) => (
        <Line key={session.id} session={session} />
      ))}
    </Stack>
  );
}
