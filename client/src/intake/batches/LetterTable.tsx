/** The letters of one stack, in the order in which they lay. */
import { DataTable, List, ResourceContextProvider, useTranslate } from 'react-admin';
import type { MailBatch, ScannedLetter } from '@desk/shared/intake/mailBatch';
import { EmptyState } from '../../ui/EmptyState';
import { ListFailure } from '../../ui/ListFailure';
import { ListPages } from '../../ui/ListPages';
import { ListTable } from '../../ui/ListTable';
import { pollAfter } from './batchPolling';
import { LetterCase, LetterOutcome } from './LetterOutcome';
import { pagesText } from './pagesText';

export function LetterTable({ batch }: { readonly batch: MailBatch }) {
  const translate = useTranslate();
  return (
    <ResourceContextProvider value="scanned-letters">
      <List<ScannedLetter>
        title={false}
        actions={false}
        disableSyncWithLocation
        storeKey={false}
        filter={{ batchId: batch.id }}
        sort={{ field: 'id', order: 'ASC' }}
        perPage={100}
        pagination={<ListPages rowsPerPageOptions={[100, 250]} />}
        queryOptions={{ refetchInterval: pollAfter([batch]) }}
        exporter={false}
        empty={false}
        error={<ListFailure />}
      >
        <ListTable empty={<EmptyState textKey="intake.batch.noLetters" />}>
          <DataTable.Col source="pages" disableSort render={({ pages }: ScannedLetter) => pagesText(pages)} />
          <DataTable.Col
            source="status"
            disableSort
            render={({ status }: ScannedLetter) => translate(`vocabulary.letterStatus.${status}`)}
          />
          <DataTable.Col
            source="applicationId"
            disableSort
            render={(letter: ScannedLetter) => <LetterCase letter={letter} />}
          />
          <DataTable.Col
            source="reason"
            disableSort
            render={(letter: ScannedLetter) => <LetterOutcome letter={letter} />}
          />
        </ListTable>
      </List>
    </ResourceContextProvider>
  );
}
