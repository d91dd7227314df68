/** One print run from left to right: print it once, scan the stickers, post it; and what it holds. */
import { Box, Chip, LinearProgress, Paper, Typography } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { PrintRunDetail } from '@desk/shared/dispatch/printRun';
import { DateTimeText } from '../../ui/DateTimeText';
import { LoadFailure } from '../../ui/LoadFailure';
import { DispatchPage } from '../DispatchPage';
import { Manifest } from './Manifest';
import { PrintSteps } from './PrintSteps';
import { useMayPrint } from './useMayPrint';

/** Keeps the whole run apart from the row that a list put into the cache under the same id. */
const WHOLE = { whole: true };
/** Until its PDF is made the page looks again by itself. */
const POLL_MS = 1000;

function Facts({ run }: { readonly run: PrintRunDetail }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 1 }}>
      <Typography component="h2" variant="h2">
        {run.number}
      </Typography>
      <Chip size="small" variant="outlined" label={translate(`vocabulary.printRunStatus.${run.status}`)} />
      <Typography variant="body2">
        {translate('dispatch.print.madeBy', { name: run.createdByName })},{' '}
        <DateTimeText value={run.createdAt} withTime />
      </Typography>
      {run.readAt !== null && (
        <Typography variant="body2">
          {translate('dispatch.print.readAt')} <DateTimeText value={run.readAt} withTime />
        </Typography>
      )}
      {run.closedAt !== null && (
        <Typography variant="body2">
          {translate('dispatch.print.closedAt', { name: run.closedByName })}{' '}
          <DateTimeText value={run.closedAt} withTime />
        </Typography>
      )}
    </Box>
  );
}

export default function PrintRunShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const mayPrint = useMayPrint();
  const { data, error, refetch } = useGetOne<PrintRunDetail>(
    'print-runs',
    { id: decodeURIComponent(id), meta: WHOLE },
    { refetchInterval: ({ state }) => (state.data?.status === 'drawing' ? POLL_MS : false) },
  );
  return (
    <DispatchPage part="printRuns">
      {data === undefined && error === null && <LinearProgress aria-label={translate('general.loading')} />}
      {data === undefined && error !== null && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <Paper variant="outlined" sx={{ p: 2 }}>
          <Facts run={data} />
          {mayPrint && <PrintSteps run={data} />}
          <Manifest run={data} />
        </Paper>
      )}
    </DispatchPage>
  );
}
