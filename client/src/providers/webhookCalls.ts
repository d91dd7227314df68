/** What an administrator does with webhooks beside reading, making and changing them. */
import type { WebhookEndpointWithSecret } from '@desk/shared/contract/webhooks';
import type { HttpClient } from './httpClient';

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

export function createWebhookCalls({ send }: HttpClient): WebhookCalls {
  const post = async <T>(path: string, body: object): Promise<T> => {
    const { json } = await send(`/api/${path}`, { method: 'POST', body: JSON.stringify(body) });
    return json as T;
  };
  const endpoint = (id: string): string => `webhook-endpoints/${encodeURIComponent(id)}`;
  return {
    rotateWebhookSecret: (id, version) => post(`${endpoint(id)}/rotate-secret`, { version }),
    testWebhook: (id) => post(`${endpoint(id)}/test`, {}),
    replayWebhook: (id, reason) => post(`webhook-deliveries/${encodeURIComponent(id)}/replay`, { reason }),
    replayWebhooks: (id, input) => post(`${endpoint(id)}/replay`, input),
  };
}
