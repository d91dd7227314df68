/** The events of the trail, for whoever only needs to know to which group each belongs. */
export { AUDIT_EVENT_TYPES, AUDIT_EVENTS } from '@desk/shared/flow/auditEvents';
