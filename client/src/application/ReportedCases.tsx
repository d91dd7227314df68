/** The cases that a customer knows nothing of, the longest waiting first: above every list of work, since nothing is more urgent. */
import { Alert, AlertTitle, Box, Link as MuiLink, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { ReportedCase } from '@desk/shared/contract/home';
import type { ListedApplication } from '@desk/shared/contract/resources';
import { useLanguage } from '../flow/useLanguage';
import { formatDay } from '../flow/days';

const OPEN_REPORTS = {
  filter: { reported: true },
  sort: { field: 'statusChangedAt', order: 'ASC' },
  pagination: { page: 1, perPage: 50 },
} as const;

export function ReportedAlert({ cases }: { readonly cases: readonly ReportedCase[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (cases.length === 0) {
    return null;
  }
  return (
    <Alert severity="error" sx={{ mb: 1, overflowWrap: 'anywhere' }}>
      <AlertTitle>{translate('application.reported.list')}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {cases.map(({ id, number, companyName: company, notMeReport: report }) => (
          <Typography key={id} component="li" variant="body2">
            <MuiLink component={Link} to={`/applications/${id}/show`} sx={{ fontWeight: 600 }}>
              {translate('application.reported.open', { number, company })}
            </MuiLink>
            {report !== null && ` – ${formatDay(report.on, language)}, ${report.saidBy}: ${report.note}`}
          </Typography>
        ))}
      </Box>
    </Alert>
  );
}

export function ReportedCases() {
  const { data = [] } = useGetList<ListedApplication>('applications', OPEN_REPORTS);
  return <ReportedAlert cases={data.filter((row) => row.reported)} />;
}
