/** One sample: how it was drawn, why each case is in it, and what was found. */
import { VerifiedOutlined } from '@mui/icons-material';
import { Alert, Box, Button, Chip, LinearProgress, Paper, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { SampleDetail } from '@desk/shared/audit/sample';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { SAMPLE_SIGNS } from '@desk/shared/audit/sampling';
import { formatDay, formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { LoadFailure } from '../../ui/LoadFailure';
import { saveFile } from '../../ui/saveFile';
import { AuditPage } from '../AuditPage';
import { useAsk } from '../useAsk';
import { CloseSampleDialog } from './CloseSampleDialog';
import { SampleCases } from './SampleCases';

function Fact({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  const translate = useTranslate();
  return (
    <>
      <Typography component="dt" variant="body2" color="text.secondary">
        {translate(label)}
      </Typography>
      <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </>
  );
}

const FACTS = {
  display: 'grid',
  gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
  columnGap: 2,
  rowGap: 0.5,
  m: 0,
} as const;

/** What each sign added, as it was asked. */
function useWeighing({ method, weights, fastMinutes, officerName }: SampleDetail): string {
  const translate = useTranslate();
  if (method === 'random') {
    return translate('audit.sampleMethod.random');
  }
  return (['base', ...SAMPLE_SIGNS] as const)
    .filter((sign) => weights[sign] > 0 && (sign !== 'officer' || officerName !== null))
    .map((sign) => {
      const word = translate(`samples.lots.${sign}`, { minutes: fastMinutes, name: officerName ?? '' });
      return `${word} ${String(weights[sign])}`;
    })
    .join(', ');
}

function HowDrawn({ sample }: { readonly sample: SampleDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const weighing = useWeighing(sample);
  const { reason, from, to, outcome, seed, population, populationDigest, drawnByName, drawnAt, conclusion } = sample;
  return (
    <Box component="dl" sx={FACTS}>
      <Fact label="samples.field.reason">{reason ?? translate('audit.erased')}</Fact>
      <Fact label="samples.fact.from">
        {translate('samples.fact.drawnFrom', {
          smart_count: population,
          outcome: lowerFirst(translate(`samples.outcome.${outcome}`)),
          from: formatDay(from, language),
          to: formatDay(to, language),
        })}
      </Fact>
      <Fact label="samples.fact.weights">{weighing}</Fact>
      <Fact label="samples.field.seed">
        <Box component="code">{seed}</Box>
      </Fact>
      <Fact label="samples.fact.digest">
        <Box component="code">{populationDigest}</Box>
      </Fact>
      <Fact label="samples.fact.drawn">
        {drawnByName}, {formatMoment(drawnAt, language)}
      </Fact>
      {sample.closedAt !== null && (
        <Fact label="samples.fact.closed">
          {sample.closedByName}, {formatMoment(sample.closedAt, language)}
          {conclusion === null ? '' : `. ${conclusion}`}
        </Fact>
      )}
    </Box>
  );
}

interface WithSample {
  readonly sample: SampleDetail;
  readonly onChange: (sample: SampleDetail) => void;
}

function Head({ sample, onChange }: WithSample) {
  const translate = useTranslate();
  const { ask, isBusy, problem } = useAsk();
  const [isClosing, setClosing] = useState(false);
  const { id, number, cases, closedAt } = sample;
  const count = (finding: string): number => cases.filter(({ found }) => found?.finding === finding).length;
  const judged = cases.filter(({ found }) => found !== null).length;
  const fetchFile = async (): Promise<void> => {
    const file = await ask((provider) => provider.exportSample(id), 'audit.bundle.done');
    if (file !== null) {
      saveFile(file, `${translate('audit.bundle.file')}-${number}.zip`);
    }
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1 }}>
        <Typography component="h2" variant="h2">
          {translate('samples.title', { number })}
        </Typography>
        <Chip
          size="small"
          variant="outlined"
          color={closedAt === null ? 'primary' : 'default'}
          label={translate(closedAt === null ? 'samples.open' : 'samples.closed')}
        />
        <Typography variant="body2" role="status" sx={{ flexGrow: 1 }}>
          {translate('samples.progress', { judged, of: cases.length })}
          {', '}
          {translate('samples.remarks', { smart_count: count('remark') })}
          {', '}
          {translate('samples.faults', { smart_count: count('fault') })}
        </Typography>
        <Button
          size="small"
          startIcon={<VerifiedOutlined aria-hidden />}
          disabled={isBusy}
          onClick={() => void fetchFile()}
        >
          {translate(isBusy ? 'audit.bundle.busy' : 'audit.bundle.button')}
        </Button>
        {closedAt === null && (
          <Button size="small" variant="contained" onClick={() => setClosing(true)}>
            {translate('samples.close')}
          </Button>
        )}
      </Box>
      {problem !== null && <Alert severity="error">{translate(problem, { _: problem })}</Alert>}
      {isClosing && <CloseSampleDialog sample={sample} onClosed={onChange} onClose={() => setClosing(false)} />}
    </>
  );
}

export default function SampleShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const queryClient = useQueryClient();
  const queryKey = ['samples', 'detail', id];
  const { data, error, refetch } = useQuery({ queryKey, queryFn: () => dataProvider.sample(id) });
  const change = (sample: SampleDetail): void => {
    queryClient.setQueryData(queryKey, sample);
  };
  return (
    <AuditPage part="samples">
      {data === undefined && error === null && <LinearProgress aria-label={translate('general.loading')} />}
      {data === undefined && error !== null && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data !== undefined && (
        <Paper
          variant="outlined"
          sx={{ p: 2, minWidth: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}
        >
          <Head sample={data} onChange={change} />
          <HowDrawn sample={data} />
          <SampleCases sample={data} onChange={change} />
        </Paper>
      )}
    </AuditPage>
  );
}
