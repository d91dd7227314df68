/** What has to go now, what went in the last night, and which cases may not go or were asked to. */
import { LinearProgress, Link as MuiLink, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { NOTHING_DUE, type RetentionReport } from '@desk/shared/audit/retention';
import type { RetentionAnswer } from '@desk/shared/contract/retention';
import { formatMoment } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { LoadFailure } from '../../ui/LoadFailure';
import { NumberTable } from '../../ui/NumberTable';
import { PagePart } from '../../ui/PagePart';
import { RetentionNotice } from '../RetentionNotice';

const KINDS = Object.keys(NOTHING_DUE) as (keyof RetentionReport)[];
const COUNTS = ['due', 'lastDue', 'lastDone'] as const;

function Amounts({ due, nights }: Pick<RetentionAnswer, 'due' | 'nights'>) {
  const translate = useTranslate();
  const language = useLanguage();
  const [last] = nights;
  return (
    <>
      <Typography variant="body2">
        {last === undefined
          ? translate('system.retention.noNight')
          : translate('system.retention.lastNight', { moment: formatMoment(last.finishedAt, language) })}
      </Typography>
      <NumberTable
        name={translate('system.retention.title')}
        columns={[translate('system.retention.kind'), ...COUNTS.map((count) => translate(`system.retention.${count}`))]}
        rows={KINDS.map((kind) => ({
          key: kind,
          name: translate(`system.retention.kinds.${kind}`),
          numbers: [due[kind], last?.due[kind], last?.done[kind]],
        }))}
      />
    </>
  );
}

function MarkedCases({ cases }: Pick<RetentionAnswer, 'cases'>) {
  const translate = useTranslate();
  return (
    <>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600, mt: 2, mb: 1 }}>
        {translate('system.retention.cases')}
      </Typography>
      {cases.length === 0 && <Typography variant="body2">{translate('system.retention.noCases')}</Typography>}
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {cases.map(({ id, number, retention }) => (
          <li key={id}>
            <MuiLink component={Link} to={`/applications/${id}/show`}>
              {number}
            </MuiLink>
            <RetentionNotice retention={retention} />
          </li>
        ))}
      </Stack>
    </>
  );
}

export function RetentionState() {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data, error, refetch } = useQuery({ queryKey: ['retention'], queryFn: () => dataProvider.retention() });
  return (
    <PagePart title={translate('system.retention.title')}>
      <Typography variant="body2">{translate('system.retention.explain')}</Typography>
      {error !== null && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LinearProgress aria-label={translate('general.loading')} />}
      {data !== undefined && (
        <>
          <Amounts due={data.due} nights={data.nights} />
          <MarkedCases cases={data.cases} />
        </>
      )}
    </PagePart>
  );
}
