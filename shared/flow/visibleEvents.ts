/**
 * Decides who sees which events in the log. Everybody sees what concerns their own account in a place of its own; who else came in, and what
 * was made of accounts, is for those who look after colleagues; what auditors draw and find is for auditors.
 */
import type { Role } from '../access/roles';
import { AUDIT_EVENT_TYPES, AUDIT_EVENTS, type AuditEventType } from './auditEvents';

const OF_AUDITORS: readonly AuditEventType[] = [
  'sample.exported',
  'report.made',
  'trail.casesExported',
  'trail.periodExported',
];

/** Whether this role may see events of this type in the log. */
export function seesEvent(role: Role, type: AuditEventType): boolean {
  const { group } = AUDIT_EVENTS[type];
  if (role === 'auditor') {
    return true;
  }
  const isOfAuditors = group === 'samples' || OF_AUDITORS.includes(type);
  return !isOfAuditors && (role === 'supervisor' || group !== 'staff');
}

/** The types that this role sees, of those that were asked for, whatever else was; of all when none were. */
export function visibleTypes(role: Role, asked: readonly unknown[] = AUDIT_EVENT_TYPES): AuditEventType[] {
  return AUDIT_EVENT_TYPES.filter((type) => asked.includes(type) && seesEvent(role, type));
}
