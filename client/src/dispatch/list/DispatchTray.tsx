/** What did not arrive and waits for somebody: given up, bounced or come back, the longest waiting first. */
import { DataTable, List, Pagination, ResourceContextProvider, useTranslate } from 'react-admin';
import type { Dispatch } from '@desk/shared/dispatch/dispatch';
import { DateTimeText } from '../../ui/DateTimeText';
import { EmptyState } from '../../ui/EmptyState';
import { ListFailure } from '../../ui/ListFailure';
import { DispatchPage, IN_TRAY } from '../DispatchPage';
import { CaseLink, StatusWithCause } from './cells';

export default function DispatchTray() {
  const translate = useTranslate();
  return (
    <DispatchPage part="tray">
      <ResourceContextProvider value="dispatches">
        <List
          title={false}
          filter={IN_TRAY}
          actions={false}
          sort={{ field: 'queuedAt', order: 'ASC' }}
          storeKey="dispatches.tray"
          perPage={25}
          pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
          exporter={false}
          empty={false}
          error={<ListFailure />}
        >
          <DataTable<Dispatch>
            bulkActionButtons={false}
            rowClick={false}
            sx={{ '& .RaDataTable-tableWrapper': { overflowX: 'auto' } }}
            empty={<EmptyState textKey="dispatch.trayEmpty" />}
          >
            <DataTable.Col
              label="resources.dispatches.fields.applicationId"
              render={(row: Dispatch) => <CaseLink dispatch={row} />}
            />
            <DataTable.Col
              source="kind"
              disableSort
              render={(row: Dispatch) => translate(`vocabulary.dispatchKind.${row.kind}`)}
            />
            <DataTable.Col
              source="channel"
              disableSort
              render={(row: Dispatch) => translate(`vocabulary.channel.${row.channel}`)}
            />
            <DataTable.Col source="status" render={(row: Dispatch) => <StatusWithCause dispatch={row} />} />
            <DataTable.Col
              source="queuedAt"
              render={(row: Dispatch) => <DateTimeText value={row.queuedAt} withTime />}
            />
            <DataTable.Col
              label="dispatch.toDo"
              render={(row: Dispatch) =>
                translate(row.kind === 'customerMessage' ? 'dispatch.settleIt' : `dispatch.toDoOf.${row.status}`)
              }
            />
          </DataTable>
        </List>
      </ResourceContextProvider>
    </DispatchPage>
  );
}
