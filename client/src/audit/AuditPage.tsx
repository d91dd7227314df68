/** The frame of every page of the auditor: its name, and its parts as links for whoever may open more than one. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { NavLink } from 'react-router-dom';
import type { StaffRole } from '@desk/shared/access/roles';
import { canOpen, REPORTS } from '../access/screenAccess';
import { PageTitle } from '../ui/PageTitle';
import { TAB_LINK } from '../ui/tabLink';

const PARTS = [
  { to: '/audit-events', resource: 'audit-events', part: 'log' },
  { to: '/samples', resource: 'samples', part: 'samples' },
  { to: '/reports', resource: REPORTS, part: 'reports' },
] as const;

export interface AuditPageProps {
  readonly part: (typeof PARTS)[number]['part'];
  readonly children: ReactNode;
}

export function AuditPage({ part, children }: AuditPageProps) {
  const translate = useTranslate();
  const { permissions: role } = usePermissions<StaffRole | null>();
  const open = PARTS.filter(({ resource }) => typeof role === 'string' && canOpen(role, resource, 'list'));
  const name = translate('general.menu.history');
  return (
    <Box sx={{ minWidth: 0, pt: 1 }}>
      <PageTitle text={part === 'log' ? name : `${name}: ${translate(`audit.part.${part}`)}`} />
      {open.length > 1 && (
        <Box
          component="nav"
          aria-label={translate('audit.parts')}
          sx={{ display: 'flex', flexWrap: 'wrap', mb: 2, borderBottom: 1, borderColor: 'divider' }}
        >
          {open.map(({ to, part: one }) => (
            <Box key={to} component={NavLink} to={to} sx={TAB_LINK}>
              {translate(`audit.part.${one}`)}
            </Box>
          ))}
        </Box>
      )}
      {children}
    </Box>
  );
}
