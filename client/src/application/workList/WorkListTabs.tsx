/** The views of the work list as tabs, each with how many cases it holds: those that everybody has, one's own, and what others share. */
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { Box, Chip, Tab, Tabs, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { VIEW_IDS } from '@desk/shared/flow/workListViews';
import type { SavedView } from '@desk/shared/contract/workList';
import { tourPlace } from '../../tour/tourSteps';
import { useCounted } from '../../ui/useCounted';
import { visuallyHidden } from '../../ui/visuallyHidden';
import { useShownView, useWorkList } from './useWorkList';

/** Has its place before it is known, so that the tabs stay where they are. */
function Count({ count, hasMore = false }: { readonly count: number | undefined; readonly hasMore?: boolean }) {
  const counted = useCounted();
  const shown = count === undefined ? '' : counted(count, hasMore);
  const visibility = count === undefined ? 'hidden' : 'visible';
  return (
    <Chip component="span" size="small" label={shown} sx={{ height: 20, minWidth: 34, fontWeight: 600, visibility }} />
  );
}

const LABEL = { display: 'inline-flex', alignItems: 'center', gap: 0.75 } as const;

/** That everybody sees it, and whose it is. */
function SharedSign({ view }: { readonly view: SavedView }) {
  const translate = useTranslate();
  const text = translate('application.saved.sharedBy', { name: view.ownerName });
  return (
    <Tooltip title={text}>
      <Box component="span" sx={{ display: 'inline-flex' }}>
        <GroupsOutlined aria-hidden fontSize="small" />
        <span style={visuallyHidden}> ({text})</span>
      </Box>
    </Tooltip>
  );
}

export function WorkListTabs() {
  const translate = useTranslate();
  const answer = useWorkList();
  const { standing, saved, openStanding, openSaved } = useShownView(answer);
  const views = answer?.views ?? [];
  return (
    <Tabs
      value={saved?.id ?? standing ?? false}
      variant="scrollable"
      scrollButtons="auto"
      allowScrollButtonsMobile
      aria-label={translate('application.views')}
      {...tourPlace('views')}
      sx={{ borderBottom: 1, borderColor: 'divider' }}
    >
      {VIEW_IDS.map((view) => (
        <Tab
          key={view}
          value={view}
          onClick={() => openStanding(view)}
          label={
            <Box component="span" sx={LABEL}>
              {translate(`application.view.${view}`)}
              <Count count={answer?.counts[view]} />
            </Box>
          }
        />
      ))}
      {views.map((view) => (
        <Tab
          key={view.id}
          value={view.id}
          onClick={() => openSaved(view)}
          label={
            <Box component="span" sx={LABEL}>
              {view.shared && <SharedSign view={view} />}
              {view.name}
              <Count count={view.count} hasMore={view.hasMore} />
            </Box>
          }
        />
      ))}
    </Tabs>
  );
}
