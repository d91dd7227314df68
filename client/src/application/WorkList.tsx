/** The work list (werkvoorraad): the home of everyone who handles cases. */
import {
  List,
  TopToolbar,
  FilterButton,
  Pagination,
  useCanAccess,
  useGetIdentity,
  useRequireAccess,
  useTranslate,
} from 'react-admin';
import { ListFailure } from '../ui/ListFailure';
import { usePageName } from '../ui/usePageName';
import { useApplicationFilters } from './applicationFilters';
import { ApplicationTable } from './ApplicationTable';
import { NextCase } from './NextCase';
import { ReportedCases } from './ReportedCases';
import { WorkListTabs } from './WorkListTabs';
import { filterOf } from './workListViews';

const SEE_CASES = { resource: 'applications', action: 'list' };
const PER_PAGE = [25, 50, 100];

function WorkListActions() {
  return (
    <TopToolbar>
      <NextCase />
      <FilterButton disableSaveQuery />
    </TopToolbar>
  );
}

export default function WorkList() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const { canAccess } = useCanAccess(SEE_CASES);
  useRequireAccess(SEE_CASES);
  const title = translate('general.menu.workList');
  const filters = useApplicationFilters();
  usePageName(title);
  // The counts of the views must not be asked for by somebody who may not see cases.
  if (identity === undefined || canAccess !== true) {
    return null;
  }
  return (
    <List
      title={title}
      filters={filters}
      filterDefaultValues={filterOf('toDo', String(identity.id))}
      sort={{ field: 'urgency', order: 'ASC' }}
      actions={<WorkListActions />}
      pagination={<Pagination rowsPerPageOptions={PER_PAGE} />}
      perPage={25}
      exporter={false}
      empty={false}
      error={<ListFailure />}
    >
      <ReportedCases />
      <WorkListTabs />
      <ApplicationTable />
    </List>
  );
}
