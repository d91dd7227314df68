/** Every kind of message to a customer, with when it goes and which version of its words is in force. */
import { LinearProgress, Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslate } from 'react-admin';
import { messageKind } from '@desk/shared/dispatch/messages/messageKinds';
import { useLanguage } from '../flow/useLanguage';
import type { DeskDataProvider } from '../providers/dataProvider';
import { DateTimeText } from '../ui/DateTimeText';
import { LoadFailure } from '../ui/LoadFailure';
import { PageTitle } from '../ui/PageTitle';
import { RowLink, rowLinkTable } from '../ui/RowLink';

const COLUMNS = ['kind', 'language', 'sentWhen', 'version', 'changed'] as const;

export default function TemplateList() {
  const translate = useTranslate();
  const language = useLanguage();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { data, error, refetch } = useQuery({
    queryKey: ['message-templates'],
    queryFn: () => dataProvider.templates(),
  });
  return (
    <Paper variant="outlined" sx={{ p: { xs: 1, sm: 2 }, minWidth: 0, overflowX: 'auto' }}>
      <PageTitle text={translate('general.menu.templates')} />
      <Typography sx={{ mb: 1 }}>{translate('templates.explain')}</Typography>
      {error !== null && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LinearProgress aria-label={translate('general.loading')} />}
      {data !== undefined && (
        <Table size="small" sx={rowLinkTable}>
          <TableHead>
            <TableRow>
              {COLUMNS.map((column) => (
                <TableCell key={column}>{translate(`templates.column.${column}`)}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((one) => (
              <TableRow key={`${one.kind}-${one.language}`} hover>
                <TableCell>
                  <RowLink to={`/message-templates/${one.kind}/${one.language}`}>
                    {messageKind(one.kind).title[language]}
                  </RowLink>
                </TableCell>
                <TableCell>{translate(`templates.language.${one.language}`)}</TableCell>
                <TableCell>{messageKind(one.kind).sentWhen[language]}</TableCell>
                <TableCell>{one.version}</TableCell>
                <TableCell>
                  {one.createdAt === null ? (
                    translate('templates.asStarted')
                  ) : (
                    <>
                      <DateTimeText value={one.createdAt} withTime />, {one.createdByName}
                    </>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Paper>
  );
}
