/** The groups under which the history screen files its events. */
export const AUDIT_GROUPS = [
  'application',
  'intake',
  'checks',
  'mismatches',
  'decision',
  'dispatch',
  'notes',
  'reading',
  'staff',
  'policy',
  'webhooks',
  'retention',
  'trail',
  'samples',
] as const;
export type AuditGroup = (typeof AUDIT_GROUPS)[number];
