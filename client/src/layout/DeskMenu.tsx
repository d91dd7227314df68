/** The menu, in the order of the work; it shows only what the role may open. */
import {
  Box,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  ListSubheader,
  Tooltip,
  useMediaQuery,
  type Theme,
} from '@mui/material';
import { usePermissions, useSidebarState, useTranslate } from 'react-admin';
import { NavLink, useLocation } from 'react-router-dom';
import type { StaffRole } from '@desk/shared/access/roles';
import { canOpen } from '../access/screenAccess';
import { ADMINISTRATION_ENTRIES, WORK_ENTRIES, type MenuEntryOf } from './menuEntries';

function MenuEntry({ to, also = [], labelKey, icon: Icon }: Omit<MenuEntryOf, 'resource'>) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useSidebarState();
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const { pathname } = useLocation();
  const isAlso = also.some((path) => pathname.startsWith(path));
  const label = translate(labelKey);
  return (
    <ListItem disablePadding>
      <Tooltip title={isOpen ? '' : label} placement="right">
        <ListItemButton
          component={NavLink}
          to={to}
          end={to === '/'}
          className={isAlso ? 'active' : ''}
          aria-label={isOpen ? undefined : label}
          onClick={() => isSmall && setOpen(false)}
          sx={{
            px: 1.75,
            '&.active': {
              bgcolor: 'action.selected',
              borderLeft: 3,
              borderColor: 'primary.main',
              pl: 1.375,
              fontWeight: 700,
            },
          }}
        >
          <ListItemIcon sx={{ minWidth: 36 }}>
            <Icon aria-hidden fontSize="small" />
          </ListItemIcon>
          {isOpen && <ListItemText disableTypography primary={label} />}
        </ListItemButton>
      </Tooltip>
    </ListItem>
  );
}

function Entries({ entries }: { readonly entries: readonly MenuEntryOf[] }) {
  const { permissions: role } = usePermissions<StaffRole | null>();
  return entries
    .filter(({ resource }) => typeof role === 'string' && canOpen(role, resource, 'list'))
    .map(({ resource, ...entry }) => <MenuEntry key={resource} {...entry} />);
}

export function DeskMenu() {
  const translate = useTranslate();
  const [isOpen] = useSidebarState();
  const heading = translate('general.menu.administration');
  return (
    <Box
      component="nav"
      aria-label={translate('general.menu.title')}
      sx={{ width: isOpen ? 216 : 52, overflow: 'hidden' }}
    >
      <List dense>
        <Entries entries={WORK_ENTRIES} />
      </List>
      <List
        dense
        aria-label={heading}
        subheader={
          isOpen ? (
            <ListSubheader aria-hidden component="div" sx={{ lineHeight: 2, bgcolor: 'transparent' }}>
              {heading}
            </ListSubheader>
          ) : undefined
        }
      >
        <Entries entries={ADMINISTRATION_ENTRIES} />
      </List>
    </Box>
  );
}
