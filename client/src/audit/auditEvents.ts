/** The events of the trail, and the group of each. */
import type { AuditGroup } from '@desk/shared/audit/auditGroups';
import type { AuditEventType } from '@desk/shared/flow/auditEvents';
import { EVENTS_BY_GROUP } from './auditEvents.table';

export const AUDIT_EVENT_TYPES: readonly AuditEventType[] = EVENTS_BY_GROUP.flatMap(([, types]) => types);

const entries = EVENTS_BY_GROUP.flatMap(([group, types]) => types.map((type) => [type, { group }] as const));

/** Event → the group under which the history screen files it. */
export const AUDIT_EVENTS = Object.fromEntries(entries) as Readonly<
  Record<AuditEventType, { readonly group: AuditGroup }>
>;
