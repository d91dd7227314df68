/** Adds the scans of a letter that was registered before them: the focus lies on choosing, Enter chooses and then sends. */
import { Alert, Box, Button, Paper, Typography } from '@mui/material';
import { useState, type SyntheticEvent } from 'react';
import { useDataProvider, useGetOne, useNotify, useRedirect, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { awaitsScan, type MailItem } from '@desk/shared/intake/mailItem';
import { formatDay } from '../flow/days';
import { KeptNotice } from '../flow/KeptNotice';
import { useKeptFiles } from '../flow/keptDrafts';
import { useLanguage } from '../flow/useLanguage';
import type { DeskDataProvider } from '../providers/dataProvider';
import { LoadFailure } from '../ui/LoadFailure';
import { PageTitle } from '../ui/PageTitle';
import { ScanDrop } from './ScanDrop';

function AddForm({ letter }: { readonly letter: MailItem }) {
  const translate = useTranslate();
  const language = useLanguage();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const notify = useNotify();
  const redirect = useRedirect();
  const kept = useKeptFiles(`scans.${letter.id}`);
  const { files, choose, reset } = kept;
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      await dataProvider.addScans(letter.id, files);
      reset();
      notify('intake.waiting.done', { type: 'success', messageArgs: { number: letter.number } });
      redirect('show', 'applications', letter.applicationId);
    } catch (error) {
      setRefusal(error instanceof Error && error.message !== '' ? error.message : translate('intake.notRegistered'));
      setBusy(false);
    }
  };
  return (
    <Box
      component="form"
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        if (files.length > 0 && !isBusy) {
          void send();
        }
      }}
    >
      <Typography sx={{ mb: 2 }}>
        {translate('intake.waiting.already', {
          number: letter.number,
          day: formatDay(letter.receivedOn, language),
        })}
      </Typography>
      <KeptNotice draft={kept} />
      <ScanDrop autoFocus files={files} onChange={choose} />
      {refusal !== null && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {refusal}
        </Alert>
      )}
      {files.length > 0 && (
        <Button key={files.length} autoFocus type="submit" variant="contained" disabled={isBusy} sx={{ mt: 2 }}>
          {translate('intake.waiting.add')}
        </Button>
      )}
    </Box>
  );
}

export default function AddScans() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: letter, error, refetch } = useGetOne<MailItem>('mail-items', { id });
  if (error !== null) {
    return (
      <>
        <PageTitle text={translate('intake.waiting.add')} />
        <LoadFailure error={error} onRetry={() => refetch()} />
      </>
    );
  }
  return (
    <Paper sx={{ p: { xs: 1.5, sm: 3 }, maxWidth: '56rem' }}>
      <PageTitle text={translate('intake.waiting.add')} />
      <Typography component="h2" variant="h5" sx={{ mb: 2 }}>
        {translate('intake.waiting.add')}
      </Typography>
      {letter !== undefined && !awaitsScan(letter) && (
        <Alert severity="info">{translate('intake.waiting.complete', { number: letter.number })}</Alert>
      )}
      {letter !== undefined && awaitsScan(letter) && <AddForm letter={letter} />}
    </Paper>
  );
}
