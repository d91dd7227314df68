/** Decides which screen asks for which permission; who holds a permission stands in the domain. */
import { can, type Permission } from '@desk/shared/access/permissions';
import type { StaffRole } from '@desk/shared/access/roles';
import type { ResourceName } from '@desk/shared/contract/resources';
import { deciders } from './deciders.table';

/** Screens of a resource that exist; react-admin's words for them. */
type Screen = 'list' | 'show' | 'create' | 'edit';

const readCases = { list: 'cases.read', show: 'cases.read' } as const;

/** The words of messages to customers. */
export const MESSAGE_TEMPLATES = 'message-templates';

/** How the system itself is doing. */
export const SYSTEM_STATE = 'system-state';

/** What is kept for how long, and what went. */
export const RETENTION = 'retention';

/** What was counted over a period. */
export const REPORTS = 'reports';

/** The first page of whoever works on cases. */
export const HOME = 'home';

const SCREENS: Readonly<
  Record<
    ResourceName | typeof MESSAGE_TEMPLATES | typeof HOME | typeof SYSTEM_STATE | typeof RETENTION | typeof REPORTS,
    Partial<Record<Screen, Permission>>
  >
> = {
  [HOME]: { list: 'cases.read' },
  applications: readCases,
  persons: readCases,
  'mail-items': { ...readCases, create: 'mail.register', edit: 'mail.register' },
  'mail-batches': { ...readCases, create: 'mail.register' },
  'unread-files': { ...readCases, edit: 'mail.register' },
  'scanned-letters': { ...readCases, edit: 'mail.register' },
  documents: readCases,
  checks: readCases,
  mismatches: readCases,
  decisions: readCases,
  dispatches: readCases,
  'print-runs': { ...readCases, edit: 'letters.print' },
  'audit-events': { list: 'audit.read', show: 'audit.read' },
  [REPORTS]: { list: 'reports.read' },
  samples: { list: 'samples.read', show: 'samples.read', create: 'samples.draw', edit: 'samples.draw' },
  registrations: { list: 'registrations.read', show: 'registrations.read' },
  users: { list: 'users.manage', show: 'users.manage', create: 'users.manage', edit: 'users.manage' },
  programs: {
    list: 'programs.manage',
    show: 'programs.manage',
    create: 'programs.manage',
    edit: 'programs.manage',
  },
  'policy-drafts': {
    list: 'policies.read',
    show: 'policies.read',
    create: 'policies.draft',
    edit: 'policies.draft',
  },
  'webhook-endpoints': {
    list: 'webhooks.manage',
    show: 'webhooks.manage',
    create: 'webhooks.manage',
    edit: 'webhooks.manage',
  },
  'webhook-deliveries': { list: 'webhooks.manage', show: 'webhooks.manage', edit: 'webhooks.manage' },
  policies: { list: 'policies.read', show: 'policies.read' },
  [SYSTEM_STATE]: { list: 'system.read' },
  [RETENTION]: { list: 'retention.read' },
  [MESSAGE_TEMPLATES]: { list: 'templates.read', show: 'templates.read', edit: 'templates.change' },
};

/** The queue of cases to decide on is for whoever the table of transitions lets decide. */
export const DECISION_QUEUE = 'decision-queue';

/**
 * May this role open this screen?
 * @param role who asks
 * @param resource a resource of the API, or the decision queue
 * @param action list, show, create or edit; anything else does not exist and is refused
 */
export function canOpen(role: StaffRole, resource: string, action: string): boolean {
  if (resource === DECISION_QUEUE) {
    return deciders.includes(role);
  }
  const screens: Partial<Record<string, Permission>> | undefined =
    resource in SCREENS ? SCREENS[resource as keyof typeof SCREENS] : undefined;
  const permission = screens?.[action];
  return permission !== undefined && can({ role }, permission);
}
