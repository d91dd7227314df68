/** Every kind of message to a customer, with when it goes and which version of its words is in force. */
import { LinearProgress, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import type { TemplateVersion } from '@desk/shared/contract/messageTemplates';
import { messageKind } from '@desk/shared/dispatch/messages/messageKinds';
import { useLanguage } from '../flow/useLanguage';
import type { DeskDataProvider } from '../providers/dataProvider';
import { DateTimeText } from '../ui/DateTimeText';
import { LoadFailure } from '../ui/LoadFailure';
import { PageTitle } from '../ui/PageTitle';
import { RowLink } from '../ui/RowLink';
import { RowTable, type RowColumn } from '../ui/RowTable';

function useColumns(): readonly RowColumn<TemplateVersion>[] {
  const translate = useTranslate();
  const language = useLanguage();
  const head = (name: string): string => translate(`templates.column.${name}`);
  return [
    {
      key: 'kind',
      head: head('kind'),
      cell: (one) => (
        <RowLink to={`/message-templates/${one.kind}/${one.language}`}>{messageKind(one.kind).title[language]}</RowLink>
      ),
    },
    { key: 'language', head: head('language'), cell: (one) => translate(`templates.language.${one.language}`) },
    { key: 'sentWhen', head: head('sentWhen'), cell: ({ kind }) => messageKind(kind).sentWhen[language] },
    { key: 'version', head: head('version'), cell: ({ version }) => version },
    {
      key: 'changed',
      head: head('changed'),
      sx: { minWidth: '7.5rem' },
      cell: ({ createdAt, createdByName }) =>
        createdAt === null ? (
          translate('templates.asStarted')
        ) : (
          <>
            <DateTimeText value={createdAt} withTime />, {createdByName}
          </>
        ),
    },
  ];
}

export default function TemplateList() {
  const translate = useTranslate();
  const columns = useColumns();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['message-templates'],
    queryFn: () => dataProvider.templates(),
  });
  return (
    <Paper variant="outlined" sx={{ p: { xs: 1, sm: 2 }, minWidth: 0 }}>
      <PageTitle text={translate('general.menu.templates')} />
      <Typography sx={{ mb: 1 }}>{translate('templates.explain')}</Typography>
      {error !== null && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LinearProgress aria-label={translate('general.loading')} />}
      {data !== undefined && (
        <RowTable
          name={translate('general.menu.templates')}
          columns={columns}
          rows={data}
          keyOf={(one) => `${one.kind}-${one.language}`}
        />
      )}
    </Paper>
  );
}
