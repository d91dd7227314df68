/** The stacks of scans, newest first, with how far each has been read; and the place to hand in another. */
import { DataTable, List, useTranslate } from 'react-admin';
import type { MailBatch } from '@desk/shared/intake/mailBatch';
import { DateTimeText } from '../../ui/DateTimeText';
import { EmptyState } from '../../ui/EmptyState';
import { ListFailure } from '../../ui/ListFailure';
import { ListPages } from '../../ui/ListPages';
import { ListTable } from '../../ui/ListTable';
import { RowLink } from '../../ui/RowLink';
import { PostPage } from '../post/PostPage';
import { useMayRegister } from '../post/useMayRegister';
import { BatchProgress } from './BatchProgress';
import { pollAfter } from './batchPolling';
import { HandInStacks } from './HandInStacks';
import { LetterCounts } from './LetterCounts';

function BatchTable() {
  const translate = useTranslate();
  return (
    <ListTable empty={<EmptyState textKey="intake.batch.noneFound" />}>
      <DataTable.Col
        source="fileName"
        render={(batch: MailBatch) => <RowLink to={`/mail-batches/${batch.id}/show`}>{batch.fileName}</RowLink>}
      />
      <DataTable.Col source="status" render={(batch: MailBatch) => <BatchProgress batch={batch} />} />
      <DataTable.Col
        label="resources.mail-batches.fields.letters"
        render={(batch: MailBatch) => <LetterCounts letters={batch.letters} />}
      />
      <DataTable.Col
        source="receivedOn"
        disableSort
        render={(batch: MailBatch) => <DateTimeText value={batch.receivedOn} />}
      />
      <DataTable.Col
        source="source"
        disableSort
        render={(batch: MailBatch) => translate(`vocabulary.batchSource.${batch.source}`)}
      />
      <DataTable.Col
        source="createdAt"
        render={(batch: MailBatch) => <DateTimeText value={batch.createdAt} withTime />}
      />
      <DataTable.Col source="createdByName" disableSort />
    </ListTable>
  );
}

export default function MailBatchList() {
  const mayRegister = useMayRegister();
  return (
    <PostPage part="batches">
      {mayRegister && <HandInStacks />}
      <List<MailBatch>
        title={false}
        actions={false}
        sort={{ field: 'createdAt', order: 'DESC' }}
        perPage={25}
        pagination={<ListPages />}
        queryOptions={{ refetchInterval: ({ state }) => pollAfter(state.data?.data) }}
        exporter={false}
        empty={false}
        error={<ListFailure />}
      >
        <BatchTable />
      </List>
    </PostPage>
  );
}
