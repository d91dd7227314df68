/** What the trail records about webhooks; of an address only the host, the rest may hold what is nobody's business. */

export interface WebhookAuditData {
  'webhook.created': { endpointId: string; host: string; events: string[] };
  'webhook.changed': { endpointId: string; host: string; fields: string[] };
  'webhook.secretRotated': { endpointId: string; host: string };
  'webhook.tested': { endpointId: string; host: string };
  'webhook.replayed': { endpointId: string; host: string; count: number; reason: string };
  'webhook.disabled': { endpointId: string; host: string; failingSince: string };
}

const group = 'webhooks';

/** Their part of the registry of events. */
export const WEBHOOK_AUDIT_EVENTS = {
  'webhook.created': { group },
  'webhook.changed': { group },
  'webhook.secretRotated': { group },
  'webhook.tested': { group },
  'webhook.replayed': { group },
  'webhook.disabled': { group },
} as const satisfies Record<keyof WebhookAuditData, unknown>;
