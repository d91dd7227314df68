/** The menu, in the order of the work; it shows only what the role may open. */
import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import LocalShippingOutlined from '@mui/icons-material/LocalShippingOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import MarkunreadMailboxOutlined from '@mui/icons-material/MarkunreadMailboxOutlined';
import PolicyOutlined from '@mui/icons-material/PolicyOutlined';
import WebhookOutlined from '@mui/icons-material/WebhookOutlined';
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
import type { SvgIconComponent } from '@mui/icons-material';
import { CanAccess, useSidebarState, useTranslate } from 'react-admin';
import { NavLink, useLocation } from 'react-router-dom';
import { DECISION_QUEUE, MESSAGE_TEMPLATES } from '../access/screenAccess';

interface Entry {
  readonly resource: string;
  readonly to: string;
  readonly labelKey: string;
  readonly icon: SvgIconComponent;
  /** Other addresses that belong to the same entry. */
  readonly also?: readonly string[];
}

const WORK: readonly Entry[] = [
  { resource: 'applications', to: '/applications', labelKey: 'general.menu.workList', icon: AssignmentOutlined },
  {
    resource: 'mail-items',
    to: '/mail-batches',
    also: ['/unread-files', '/scanned-letters', '/intake', '/mail-items'],
    labelKey: 'general.menu.mail',
    icon: MarkunreadMailboxOutlined,
  },
  { resource: DECISION_QUEUE, to: '/decisions', labelKey: 'general.menu.decisions', icon: GavelOutlined },
  {
    resource: 'dispatches',
    to: '/print-runs',
    also: ['/dispatches', '/dispatch-tray'],
    labelKey: 'general.menu.dispatch',
    icon: LocalShippingOutlined,
  },
  { resource: 'audit-events', to: '/audit-events', labelKey: 'general.menu.history', icon: HistoryOutlined },
  { resource: 'registrations', to: '/registrations', labelKey: 'general.menu.registrations', icon: BadgeOutlined },
];
const ADMINISTRATION: readonly Entry[] = [
  { resource: 'users', to: '/users', labelKey: 'general.menu.users', icon: GroupOutlined },
  {
    resource: 'policies',
    to: '/policies',
    also: ['/policy-drafts'],
    labelKey: 'general.menu.policy',
    icon: PolicyOutlined,
  },
  {
    resource: MESSAGE_TEMPLATES,
    to: '/message-templates',
    labelKey: 'general.menu.templates',
    icon: MailOutlined,
  },
  {
    resource: 'webhook-endpoints',
    to: '/webhook-endpoints',
    also: ['/webhook-deliveries'],
    labelKey: 'general.menu.webhooks',
    icon: WebhookOutlined,
  },
];

function MenuEntry({ to, also = [], labelKey, icon: Icon }: Omit<Entry, 'resource'>) {
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

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  return entries.map(({ resource, ...entry }) => (
    <CanAccess key={resource} resource={resource} action="list">
      <MenuEntry {...entry} />
    </CanAccess>
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
        <Entries entries={WORK} />
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
        <Entries entries={ADMINISTRATION} />
      </List>
    </Box>
  );
}
