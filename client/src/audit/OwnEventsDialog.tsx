/** Who logged in with one's own account and when, and what was changed of it: what the trail tells whom it concerns. */
import { LinearProgress, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { formatMoment } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';
import { ownEvents } from '../layout/ownEventsState';
import type { DeskDataProvider } from '../providers/dataProvider';
import { DialogFrame } from '../ui/DialogFrame';
import { LoadFailure } from '../ui/LoadFailure';
import { auditSentence } from './auditSentence';

export default function OwnEventsDialog() {
  const translate = useTranslate();
  const language = useLanguage();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['ownEvents'],
    queryFn: () => dataProvider.ownEvents(),
    staleTime: 0,
  });
  return (
    <DialogFrame size="md" title={translate('general.ownEvents')} startsAt="close" onClose={ownEvents.close}>
      <Typography variant="body2">{translate('audit.ownEvents')}</Typography>
      {error !== null && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LinearProgress />}
      <Table size="small">
        <TableBody>
          {data?.map((event) => (
            <TableRow key={event.id}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatMoment(event.at, language)}</TableCell>
              <TableCell sx={{ overflowWrap: 'anywhere' }}>{auditSentence(event, { translate, language })}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </DialogFrame>
  );
}
