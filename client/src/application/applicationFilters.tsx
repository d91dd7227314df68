/** Decides by what the work list can be filtered. */
import {
  BooleanInput,
  DateInput,
  SearchInput,
  SelectArrayInput,
  SelectInput,
  useGetList,
  useTranslate,
} from 'react-admin';
import { TARGET_LEVEL_IDS } from '@desk/shared/application/assuranceLevels';
import type { UserRow } from '@desk/shared/contract/resources';
import { STATUS_IDS } from '@desk/shared/flow/statuses';
import { ME, NOBODY } from '@desk/shared/flow/workListViews';

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

/** Off asks for everything: the others are no question of their own. */
const onlyTrue = (value: boolean): true | undefined => (value ? true : undefined);

const OFFICERS = {
  filter: { role: ['verifier', 'supervisor'] },
  sort: { field: 'name', order: 'ASC' },
  pagination: { page: 1, perPage: 200 },
} as const;

/** Whose cases: one's own and nobody's stand first, since a view that is shared means everybody's own by it. */
function OfficerInput({ source }: { readonly source: string }) {
  const translate = useTranslate();
  const { data = [] } = useGetList<UserRow>('users', OFFICERS);
  const choices = [
    { id: ME, name: translate('application.me') },
    { id: NOBODY, name: translate('application.unassigned') },
    ...data.map(({ id, name }) => ({ id, name })),
  ];
  return <SelectInput source={source} choices={choices} translateChoice={false} sx={{ minWidth: '12.5rem' }} />;
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
      sx={{ width: { xs: '100%', sm: '15rem' } }}
    />,
    <SelectInput key="targetLevel" source="targetLevel" choices={LEVELS} alwaysOn sx={{ minWidth: '11.75rem' }} />,
    <SelectArrayInput
      key="status"
      source="status"
      choices={STATUS_CHOICES}
      options={{ renderValue }}
      alwaysOn
      sx={{ minWidth: '9rem' }}
    />,
    <OfficerInput key="assigneeId" source="assigneeId" />,
    <BooleanInput key="late" source="late" label="application.onlyLate" parse={onlyTrue} />,
    <BooleanInput key="hasPriority" source="hasPriority" label="application.onlyPriority" parse={onlyTrue} />,
    <DateInput key="receivedFrom" source="receivedFrom" />,
    <DateInput key="receivedTo" source="receivedTo" />,
  ];
}
