/** What was sent or is about to be (verzending): what it brings, channel, status, attempts. Never a code. */
import { DataTable, List, Pagination, SelectInput, useTranslate } from 'react-admin';
import { CHANNELS, DISPATCH_STATUSES, type Dispatch } from '@desk/shared/dispatch/dispatch';
import { DateTimeText } from '../../ui/DateTimeText';
import { EmptyState } from '../../ui/EmptyState';
import { ListFailure } from '../../ui/ListFailure';
import { DispatchPage } from '../DispatchPage';
import { CaseLink, StatusWithCause } from './cells';

const filters = [
  <SelectInput
    key="status"
    source="status"
    alwaysOn
    choices={DISPATCH_STATUSES.map((id) => ({ id, name: `vocabulary.dispatchStatus.${id}` }))}
    sx={{ minWidth: 180 }}
  />,
  <SelectInput
    key="channel"
    source="channel"
    alwaysOn
    choices={CHANNELS.map((id) => ({ id, name: `vocabulary.channel.${id}` }))}
    sx={{ minWidth: 160 }}
  />,
];

export default function DispatchList() {
  const translate = useTranslate();
  return (
    <DispatchPage part="all">
      <List
        title={false}
        filters={filters}
        actions={false}
        sort={{ field: 'queuedAt', order: 'DESC' }}
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
          empty={<EmptyState textKey="general.dispatches.noneFound" />}
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
          <DataTable.Col source="queuedAt" render={(row: Dispatch) => <DateTimeText value={row.queuedAt} withTime />} />
          <DataTable.Col source="sentAt" render={(row: Dispatch) => <DateTimeText value={row.sentAt} withTime />} />
          <DataTable.Col source="attempts" disableSort />
          <DataTable.Col source="trackNumber" disableSort />
        </DataTable>
      </List>
    </DispatchPage>
  );
}
