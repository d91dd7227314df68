import { readFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { listAuditEvents } from '@desk/db/stores/auditStore';
import { WEBHOOK_PAYLOADS, type WebhookDelivery, type WebhookEndpointWithSecret } from '@desk/shared/contract/webhooks';
import { deliverWebhooks } from '../jobs/deliverWebhooks';
import { sendQueuedDispatches } from '../jobs/sendQueuedDispatches';
import { startTestServer, type TestServer } from '../testing/startTestServer';
import { act, announce, mustSucceed, submitCase } from '../testing/story';
import { checkpointFile } from '../trail/checkpointFile';
import { checkpoint } from '../trail/checkpoints';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
const UNKNOWN = '0190c0de-0000-7000-8000-000000000000';
const EVENTS = ['application.decided', 'code.sent', 'means.activated'];
const HOUR = 3_600_000;

let receiver: Server;
let url = '';
let received: Received[] = [];
let answer: { status: number; body?: string; location?: string } = { status: 204 };
let server: TestServer;
/** The specification refuses timestamps that are off: the desk of this test lives now. */
let now = new Date();

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer.status, answer.location === undefined ? {} : { location: answer.location });
      response.end(answer.body);
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/hook`;
});
afterAll(() => receiver.close());
beforeEach(async () => {
  [received, answer, now] = [[], { status: 204 }, new Date()];
  server = await startTestServer({ clock: () => now });
});
afterEach(async () => {
  server.deps.carriers.close();
  await server.close();
});

const admin = () => server.as('administrator1');
const create = async (over: Record<string, unknown> = {}) =>
  (await admin().post('/api/webhook-endpoints', { url, events: EVENTS, ...over })).body as WebhookEndpointWithSecret;
const endpoint = async (id: string) => (await admin().get(`/api/webhook-endpoints/${id}`)).body;
const deliveries = async () => (await admin().get('/api/webhook-deliveries')).body as WebhookDelivery[];
const deliver = () => deliverWebhooks(server.deps, 'worker');
const verified = (secret: string, { headers, body }: Received) =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as {
    type: string;
    data: Record<string, unknown>;
  };
const tryOut = (id: string) => admin().post(`/api/webhook-endpoints/${id}/test`, {});

async function lastEvent() {
  const query = { sort: ['sequence', 'DESC'], offset: 0, limit: 1, filter: {} } as const;
  return (await listAuditEvents(server.deps.db, query)).rows[0];
}

describe('POST webhook-endpoints', () => {
  it.each([
    ['url', { url: 'ftp://hooks.example' }],
    ['url', { url: 'https://name:word@hooks.example/' }],
    ['events.0', { events: ['application.unknown'] }],
    ['events', { events: [] }],
  ])('refuses a wrong %s', async (field, over) => {
    const { status, body } = await admin().post('/api/webhook-endpoints', { url, events: EVENTS, ...over });
    expect([status, Object.keys(body.errors)[0]]).toEqual([422, field]);
  });

  it('refuses plain http to another machine', async () => {
    const { status, body } = await admin().post('/api/webhook-endpoints', {
      url: 'http://hooks.example',
      events: EVENTS,
    });
    expect([status, body.code]).toEqual([422, 'webhookUrlRefused']);
  });

  it('shows the secret once, the same for the same key, and keeps it sealed', async () => {
    const headers = { 'Idempotency-Key': 'the-same-request' };
    const body = { url, events: EVENTS };
    const first = (await admin().post('/api/webhook-endpoints', body, headers)).body;
    const again = (await admin().post('/api/webhook-endpoints', body, headers)).body;
    expect(first.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(again).toEqual(first);
    expect(await endpoint(first.id)).not.toHaveProperty('secret');
    expect(Object.keys(await endpoint(first.id)).filter((name) => name.startsWith('sealed'))).toEqual([]);
    expect(await lastEvent()).toMatchObject({
      type: 'webhook.created',
      data: { endpointId: first.id, events: EVENTS },
    });
  });
});

describe('PUT webhook-endpoints', () => {
  it('finds nobody under a strange id, refuses what is stale, and records the change', async () => {
    const { id } = await create();
    const change = { version: 1, url, events: ['code.sent'], active: false };
    expect((await admin().put(`/api/webhook-endpoints/${UNKNOWN}`, change)).status).toBe(404);
    const stale = await admin().put(`/api/webhook-endpoints/${id}`, { ...change, version: 7 });
    expect([stale.status, stale.body.code]).toEqual([409, 'webhookChanged']);
    const { body } = await admin().put(`/api/webhook-endpoints/${id}`, change);
    expect(body).toMatchObject({ version: 2, events: ['code.sent'], active: false });
    expect(await endpoint(id)).toEqual(body);
    expect((await lastEvent())?.data).toMatchObject({ fields: ['events', 'active'] });
    expect((await tryOut(id)).body.code).toBe('webhookOff');
  });
});

describe('delivering', () => {
  it('tells a decision and the sending of codes, signed so that another library believes it, and nothing personal', async () => {
    const { secret } = await create();
    const { id, number } = await announce(server.deps);
    await submitCase(server.as('verifier1'), { id, number });
    await mustSucceed(act(server.as('supervisor1'), id, { action: 'approve' }));
    await sendQueuedDispatches(server.deps, 'worker');
    await deliver();
    const messages = received.map((one) => verified(secret, one));
    expect(messages.map(({ type }) => type).sort()[0]).toBe('application.decided');
    expect(messages.map(({ type }) => type)).toContain('code.sent');
    const decided = messages.find(({ type }) => type === 'application.decided');
    const at = now.toISOString();
    expect(decided).toEqual({
      type: 'application.decided',
      timestamp: at,
      data: { applicationId: id, caseNumber: number, level: 'EH2+', outcome: 'approved', decidedAt: at },
    });
    const allowed = ['applicationId', 'caseNumber', 'level', 'personId', 'dispatchId', 'channel', 'sentAt'];
    expect(Object.keys(messages.find(({ type }) => type === 'code.sent')?.data ?? {}).sort()).toEqual(allowed.sort());
    expect((await deliveries()).map(({ status }) => status)).toEqual(messages.map(() => 'delivered'));
  });

  it('tells each checkpoint as it stands in its file, so that a copy lies where nobody of the desk can write', async () => {
    const { secret } = await create({ events: ['trail.checkpointed'] });
    await announce(server.deps);
    await checkpoint(server.deps);
    await deliver();
    const [{ data, ...message } = { data: {} }] = received.map((one) => verified(secret, one));
    const lines = (await readFile(checkpointFile(server.deps.config), 'utf8')).trimEnd().split('\n');
    const [line = ''] = lines.slice(-1);
    expect(message).toMatchObject({ type: 'trail.checkpointed' });
    expect(data).toEqual({
      number: lines.length,
      signedAt: now.toISOString(),
      checkpoint: JSON.parse(line) as unknown,
    });
    expect(WEBHOOK_PAYLOADS['trail.checkpointed'].safeParse(data).success).toBe(true);
  });

  it('writes nothing when nobody subscribed', async () => {
    await create({ events: ['means.activated'] });
    const { id, number } = await announce(server.deps);
    await submitCase(server.as('verifier1'), { id, number });
    await mustSucceed(act(server.as('supervisor1'), id, { action: 'approve' }));
    expect(await deliveries()).toEqual([]);
  });

  it('tries again later under the same id, and gives up after the last attempt', async () => {
    const { id, secret } = await create();
    answer = { status: 503, body: 'not\u0007 now\n' + 'x'.repeat(500) };
    await tryOut(id);
    for (let attempts = 1; attempts <= 8; attempts += 1) {
      expect(await deliver()).toBe(1);
      expect(await deliver()).toBe(0);
      now = new Date(now.getTime() + 13 * HOUR);
    }
    expect(await deliver()).toBe(0);
    const [failed] = await deliveries();
    expect([failed?.status, failed?.attempts, failed?.responseStatus]).toEqual(['failed', 8, 503]);
    expect(failed?.log[0]?.answer).toMatch(/^not now x+$/);
    expect(failed?.log[0]?.answer.length).toBeLessThanOrEqual(200);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(verified(secret, received[0] as Received).type).toBe('webhook.test');
  });

  it('follows no redirect', async () => {
    const { id } = await create();
    answer = { status: 307, location: url };
    await tryOut(id);
    await deliver();
    expect([received.length, (await deliveries())[0]?.log[0]?.failure]).toEqual([1, 'status']);
  });

  it('sends nothing into the own network unless the settings allow it', async () => {
    const { id } = await create();
    await tryOut(id);
    await deliverWebhooks({ ...server.deps, config: { ...server.deps.config, webhookAllowPrivate: false } }, 'worker');
    expect([received.length, (await deliveries())[0]?.log[0]?.failure]).toEqual([0, 'addressRefused']);
  });

  it('signs with both secrets for a day after a rotation', async () => {
    const { id, secret: former } = await create();
    const stale = await admin().post(`/api/webhook-endpoints/${id}/rotate-secret`, { version: 4 });
    expect(stale.body.code).toBe('webhookChanged');
    const { secret } = (await admin().post(`/api/webhook-endpoints/${id}/rotate-secret`, { version: 1 })).body;
    expect(secret).not.toBe(former);
    await tryOut(id);
    await deliver();
    [former, secret].forEach((one) => expect(verified(one, received[0] as Received).type).toBe('webhook.test'));
    now = new Date(now.getTime() + 25 * HOUR);
    await tryOut(id);
    await deliver();
    expect(received[1]?.headers['webhook-signature']).not.toContain(' ');
  });

  it('switches off an endpoint that is gone, and one that failed for days', async () => {
    const gone = await create();
    answer = { status: 410 };
    await tryOut(gone.id);
    await deliver();
    expect(await endpoint(gone.id)).toMatchObject({ active: false, disabledAt: now.toISOString() });
    expect(await lastEvent()).toMatchObject({ type: 'webhook.disabled', data: { endpointId: gone.id } });
    const failing = await create();
    answer = { status: 500 };
    await tryOut(failing.id);
    await deliver();
    expect(await endpoint(failing.id)).toMatchObject({ active: true, failingSince: now.toISOString() });
    now = new Date(now.getTime() + 121 * HOUR);
    await deliver();
    expect(await endpoint(failing.id)).toMatchObject({ active: false, disabledAt: now.toISOString() });
  });
});

describe('replay', () => {
  async function failedOnce(): Promise<{ endpointId: string; id: string }> {
    const { id: endpointId } = await create();
    answer = { status: 500 };
    await tryOut(endpointId);
    for (let attempts = 1; attempts <= 8; attempts += 1) {
      await deliver();
      now = new Date(now.getTime() + 11 * HOUR + HOUR);
    }
    answer = { status: 204 };
    return { endpointId, id: (await deliveries())[0]?.id ?? '' };
  }

  it('of one: asks a reason, refuses what is under way, and tells the same once more', async () => {
    const { id } = await failedOnce();
    const path = `/api/webhook-deliveries/${id}/replay`;
    expect((await admin().post(path, {})).status).toBe(422);
    expect((await admin().post(`/api/webhook-deliveries/${UNKNOWN}/replay`, { reason: 'mended' })).status).toBe(404);
    expect((await admin().post(path, { reason: 'receiver mended' })).body).toEqual({ count: 1 });
    expect(await lastEvent()).toMatchObject({
      type: 'webhook.replayed',
      data: { count: 1, reason: 'receiver mended' },
    });
    expect((await admin().post(path, { reason: 'again' })).body.code).toBe('webhookUnderWay');
    await deliver();
    expect((await deliveries())[0]).toMatchObject({ id, status: 'delivered', attempts: 1 });
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  });

  it('of all that failed since a moment: not what failed before it', async () => {
    const { endpointId } = await failedOnce();
    const path = `/api/webhook-endpoints/${endpointId}/replay`;
    const since = (hours: number) => new Date(now.getTime() - hours * HOUR).toISOString();
    expect((await admin().post(path, { since: 'yesterday', reason: 'mended' })).status).toBe(422);
    expect((await admin().post(path, { since: since(1), reason: 'mended' })).body).toEqual({ count: 0 });
    expect((await admin().post(path, { since: since(200), reason: 'mended' })).body).toEqual({ count: 1 });
    expect(await deliver()).toBe(1);
  });
});
