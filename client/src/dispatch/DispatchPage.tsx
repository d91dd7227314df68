/** The frame of every page of the dispatch: its name and its parts as links. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { PageTitle } from '../ui/PageTitle';
import { TAB_LINK } from '../ui/tabLink';

const PARTS = [
  { to: '/print-runs', part: 'printRuns' },
  { to: '/dispatches', part: 'all' },
] as const;

export interface DispatchPageProps {
  readonly part: (typeof PARTS)[number]['part'];
  readonly children: ReactNode;
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
          </Box>
        ))}
      </Box>
      {children}
    </Box>
  );
}
