/** Columns of the webhooks: endpoints, what was to be told, and how telling each endpoint went. */
import type { WebhookDelivery, WebhookEndpoint, WebhookMessageType } from '@desk/shared/contract/webhooks';
import type { ColumnsOf } from './columnKinds';

/** Secrets are sealed: signing needs them again, so a hash would not do. */
export type WebhookEndpointColumns = WebhookEndpoint & {
  readonly sealedSecret: string;
  readonly formerSealedSecret: string | null;
};

export const webhookEndpointColumns = {
  id: 'id',
  version: 'integer',
  url: 'text',
  events: 'json',
  active: 'boolean',
  sealedSecret: 'text',
  formerSealedSecret: 'text',
  formerSecretUntil: 'instant',
  failingSince: 'instant',
  disabledAt: 'instant',
  createdByName: 'text',
  createdAt: 'instant',
} as const satisfies ColumnsOf<WebhookEndpointColumns>;

/** `body` is what is signed and sent, byte for byte the same at every attempt. */
export interface WebhookEventColumns {
  readonly id: string;
  readonly type: WebhookMessageType;
  readonly applicationId: string | null;
  readonly body: string;
  readonly createdAt: string;
}

export const webhookEventColumns = {
  id: 'id',
  type: 'text',
  applicationId: 'id',
  body: 'text',
  createdAt: 'instant',
} as const satisfies ColumnsOf<WebhookEventColumns>;

export type WebhookDeliveryColumns = WebhookDelivery & {
  readonly leaseOwner: string | null;
  readonly leaseUntil: string | null;
};

export const webhookDeliveryColumns = {
  id: 'id',
  endpointId: 'id',
  eventId: 'id',
  type: 'text',
  applicationId: 'id',
  status: 'text',
  attempts: 'integer',
  createdAt: 'instant',
  nextAttemptAt: 'instant',
  responseStatus: 'integer',
  deliveredAt: 'instant',
  log: 'json',
  leaseOwner: 'text',
  leaseUntil: 'instant',
} as const satisfies ColumnsOf<WebhookDeliveryColumns>;
