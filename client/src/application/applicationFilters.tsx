/** Decides by what the work list can be filtered. */
import {
  AutocompleteInput,
  DateInput,
  ReferenceInput,
  SearchInput,
  SelectArrayInput,
  SelectInput,
  useTranslate,
} from 'react-admin';
import { TARGET_LEVEL_IDS } from '@desk/shared/application/assuranceLevels';
import { STATUS_IDS } from '@desk/shared/flow/statuses';

const LEVELS = TARGET_LEVEL_IDS.map((id) => ({ id, name: id }));
const STATUS_CHOICES = STATUS_IDS.map((id) => ({ id, name: `vocabulary.status.${id}` }));

/** The views choose statuses by the handful: the field names one, and counts more than one. */
function useStatusSummary(): (chosen: unknown) => string {
  const translate = useTranslate();
  return (chosen) => {
    const statuses: readonly unknown[] = Array.isArray(chosen) ? chosen : [];
    return statuses.length === 1
      ? translate(`vocabulary.status.${String(statuses[0])}`)
      : translate('application.statuses', { smart_count: statuses.length });
  };
}

export function useApplicationFilters() {
  const translate = useTranslate();
  const renderValue = useStatusSummary();
  return [
    <SearchInput
      key="q"
      source="q"
      alwaysOn
      placeholder={translate('application.searchHint')}
      sx={{ width: { xs: '100%', sm: 320 } }}
    />,
    <SelectInput key="targetLevel" source="targetLevel" choices={LEVELS} alwaysOn sx={{ minWidth: 180 }} />,
    <SelectArrayInput
      key="status"
      source="status"
      choices={STATUS_CHOICES}
      options={{ renderValue }}
      alwaysOn
      sx={{ minWidth: 160 }}
    />,
    <ReferenceInput key="assigneeId" source="assigneeId" reference="users" sort={{ field: 'name', order: 'ASC' }}>
      <AutocompleteInput optionText="name" filterToQuery={(q: string) => ({ q })} sx={{ minWidth: 220 }} />
    </ReferenceInput>,
    <DateInput key="receivedFrom" source="receivedFrom" />,
    <DateInput key="receivedTo" source="receivedTo" />,
  ];
}
