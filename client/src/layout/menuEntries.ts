/** Where one can go: the entries of the menu in the order of the work, each with the screen whose rights it asks. */
import AssignmentOutlined from '@mui/icons-material/AssignmentOutlined';
import BadgeOutlined from '@mui/icons-material/BadgeOutlined';
import GavelOutlined from '@mui/icons-material/GavelOutlined';
import GroupOutlined from '@mui/icons-material/GroupOutlined';
import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import LocalShippingOutlined from '@mui/icons-material/LocalShippingOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import MarkunreadMailboxOutlined from '@mui/icons-material/MarkunreadMailboxOutlined';
import MonitorHeartOutlined from '@mui/icons-material/MonitorHeartOutlined';
import PolicyOutlined from '@mui/icons-material/PolicyOutlined';
import TodayOutlined from '@mui/icons-material/TodayOutlined';
import VpnKeyOutlined from '@mui/icons-material/VpnKeyOutlined';
import WebhookOutlined from '@mui/icons-material/WebhookOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import { DECISION_QUEUE, HOME, MESSAGE_TEMPLATES, SYSTEM_STATE } from '../access/screenAccess';

export interface MenuEntryOf {
  readonly resource: string;
  readonly to: string;
  readonly labelKey: string;
  readonly icon: SvgIconComponent;
  /** Other addresses that belong to the same entry. */
  readonly also?: readonly string[];
}

export const WORK_ENTRIES: readonly MenuEntryOf[] = [
  { resource: HOME, to: '/', labelKey: 'general.menu.home', icon: TodayOutlined },
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
  {
    resource: 'audit-events',
    to: '/audit-events',
    also: ['/samples', '/reports'],
    labelKey: 'general.menu.history',
    icon: HistoryOutlined,
  },
  { resource: 'registrations', to: '/registrations', labelKey: 'general.menu.registrations', icon: BadgeOutlined },
];
export const ADMINISTRATION_ENTRIES: readonly MenuEntryOf[] = [
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
  { resource: 'programs', to: '/programs', labelKey: 'general.menu.programs', icon: VpnKeyOutlined },
  {
    resource: 'webhook-endpoints',
    to: '/webhook-endpoints',
    also: ['/webhook-deliveries'],
    labelKey: 'general.menu.webhooks',
    icon: WebhookOutlined,
  },
  { resource: SYSTEM_STATE, to: '/system-state', labelKey: 'general.menu.system', icon: MonitorHeartOutlined },
];

export const MENU_ENTRIES: readonly MenuEntryOf[] = [...WORK_ENTRIES, ...ADMINISTRATION_ENTRIES];
