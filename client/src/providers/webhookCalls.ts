/** What an administrator does with webhooks beside reading, making and changing them. */
import type { WebhookEndpointWithSecret } from '@desk/shared/contract/webhooks';
import { OPERATIONS } from './operations.table';
import type { Call } from './call';

export interface WebhookCalls {
  /** A new secret, shown this once. */
  readonly rotateWebhookSecret: (id: string, version: number) => Promise<WebhookEndpointWithSecret>;
  readonly testWebhook: (id: string) => Promise<{ readonly deliveryId: string }>;
  readonly replayWebhook: (deliveryId: string, reason: string) => Promise<{ readonly count: number }>;
  /** Everything that was given up since a moment. */
  readonly replayWebhooks: (
    endpointId: string,
    input: { readonly since: string; readonly reason: string },
  ) => Promise<{ readonly count: number }>;
}

export function createWebhookCalls(call: Call): WebhookCalls {
  return {
    rotateWebhookSecret: (id, version) => call(OPERATIONS.rotateWebhookSecret, { params: { id }, body: { version } }),
    testWebhook: (id) => call(OPERATIONS.testWebhook, { params: { id }, body: {} }),
    replayWebhook: (id, reason) => call(OPERATIONS.replayWebhook, { params: { id }, body: { reason } }),
    replayWebhooks: (id, body) => call(OPERATIONS.replayWebhooks, { params: { id }, body }),
  };
}
