/** The history of one case: what happened, day by day, newest first; reading is shown on request. */
import { Box, Button, FormControlLabel, LinearProgress, Stack, Switch, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import { formatDay } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';
import { EmptyState } from '../ui/EmptyState';
import { LoadFailure } from '../ui/LoadFailure';
import { CaseAtDialog } from './CaseAtDialog';
import { isReading } from './auditSentence';
import { ExportBundle } from './ExportBundle';
import { groupByDay } from './groupByDay';
import { TimelineEntry } from './TimelineEntry';

const STEP = 50;

interface TimelineDaysProps {
  readonly events: readonly AuditEventRow[];
  readonly onMoment: (event: AuditEventRow) => void;
}

function TimelineDays({ events, onMoment }: TimelineDaysProps) {
  const language = useLanguage();
  return groupByDay(events).map(({ day, events: ofDay }) => (
    <Box component="section" key={day} aria-label={formatDay(day, language)} sx={{ mb: 1.5 }}>
      <Typography variant="subtitle2" component="h3" color="text.secondary">
        {formatDay(day, language)}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {ofDay.map((event) => (
          <TimelineEntry key={event.id} event={event} onMoment={() => onMoment(event)} />
        ))}
      </Box>
    </Box>
  ));
}

export function CaseTimeline({ applicationId }: { readonly applicationId: string }) {
  const translate = useTranslate();
  const [withReading, setWithReading] = useState(false);
  const [perPage, setPerPage] = useState(STEP);
  const [moment, setMoment] = useState<AuditEventRow | null>(null);
  const { data, total, error, isPending, refetch } = useGetList<AuditEventRow>('audit-events', {
    filter: { applicationId },
    sort: { field: 'sequence', order: 'DESC' },
    pagination: { page: 1, perPage },
  });
  if (isPending) {
    return <LinearProgress aria-label={translate('general.loading')} />;
  }
  if (error !== null) {
    return <LoadFailure error={error} onRetry={() => void refetch()} />;
  }
  const shown = data.filter((event) => withReading || !isReading(event));
  return (
    <Box>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <Typography variant="h2">{translate('audit.title')}</Typography>
        <Stack direction="row" sx={{ alignItems: 'center', flexWrap: 'wrap', columnGap: 2 }}>
          <ExportBundle applicationId={applicationId} />
          <FormControlLabel
            control={
              <Switch size="small" checked={withReading} onChange={(_event, checked) => setWithReading(checked)} />
            }
            label={translate('audit.reading')}
          />
        </Stack>
      </Stack>
      {shown.length === 0 ? <EmptyState textKey="audit.none" /> : <TimelineDays events={shown} onMoment={setMoment} />}
      {(total ?? 0) > data.length && (
        <Button onClick={() => setPerPage(perPage + STEP)}>{translate('audit.older')}</Button>
      )}
      {moment !== null && (
        <CaseAtDialog applicationId={applicationId} event={moment} events={data} onClose={() => setMoment(null)} />
      )}
    </Box>
  );
}
