/** One stack: how far it has been read, and each of its letters. */
import { Box, LinearProgress, Paper, Typography } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { MailBatch } from '@desk/shared/intake/mailBatch';
import { DateTimeText } from '../../ui/DateTimeText';
import { LoadFailure } from '../../ui/LoadFailure';
import { PostPage } from '../post/PostPage';
import { BatchProgress } from './BatchProgress';
import { pollAfter } from './batchPolling';
import { LetterCounts } from './LetterCounts';
import { LetterTable } from './LetterTable';

function Facts({ batch }: { readonly batch: MailBatch }) {
  const translate = useTranslate();
  return (
    <Paper variant="outlined" sx={{ p: 2, mb: 2 }}>
      <Typography component="h2" variant="h2" sx={{ overflowWrap: 'anywhere', mb: 1 }}>
        {batch.fileName}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 4, rowGap: 1 }}>
        <BatchProgress batch={batch} />
        <LetterCounts letters={batch.letters} />
        <Typography variant="body2" component="div">
          {translate('intake.field.receivedOn')} <DateTimeText value={batch.receivedOn} />
          <br />
          {translate(`vocabulary.batchSource.${batch.source}`)}, {batch.createdByName},{' '}
          <DateTimeText value={batch.createdAt} withTime />
        </Typography>
      </Box>
    </Paper>
  );
}

export default function MailBatchShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useGetOne<MailBatch>(
    'mail-batches',
    { id: decodeURIComponent(id) },
    { refetchInterval: ({ state }) => pollAfter(state.data === undefined ? undefined : [state.data]) },
  );
  return (
    <PostPage part="batches">
      {data === undefined && error === null && <LinearProgress aria-label={translate('general.loading')} />}
      {data === undefined && error !== null && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <>
          <Facts batch={data} />
          <Typography component="h2" variant="h2" sx={{ mb: 1 }}>
            {translate('intake.batch.letters')}
          </Typography>
          <LetterTable batch={data} />
        </>
      )}
    </PostPage>
  );
}
