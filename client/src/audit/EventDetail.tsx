/** One event of the log, opened: before and after, the records it answers for, and how it can be found again. */
import {
  Alert,
  Box,
  LinearProgress,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useDataProvider, useRecordContext, useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { AuditEventDetail, SealedRecord } from '@desk/shared/contract/auditDetail';
import type { AuditEventRow } from '@desk/shared/contract/resources';
import { formatMoment } from '../flow/days';
import { useLanguage } from '../flow/useLanguage';
import type { DeskDataProvider } from '../providers/dataProvider';
import { ActorName } from '../ui/ActorName';
import { Fact, Facts } from '../ui/Facts';
import { LoadFailure } from '../ui/LoadFailure';
import { datumWords } from './auditSentence';
import { changesOf } from './eventChanges';

/** A name of a datum as people call it; as it stands where nobody does. */
function useFieldName(): (name: string) => string {
  const translate = useTranslate();
  return (name) => translate(`audit.field.${name}`, { _: translate(`audit.datum.${name}`, { _: name }) });
}

function Changes({ event }: { readonly event: AuditEventRow }) {
  const translate = useTranslate();
  const nameOf = useFieldName();
  const changes = changesOf(event.personal);
  if (changes.length === 0) {
    return null;
  }
  return (
    <Table size="small" aria-label={translate('audit.detail.changes')} sx={{ maxWidth: 720 }}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('audit.detail.field')}</TableCell>
          <TableCell>{translate('audit.detail.before')}</TableCell>
          <TableCell>{translate('audit.detail.after')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {changes.map(({ field, before, after }) => (
          <TableRow key={field}>
            <TableCell component="th" scope="row">
              {nameOf(field)}
            </TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>{before}</TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere' }}>{after}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** Words for a value of this event. */
function useWords(type: string): (name: string, value: unknown) => string {
  const translate = useTranslate();
  const language = useLanguage();
  return (name, value) => datumWords(type, [name, value], { translate, language });
}

/** The page that a verdict rests on. */
function EvidencePage({ event, record }: RecordProps) {
  const translate = useTranslate();
  const evidence = record.values?.['evidence'] as { documentId?: string | null; page?: number | null } | null;
  const { applicationId } = event;
  return applicationId === null || !evidence?.documentId ? null : (
    <Link
      component={RouterLink}
      variant="body2"
      to={`/applications/${applicationId}/show?tab=checks&scan=${evidence.documentId}.${String(evidence.page ?? 1)}`}
    >
      {translate('audit.detail.openPage', { page: evidence.page ?? 1 })}
    </Link>
  );
}

interface RecordProps {
  readonly event: AuditEventDetail;
  readonly record: SealedRecord;
}

function RecordFacts({ event, record }: RecordProps) {
  const translate = useTranslate();
  const words = useWords(event.type);
  const nameOf = useFieldName();
  const { table, values, check, answeredBy } = record;
  const title = translate(`audit.record.${table}`, { _: table });
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="subtitle2" component="h4">
        {title}
        {check === null
          ? ''
          : ` ${words('code', check.code)}${check.subjectName === null ? '' : `, ${check.subjectName}`}`}
      </Typography>
      {values === null ? (
        <Typography variant="body2">{translate('audit.detail.recordErased')}</Typography>
      ) : (
        <Facts>
          {Object.entries(values)
            .map(([name, value]) => [name, words(name === 'byRole' ? 'role' : name, value)] as const)
            .filter(([, value]) => value !== '')
            .map(([name, value]) => (
              <Fact key={name} label={nameOf(name)}>
                {value}
              </Fact>
            ))}
        </Facts>
      )}
      <EvidencePage event={event} record={record} />
      {answeredBy > event.sequence && (
        <Typography variant="body2" color="text.secondary">
          {translate('audit.detail.changedLater', { sequence: answeredBy })}
        </Typography>
      )}
    </Box>
  );
}

function Opened({ event }: { readonly event: AuditEventDetail }) {
  const translate = useTranslate();
  const language = useLanguage();
  const nameOf = useFieldName();
  const { caseNumber, companyName, applicationId } = event;
  const words = useWords(event.type);
  const others = Object.entries(event.data)
    .filter(([name]) => name !== 'caseIds')
    .map(([name, value]) => [name, words(name, value)] as const)
    .filter(([, value]) => value !== '');
  return (
    <Box sx={{ display: 'grid', gap: 1.5, p: 1 }}>
      {event.erased && <Alert severity="info">{translate('audit.detail.erased')}</Alert>}
      <Changes event={event} />
      {event.records.map((record) => (
        <RecordFacts key={record.id} event={event} record={record} />
      ))}
      <Facts>
        {others.map(([name, value]) => (
          <Fact key={name} label={nameOf(name)}>
            {value}
          </Fact>
        ))}
        <Fact label="audit.detail.at">{formatMoment(event.at, language)}</Fact>
        <Fact label="audit.detail.by">
          <ActorName name={event.actorName} role={event.actorRole} />
        </Fact>
        {applicationId !== null && (
          <Fact label="audit.detail.case">
            {caseNumber === null ? (
              translate('audit.detail.caseErased')
            ) : (
              <Link component={RouterLink} to={`/applications/${applicationId}/show?tab=history`}>
                {caseNumber} · {companyName}
              </Link>
            )}
          </Fact>
        )}
        {event.shownCases.length > 0 && (
          <Fact label="audit.detail.shownCases">
            {event.shownCases.map(({ id, number }, at) => (
              <Fragment key={id}>
                {at > 0 && ', '}
                <Link component={RouterLink} to={`/applications/${id}/show?tab=history`}>
                  {number ?? id}
                </Link>
              </Fragment>
            ))}
          </Fact>
        )}
        <Fact label="audit.detail.request">{event.requestId}</Fact>
        <Fact label="audit.detail.kind">{event.type}</Fact>
        <Fact label="audit.detail.chain">
          {event.chain}, {event.chainNumber}
        </Fact>
        <Fact label="audit.detail.hash">
          <Box component="code">{event.hash}</Box>
        </Fact>
      </Facts>
    </Box>
  );
}

export function EventDetail() {
  const translate = useTranslate();
  const record = useRecordContext<AuditEventRow>();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const id = record?.id ?? '';
  const { data, error, refetch } = useQuery<AuditEventDetail>({
    queryKey: ['audit-events', 'detail', id],
    queryFn: () => dataProvider.auditEvent(id),
    enabled: id !== '',
  });
  if (error !== null) {
    return <LoadFailure error={error} onRetry={() => void refetch()} />;
  }
  return data === undefined ? <LinearProgress aria-label={translate('general.loading')} /> : <Opened event={data} />;
}
