/** Routes of the webhooks, for administrators: endpoints, what was delivered to them, and telling something once more. */
import { OPERATIONS } from '@desk/shared/contract/operations';
import { findWebhookEndpoint, listWebhookEndpoints, shownEndpoint } from '@desk/db/stores/webhookEndpointStore';
import { findWebhookDelivery, listWebhookDeliveries } from '@desk/db/stores/webhookStore';
import { createWebhookEndpointSchema, updateWebhookEndpointSchema } from '@desk/shared/contract/webhooks';
import { defineRoute, type RouteDef } from '../http/route';
import { listRoute, oneRoute } from '../http/sendList';
import { createEndpoint, rotateSecret, testEndpoint, updateEndpoint } from './changeEndpoint';
import { replayFailed, replayOne } from './replay';

const access = 'webhooks.manage';

const endpointRoutes: readonly RouteDef[] = [
  listRoute('webhook-endpoints', access, ({ db }, query) => listWebhookEndpoints(db, query)),
  oneRoute('webhook-endpoints', access, async ({ db }, id) => {
    const stored = await findWebhookEndpoint(db, id);
    return stored && shownEndpoint(stored);
  }),
  defineRoute({
    method: 'post',
    path: '/webhook-endpoints',
    access,
    summary: 'Tell another program what happens; the answer holds its secret, this once',
    body: createWebhookEndpointSchema,
    handler: async ({ deps, body, ...by }) => ({ status: 201, body: await createEndpoint(deps, body, by) }),
  }),
  defineRoute({
    method: 'put',
    path: '/webhook-endpoints/:id',
    access,
    summary: 'Change the address or the events of an endpoint, or switch it on or off',
    body: updateWebhookEndpointSchema,
    handler: async ({ deps, params: { id }, body: input, ...by }) => ({
      body: await updateEndpoint(deps, { id, input }, by),
    }),
  }),
  defineRoute({
    ...OPERATIONS.rotateWebhookSecret,
    access,
    summary: 'Make a new secret, shown this once; the former one signs along for a day',
    handler: async ({ deps, params: { id }, body: { version }, ...by }) => ({
      body: await rotateSecret(deps, { id, version }, by),
    }),
  }),
  defineRoute({
    ...OPERATIONS.testWebhook,
    access,
    summary: 'Send a message that says nothing, to see whether it arrives',
    handler: async ({ deps, params: { id }, ...by }) => ({ status: 202, body: await testEndpoint(deps, id, by) }),
  }),
];

export const webhookRoutes: readonly RouteDef[] = [
  ...endpointRoutes,
  listRoute('webhook-deliveries', access, ({ db }, query) => listWebhookDeliveries(db, query)),
  oneRoute('webhook-deliveries', access, ({ db }, id) => findWebhookDelivery(db, id)),
  defineRoute({
    ...OPERATIONS.replayWebhook,
    access,
    summary: 'Tell something once more, under the same webhook-id',
    handler: async ({ deps, params: { id }, body: { reason }, ...by }) => ({
      status: 202,
      body: await replayOne(deps, { id, reason }, by),
    }),
  }),
  defineRoute({
    ...OPERATIONS.replayWebhooks,
    access,
    summary: 'Tell once more everything that was given up since a moment',
    handler: async ({ deps, params: { id }, body, ...by }) => ({
      status: 202,
      body: await replayFailed(deps, { id, ...body }, by),
    }),
  }),
];
