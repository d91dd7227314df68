/** Reports: which one, over which days; the address says what is shown. It is made once somebody asks, since that may be told to the trail. */
import { Box, Button, LinearProgress, MenuItem, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDataProvider, useGetList, usePermissions, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { can } from '@desk/shared/access/permissions';
import type { StaffRole } from '@desk/shared/access/roles';
import { reportQuery, type ReportQuestion } from '@desk/shared/contract/reports';
import type { UserRow } from '@desk/shared/contract/resources';
import { REPORT_IDS, reportOf, type ReportId } from '@desk/shared/flow/reports/reports';
import { dayInAmsterdam } from '../../flow/days';
import { useLanguage } from '../../flow/useLanguage';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { LoadFailure } from '../../ui/LoadFailure';
import { AuditPage } from '../AuditPage';
import { ReportResult } from './ReportResult';

interface ReportForm {
  readonly report: ReportId;
  readonly from: string;
  readonly to: string;
  readonly case: string;
  readonly actor: string;
}

interface Asked {
  readonly report: ReportId;
  readonly question: ReportQuestion;
}

const EVERYBODY = {
  filter: {},
  sort: { field: 'name', order: 'ASC' },
  pagination: { page: 1, perPage: 200 },
} as const;

const reportIn = (params: URLSearchParams): ReportId | undefined =>
  REPORT_IDS.find((id) => id === params.get('report'));

/** What the address asks for; null where it asks for nothing that there is. */
function askedIn(params: URLSearchParams): Asked | null {
  const report = reportIn(params);
  const given = ['from', 'to', 'case', 'actor'].flatMap((name) => {
    const value = params.get(name) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  const question = reportQuery.safeParse(Object.fromEntries(given));
  return report === undefined || !question.success ? null : { report, question: question.data };
}

/** Which of them this role may have. */
function useReports(): readonly ReportId[] {
  const { permissions: role } = usePermissions<StaffRole | null>();
  return REPORT_IDS.filter((id) => typeof role === 'string' && can({ role }, reportOf(id).access));
}

interface FieldsProps {
  readonly form: ReportForm;
  readonly onChange: (part: Partial<ReportForm>) => void;
}

function Period({ form, onChange }: FieldsProps) {
  const translate = useTranslate();
  const isWrong = form.from === '' || form.to === '' || form.from > form.to;
  return (['from', 'to'] as const).map((end) => (
    <TextField
      key={end}
      size="small"
      fullWidth={false}
      type="date"
      label={translate(`reports.${end}`)}
      value={form[end]}
      error={end === 'to' && isWrong}
      helperText={end === 'to' && isWrong ? translate('reports.noPeriod') : undefined}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={({ target }) => onChange({ [end]: target.value })}
    />
  ));
}

/** One case, or one colleague. */
function Narrowing({ form, onChange }: FieldsProps) {
  const translate = useTranslate();
  const { data: people = [] } = useGetList<UserRow>('users', EVERYBODY);
  return (
    <>
      <TextField
        size="small"
        fullWidth={false}
        label={translate('reports.case')}
        value={form.case}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={({ target }) => onChange({ case: target.value })}
      />
      <TextField
        select
        size="small"
        fullWidth={false}
        label={translate('reports.actor')}
        value={people.some(({ id }) => id === form.actor) ? form.actor : ''}
        slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        sx={{ minWidth: '12rem' }}
        onChange={({ target }) => onChange({ actor: target.value })}
      >
        <MenuItem value="">{translate('reports.everybody')}</MenuItem>
        {people.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
    </>
  );
}

function Question({ params, onAsk }: { readonly params: URLSearchParams; readonly onAsk: (form: ReportForm) => void }) {
  const translate = useTranslate();
  const language = useLanguage();
  const reports = useReports();
  const [form, setForm] = useState<ReportForm>(() => {
    const today = dayInAmsterdam(new Date());
    return {
      report: reportIn(params) ?? 'checkOutcomes',
      from: params.get('from') ?? `${today.slice(0, 7)}-01`,
      to: params.get('to') ?? today,
      case: params.get('case') ?? '',
      actor: params.get('actor') ?? '',
    };
  });
  const change = (part: Partial<ReportForm>): void => setForm((before) => ({ ...before, ...part }));
  const isPeriod = form.from !== '' && form.to !== '' && form.from <= form.to;
  return (
    <Box
      component="form"
      noValidate
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start', mb: 2 }}
      onSubmit={(event: React.SyntheticEvent) => {
        event.preventDefault();
        if (isPeriod) {
          onAsk(form);
        }
      }}
    >
      <TextField
        select
        size="small"
        fullWidth={false}
        label={translate('reports.which')}
        value={reports.includes(form.report) ? form.report : ''}
        sx={{ minWidth: { xs: '100%', sm: '20rem' } }}
        onChange={({ target }) => change({ report: target.value as ReportId })}
      >
        {reports.map((id) => (
          <MenuItem key={id} value={id}>
            {reportOf(id).title[language]}
          </MenuItem>
        ))}
      </TextField>
      <Period form={form} onChange={change} />
      {reportOf(form.report).isNarrowed === true && <Narrowing form={form} onChange={change} />}
      {/* Level with the fields, the labels of which stand above them in a small window. */}
      <Button
        type="submit"
        variant="contained"
        sx={{ mt: 1, mb: 0.5, alignSelf: { xs: 'flex-end', md: 'flex-start' } }}
      >
        {translate('reports.make')}
      </Button>
    </Box>
  );
}

function Made({ report, question }: Asked) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['reports', report, question],
    queryFn: () => dataProvider.report(report, question),
    // Made again only when somebody asks: each time may stand in the trail.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    retry: false,
  });
  if (error !== null) {
    return <LoadFailure error={error} onRetry={() => void refetch()} />;
  }
  return data === undefined ? (
    <LinearProgress aria-label={translate('general.loading')} />
  ) : (
    <ReportResult answer={data} question={question} />
  );
}

export default function ReportPage() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const asked = askedIn(params);
  const ask = ({ report, from, to, case: number, actor }: ReportForm): void => {
    const narrowing = reportOf(report).isNarrowed === true ? { case: number.trim(), actor } : {};
    const given = Object.entries({ report, from, to, ...narrowing }).filter(([, value]) => value !== '');
    setParams(Object.fromEntries(given));
  };
  return (
    <AuditPage part="reports">
      <Question params={params} onAsk={ask} />
      {asked === null ? (
        <Typography color="text.secondary" data-empty>
          {translate('reports.choose')}
        </Typography>
      ) : (
        <Made {...asked} />
      )}
    </AuditPage>
  );
}
