/** What was sent or is about to be (verzending): channel, status, attempts. Never a code. */
import { Chip, type ChipProps } from '@mui/material';
import { DataTable, List, Pagination, ReferenceField, SelectInput, TextField, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { CHANNELS, DISPATCH_STATUSES, type Dispatch, type DispatchStatus } from '@desk/shared/dispatch/dispatch';
import { DateTimeText } from '../../ui/DateTimeText';
import { EmptyState } from '../../ui/EmptyState';
import { ListFailure } from '../../ui/ListFailure';
import { DispatchPage } from '../DispatchPage';

const COLORS = {
  queued: 'default',
  printing: 'default',
  sent: 'success',
  bounced: 'error',
  returned: 'error',
  failed: 'error',
  superseded: 'default',
} as const satisfies Record<DispatchStatus, ChipProps['color']>;

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

function CaseLink({ dispatch }: { readonly dispatch: Dispatch }) {
  return (
    <ReferenceField record={dispatch} source="applicationId" reference="applications" link={false}>
      <Link to={`/applications/${dispatch.applicationId}/show`} style={{ color: 'inherit', whiteSpace: 'nowrap' }}>
        <TextField source="number" /> · <TextField source="companyName" />
      </Link>
    </ReferenceField>
  );
}

function StatusOfDispatch({ status }: { readonly status: DispatchStatus }) {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={COLORS[status]}
      label={translate(`vocabulary.dispatchStatus.${status}`)}
    />
  );
}

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
            source="channel"
            disableSort
            render={(row: Dispatch) => translate(`vocabulary.channel.${row.channel}`)}
          />
          <DataTable.Col source="status" render={(row: Dispatch) => <StatusOfDispatch status={row.status} />} />
          <DataTable.Col source="queuedAt" render={(row: Dispatch) => <DateTimeText value={row.queuedAt} withTime />} />
          <DataTable.Col source="sentAt" render={(row: Dispatch) => <DateTimeText value={row.sentAt} withTime />} />
          <DataTable.Col source="attempts" disableSort />
          <DataTable.Col source="providerReference" disableSort />
          <DataTable.Col
            source="lastError"
            disableSort
            render={({ lastError }: Dispatch) =>
              lastError === null ? '' : translate(`vocabulary.dispatchFailure.${lastError}`, { _: lastError })
            }
          />
        </DataTable>
      </List>
    </DispatchPage>
  );
}
