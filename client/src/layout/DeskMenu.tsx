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
import { memo } from 'react';
import { usePermissions, useSidebarState, useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import type { StaffRole } from '@desk/shared/access/roles';
import { canOpen } from '../access/screenAccess';
import { ADMINISTRATION_ENTRIES, WORK_ENTRIES, type MenuEntryOf } from './menuEntries';

interface MenuEntryProps extends Pick<MenuEntryOf, 'to' | 'labelKey' | 'icon'> {
  readonly isActive: boolean;
}

/** Drawn anew with another page, and not for what the address of one page says. */
const MenuEntry = memo(function MenuEntry({ to, labelKey, icon: Icon, isActive }: MenuEntryProps) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useSidebarState();
  const isSmall = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const label = translate(labelKey);
  return (
    <ListItem disablePadding>
      <Tooltip title={isOpen ? '' : label} placement="right">
        <ListItemButton
          component={Link}
          to={to}
          aria-current={isActive ? 'page' : undefined}
          aria-label={isOpen ? undefined : label}
          onClick={() => isSmall && setOpen(false)}
          sx={{
            px: 1.75,
            '&[aria-current="page"]': {
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
});

/** The page of the entry, or one below it or beside it that belongs to it. */
function isOf({ to, also = [] }: MenuEntryOf, pathname: string): boolean {
  return (
    pathname === to || (to !== '/' && pathname.startsWith(`${to}/`)) || also.some((path) => pathname.startsWith(path))
  );
}

function Entries({ entries }: { readonly entries: readonly MenuEntryOf[] }) {
  const { permissions: role } = usePermissions<StaffRole | null>();
  const { pathname } = useLocation();
  return entries
    .filter(({ resource }) => typeof role === 'string' && canOpen(role, resource, 'list'))
    .map((entry) => (
      <MenuEntry
        key={entry.resource}
        to={entry.to}
        labelKey={entry.labelKey}
        icon={entry.icon}
        isActive={isOf(entry, pathname)}
      />
    ));
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
