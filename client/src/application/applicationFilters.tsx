/** Decides by what the lists of applications can be filtered. */
import { AutocompleteInput, DateInput, ReferenceInput, SearchInput, SelectArrayInput, SelectInput } from 'react-admin';
import { TARGET_LEVEL_IDS } from '@desk/shared/application/assuranceLevels';
import { STATUS_IDS } from '@desk/shared/flow/statuses';

const LEVELS = TARGET_LEVEL_IDS.map((id) => ({ id, name: id }));
const STATUS_CHOICES = STATUS_IDS.map((id) => ({ id, name: `vocabulary.status.${id}` }));

export const applicationFilters = [
  <SearchInput key="q" source="q" alwaysOn placeholder="application.searchHint" />,
  <SelectInput key="targetLevel" source="targetLevel" choices={LEVELS} alwaysOn sx={{ minWidth: 170 }} />,
  <SelectArrayInput key="status" source="status" choices={STATUS_CHOICES} sx={{ maxWidth: 420 }} />,
  <ReferenceInput key="assigneeId" source="assigneeId" reference="users" sort={{ field: 'name', order: 'ASC' }}>
    <AutocompleteInput optionText="name" filterToQuery={(q: string) => ({ q })} sx={{ minWidth: 220 }} />
  </ReferenceInput>,
  <DateInput key="receivedFrom" source="receivedFrom" />,
  <DateInput key="receivedTo" source="receivedTo" />,
];
