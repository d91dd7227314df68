/** The frame of every page of the dispatch: its name and its parts as links. */
import { Box, Chip } from '@mui/material';
import type { ReactNode } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { TRAY_STATUSES, type Dispatch } from '@desk/shared/dispatch/dispatch';
import { isLonger } from '../ui/isLonger';
import { PageTitle } from '../ui/PageTitle';
import { TAB_LINK } from '../ui/tabLink';
import { useCounted } from '../ui/useCounted';
import { visuallyHidden } from '../ui/visuallyHidden';

/** What waits for somebody, as the list of dispatches is asked for it. */
export const IN_TRAY = { status: TRAY_STATUSES, settledAt: null };

const PARTS = [
  { to: '/print-runs', part: 'printRuns' },
  { to: '/dispatch-tray', part: 'tray' },
  { to: '/dispatches', part: 'all' },
] as const;

export interface DispatchPageProps {
  readonly part: (typeof PARTS)[number]['part'];
  readonly children: ReactNode;
}

/** How many did not arrive; nothing while that is unknown, or none. */
function TrayCount() {
  const pagination = { page: 1, perPage: 1 };
  const counted = useCounted();
  const list = useGetList<Dispatch>('dispatches', { pagination, filter: IN_TRAY });
  const { total = 0 } = list;
  const count = counted(total, isLonger(list.meta));
  return total === 0 ? null : (
    <>
      <Chip component="span" aria-hidden size="small" label={count} sx={{ height: 20, fontWeight: 600 }} />
      <span style={visuallyHidden}>({count})</span>
    </>
  );
}

export function DispatchPage({ part, children }: DispatchPageProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ minWidth: 0, pt: 1 }}>
      <PageTitle text={`${translate('general.menu.dispatch')}: ${translate(`dispatch.part.${part}`)}`} />
      <Box
        component="nav"
        aria-label={translate('dispatch.parts')}
        sx={{ display: 'flex', flexWrap: 'wrap', mb: 2, borderBottom: 1, borderColor: 'divider' }}
      >
        {PARTS.map(({ to, part: name }) => (
          <Box key={to} component={NavLink} to={to} sx={TAB_LINK}>
            {translate(`dispatch.part.${name}`)}
            {name === 'tray' && <TrayCount />}
          </Box>
        ))}
      </Box>
      {children}
    </Box>
  );
}
