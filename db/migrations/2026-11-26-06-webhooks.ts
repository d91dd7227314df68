/** Webhooks: who wants to be told what, what was to be told, and how telling each of them went. */
import {
  dropTables,
  flag,
  id,
  instant,
  integer,
  json,
  key,
  makeIndex,
  makeTable,
  optional,
  reference,
  text,
  type Migration,
} from './migration';

const TABLES = ['webhook_endpoints', 'webhook_events', 'webhook_deliveries'];

export const webhooks: Migration = {
  name: '2026-11-26-06-webhooks',
  up: async (context) => {
    await makeTable(context, 'webhook_endpoints', {
      id: key(),
      version: integer(),
      url: text(),
      events: json(),
      active: flag(),
      sealed_secret: text(),
      former_sealed_secret: optional(text()),
      former_secret_until: optional(instant()),
      failing_since: optional(instant()),
      disabled_at: optional(instant()),
      created_by_name: text(),
      created_at: instant(),
    });
    await makeTable(context, 'webhook_events', {
      id: key(),
      type: text(),
      application_id: optional(id()),
      body: text(),
      created_at: instant(),
    });
    await makeTable(context, 'webhook_deliveries', {
      id: key(),
      endpoint_id: reference('webhook_endpoints'),
      event_id: reference('webhook_events'),
      type: text(),
      application_id: optional(id()),
      status: text(),
      attempts: integer(),
      created_at: instant(),
      next_attempt_at: instant(),
      response_status: optional(integer()),
      delivered_at: optional(instant()),
      log: json(),
      lease_owner: optional(text()),
      lease_until: optional(instant()),
    });
    await makeIndex(context, 'webhook_deliveries', { columns: ['status', 'next_attempt_at'] });
    await makeIndex(context, 'webhook_deliveries', { columns: ['endpoint_id', 'status', 'created_at'] });
    await makeIndex(context, 'webhook_deliveries', { columns: ['created_at', 'id'] });
  },
  down: (context) => dropTables(context, TABLES),
};
