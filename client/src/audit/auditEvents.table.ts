/** The events of the trail by group, for whoever only needs to know to which group each belongs: each name once, since every screen loads it. */
import type { AuditGroup } from '@desk/shared/audit/auditGroups';
import { AUDIT_EVENT_TYPES, AUDIT_EVENTS, type AuditEventType } from '@desk/shared/flow/auditEvents';

const groups = [...new Set(AUDIT_EVENT_TYPES.map((type) => AUDIT_EVENTS[type].group))];

export const EVENTS_BY_GROUP: readonly (readonly [AuditGroup, readonly AuditEventType[]])[] = groups.map((group) => [
  group,
  AUDIT_EVENT_TYPES.filter((type) => AUDIT_EVENTS[type].group === group),
]);
