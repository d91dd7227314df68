/** What a customer reported who knows nothing of the upgrade: what was said, what is void, and what is to be done now. */
import { Alert, AlertTitle, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import type { NotMeReport } from '@desk/shared/dispatch/notMeReport';
import { formatDay, formatMoment } from '../../flow/days';
import { fullName } from '../../flow/people';
import { useLanguage } from '../../flow/useLanguage';

interface OpenReportProps {
  readonly record: ApplicationDetail;
  readonly report: NotMeReport;
}

function OpenReport({ record: { persons }, report }: OpenReportProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { personId, saidBy, channel, on, note, recordedByName: name, recordedAt } = report;
  const person = persons.find(({ id }) => id === personId);
  const activated = persons.filter(({ activatedAt }) => activatedAt !== null);
  const people = activated
    .map((one) => `${fullName(one)} (${formatMoment(one.activatedAt ?? '', language)})`)
    .join(', ');
  const said = {
    by: saidBy,
    who: person === undefined ? translate('dispatch.notMe.company').toLowerCase() : fullName(person),
    on: formatDay(on, language),
    channel: translate(`audit.told.${channel}`),
    note,
  };
  return (
    <Alert severity="error" sx={{ overflowWrap: 'anywhere' }}>
      <AlertTitle>{translate('dispatch.notMe.title')}</AlertTitle>
      <Typography variant="body2">{translate('dispatch.notMe.said', said)}</Typography>
      <Typography variant="body2">
        {translate('dispatch.notMe.recorded', { name, moment: formatMoment(recordedAt, language) })}
      </Typography>
      <Typography variant="body2">{translate('dispatch.notMe.voided')}</Typography>
      {activated.length === 0 ? (
        <Typography variant="body2">{translate('dispatch.notMe.nobodyActivated')}</Typography>
      ) : (
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {translate('dispatch.notMe.activated', { people })} {translate('dispatch.notMe.whatToDo')}
        </Typography>
      )}
      <Typography variant="body2">{translate('dispatch.notMe.next')}</Typography>
    </Alert>
  );
}

export function NotMeNotice({ record }: { readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { notMeReport: report } = record;
  if (report === null) {
    return null;
  }
  if (report.settled === null) {
    return <OpenReport record={record} report={report} />;
  }
  const { byName: name, at, reason } = report.settled;
  return (
    <Alert severity="info" sx={{ overflowWrap: 'anywhere' }}>
      {translate('dispatch.notMe.settled', {
        on: formatDay(report.on, language),
        moment: formatMoment(at, language),
        name,
        reason,
      })}
    </Alert>
  );
}
