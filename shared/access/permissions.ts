/** What each role may do outside the flow of a case; what it may do to a case is `flow/transitions`. */
import type { Actor, Role } from './roles';

const everyStaffRole = ['verifier', 'supervisor', 'auditor', 'administrator'] as const;
const caseReaders = ['verifier', 'supervisor', 'auditor'] as const;

/**
 * Permission → the roles that hold it, complete by type. An administrator opens no case and an auditor
 * changes nothing: that is why neither stands in a list that would let them (separation of duties).
 */
export const PERMISSIONS = {
  'session.read': everyStaffRole,
  'cases.read': caseReaders,
  'documents.read': caseReaders,
  'persons.reveal': caseReaders,
  'mail.register': ['verifier', 'supervisor'],
  'documents.redact': ['verifier', 'supervisor'],
  'applications.import': ['frontOffice', 'administrator'],
  'applications.readStatus': ['frontOffice', ...caseReaders],
  'registrations.read': ['loginPlatform', ...caseReaders],
  'registrations.import': ['loginPlatform', 'administrator'],
  'codes.redeem': ['loginPlatform'],
  'bounces.report': ['mailGateway'],
  'notes.write': ['verifier', 'supervisor'],
  // One's own, and nobody else's.
  'notifications.read': caseReaders,
  'messages.send': ['verifier', 'supervisor'],
  // Whoever prints holds letters with codes in their hands: never the officer who worked on the cases.
  'letters.print': ['supervisor'],
  'audit.read': ['auditor', 'supervisor', 'verifier'],
  // Out of the house goes everything of a case or a period at once: only whoever answers to outsiders needs that.
  'audit.export': ['auditor'],
  // What an auditor looks at is nobody's business until they say so in the trail.
  'samples.read': ['auditor'],
  'samples.draw': ['auditor'],
  'reports.read': ['auditor', 'supervisor'],
  // Who looked at what is a report about supervisors too.
  'reports.reads': ['auditor'],
  // How much has to go and went, and which cases may not: numbers of cases, nothing of people.
  'retention.read': ['auditor', 'supervisor'],
  // Whether the desk is well: nothing of people, and of cases no more than their ids.
  'system.read': ['administrator', 'auditor', 'supervisor'],
  'users.read': everyStaffRole,
  'users.manage': ['administrator'],
  'programs.manage': ['administrator'],
  'policies.read': everyStaffRole,
  'policies.draft': ['administrator'],
  'templates.read': everyStaffRole,
  'templates.change': ['administrator'],
  'webhooks.manage': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/**
 * May this actor do this at all?
 * @param actor who asks
 * @param permission what they ask
 * @returns true when their role holds the permission
 */
export function can(actor: Pick<Actor, 'role'>, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(actor.role);
}
