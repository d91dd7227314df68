/** The files that the scan folder brought and nobody read: each with its reason, where it is, and what can be done. */
import { Typography } from '@mui/material';
import { DataTable, List, useTranslate } from 'react-admin';
import type { UnreadFile } from '@desk/shared/intake/unreadFile';
import { useLanguage } from '../../flow/useLanguage';
import { DateTimeText } from '../../ui/DateTimeText';
import { EmptyState } from '../../ui/EmptyState';
import { ListFailure } from '../../ui/ListFailure';
import { ListPages } from '../../ui/ListPages';
import { ListTable } from '../../ui/ListTable';
import { PostPage } from '../post/PostPage';
import { useMayRegister } from '../post/useMayRegister';
import { UnreadButtons } from './UnreadButtons';
import { unreadReason } from './unreadReason';

const EVERY_MILLISECONDS = 15_000;

function UnreadTable() {
  const translate = useTranslate();
  const language = useLanguage();
  const mayRegister = useMayRegister();
  return (
    <ListTable sx={{ '& td': { overflowWrap: 'anywhere' } }} empty={<EmptyState textKey="intake.unread.none" />}>
      <DataTable.Col source="fileName" render={({ fileName }: UnreadFile) => <bdi>{fileName}</bdi>} />
      <DataTable.Col
        source="reason"
        render={({ reason }: UnreadFile) => unreadReason(reason, language, translate)}
        sx={{ minWidth: '16rem' }}
      />
      <DataTable.Col
        source="place"
        disableSort
        render={({ place, path, fileName }: UnreadFile) => (
          <>
            {translate(`intake.unread.place.${place}`)}
            {path !== fileName && (
              <Typography variant="body2" color="text.secondary">
                <bdi>{path}</bdi>
              </Typography>
            )}
          </>
        )}
      />
      <DataTable.Col source="since" render={({ since }: UnreadFile) => <DateTimeText value={since} withTime />} />
      {mayRegister && (
        <DataTable.Col
          label="resources.unread-files.fields.actions"
          render={(file: UnreadFile) => <UnreadButtons file={file} />}
        />
      )}
    </ListTable>
  );
}

export default function UnreadFileList() {
  const translate = useTranslate();
  return (
    <PostPage part="unread">
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate('intake.unread.explain')}
      </Typography>
      <List<UnreadFile>
        title={false}
        actions={false}
        sort={{ field: 'since', order: 'DESC' }}
        perPage={25}
        pagination={<ListPages />}
        queryOptions={{ refetchInterval: EVERY_MILLISECONDS }}
        exporter={false}
        empty={false}
        error={<ListFailure />}
      >
        <UnreadTable />
      </List>
    </PostPage>
  );
}
