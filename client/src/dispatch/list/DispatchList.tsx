/** What was sent or is about to be (verzending), the newest first. */
import { DataTable, SelectInput } from 'react-admin';
import { CHANNELS, DISPATCH_STATUSES, type Dispatch } from '@desk/shared/dispatch/dispatch';
import { SentAt } from './cells';
import { DispatchTable } from './DispatchTable';

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
  return (
    <DispatchTable part="all" order="DESC" emptyKey="general.dispatches.noneFound" filters={filters}>
      <DataTable.Col source="sentAt" render={(row: Dispatch) => <SentAt dispatch={row} />} />
      <DataTable.Col source="attempts" disableSort />
    </DispatchTable>
  );
}
