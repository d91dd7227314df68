/** The views of the work list as tabs, each with how many cases it holds. */
import { Box, Chip, Tab, Tabs } from '@mui/material';
import { useGetIdentity, useGetList, useListContext, useTranslate } from 'react-admin';
import type { ApplicationRow } from '@desk/shared/contract/resources';
import { filterOf, VIEW_IDS, viewOf, withView, type ViewId } from './workListViews';

function useCount(view: ViewId, userId: string): number | undefined {
  const { total } = useGetList<ApplicationRow>(
    'applications',
    {
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'submittedAt', order: 'ASC' },
      filter: filterOf(view, userId),
    },
    { refetchInterval: 60_000 },
  );
  return total;
}

function TabLabel({ view, userId }: { readonly view: ViewId; readonly userId: string }) {
  const translate = useTranslate();
  const count = useCount(view, userId);
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
      {translate(`application.view.${view}`)}
      {count !== undefined && <Chip component="span" size="small" label={count} sx={{ height: 20, fontWeight: 600 }} />}
    </Box>
  );
}

export function WorkListTabs() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const context = useListContext<ApplicationRow>();
  const filterValues = context.filterValues as Record<string, unknown>;
  if (identity === undefined) {
    return null;
  }
  const userId = String(identity.id);
  return (
    <Tabs
      value={viewOf(filterValues, userId) ?? false}
      onChange={(_event, view: ViewId) => context.setFilters(withView(filterValues, view, userId))}
      variant="scrollable"
      scrollButtons="auto"
      allowScrollButtonsMobile
      aria-label={translate('application.views')}
      sx={{ borderBottom: 1, borderColor: 'divider' }}
    >
      {VIEW_IDS.map((view) => (
        <Tab key={view} value={view} label={<TabLabel view={view} userId={userId} />} />
      ))}
    </Tabs>
  );
}
