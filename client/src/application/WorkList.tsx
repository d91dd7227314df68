/** The work list (werkvoorraad): every case, in views that everybody has and views that people keep. */
import { Box, useMediaQuery, type Theme } from '@mui/material';
import {
  BulkActionsToolbar,
  TopToolbar,
  useCanAccess,
  useGetIdentity,
  useListContext,
  usePermissions,
  useRequireAccess,
  useTranslate,
} from 'react-admin';
import type { ListedApplication } from '@desk/shared/contract/resources';
import { keysOfViews, VIEW_FILTERS } from '@desk/shared/flow/workListViews';
import { DeskList } from '../ui/DeskList';
import { ListFilters } from '../ui/ListFilters';
import { ListPages } from '../ui/ListPages';
import { usePageName } from '../ui/usePageName';
import { AUDIT_FILTERS, LOOKS_OVER_ALL } from './auditFilters';
import { useApplicationFilters } from './applicationFilters';
import { ApplicationTable, type Bulk } from './ApplicationTable';
import { NextCase } from './NextCase';
import { ReportedCases } from './ReportedCases';
import { ColumnsButton } from './workList/ColumnsButton';
import { handedOverFrom, handsOver } from './workList/handOver.table';
import { HandOverButton } from './workList/HandOverButton';
import { useChoiceOfPage } from './workList/selection';
import { USUAL_SORT, useShownView, useWorkList } from './workList/useWorkList';
import { ViewMenu } from './workList/ViewMenu';
import { WorkListTabs } from './workList/WorkListTabs';

const SEE_CASES = { resource: 'applications', action: 'list' };
const PER_PAGE = [25, 50, 100];

function WorkListActions() {
  // Cards have no columns.
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const filter = useListContext().filterValues as Readonly<Record<string, unknown>>;
  return (
    <TopToolbar sx={{ flexWrap: { xs: 'wrap', md: 'nowrap' }, flexShrink: 0, justifyContent: 'flex-end' }}>
      <NextCase />
      <ViewMenu />
      {!isNarrow && <ColumnsButton />}
      <ListFilters uncounted={keysOfViews(filter)} />
    </TopToolbar>
  );
}

/** An officer hands over what they hold themselves, a supervisor what anybody holds, or nobody. */
function useBulk(): Bulk | undefined {
  const { permissions: role } = usePermissions<string | null>();
  const { identity } = useGetIdentity();
  if (!handsOver.includes(role ?? '')) {
    return undefined;
  }
  return {
    toolbar: (
      <BulkActionsToolbar>
        <HandOverButton />
      </BulkActionsToolbar>
    ),
    isSelectable: ({ status, assigneeId }: ListedApplication): boolean =>
      handedOverFrom.includes(status) && (role === 'supervisor' || assigneeId === identity?.id),
  };
}

function WorkListRows() {
  const { columns } = useShownView(useWorkList());
  useChoiceOfPage();
  return <ApplicationTable columns={columns} bulk={useBulk()} />;
}

export default function WorkList() {
  const translate = useTranslate();
  const { canAccess } = useCanAccess(SEE_CASES);
  useRequireAccess(SEE_CASES);
  const title = translate('general.menu.workList');
  const { permissions: role } = usePermissions<string | null>();
  const filters = useApplicationFilters();
  const looksOverAll = LOOKS_OVER_ALL.includes(role ?? '');
  usePageName(title);
  // The counts of the views must not be asked for by somebody who may not see cases.
  if (canAccess !== true) {
    return null;
  }
  return (
    <DeskList
      title={title}
      filters={looksOverAll ? [...filters, ...AUDIT_FILTERS] : filters}
      foldsFilters
      // An auditor has nothing to do on a case: all of them are what they look over.
      filterDefaultValues={role === 'auditor' ? VIEW_FILTERS.all : VIEW_FILTERS.toDo}
      sort={USUAL_SORT}
      actions={<WorkListActions />}
      pagination={<ListPages rowsPerPageOptions={PER_PAGE} />}
    >
      <ReportedCases />
      <WorkListTabs />
      <Box sx={{ minWidth: 0 }}>
        <WorkListRows />
      </Box>
    </DeskList>
  );
}
