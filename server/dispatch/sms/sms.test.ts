/** Code or link by SMS: a real gateway over HTTP, signed, under one id; two channels as the policy says. */
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dispatchesOf } from '@desk/db/stores/dispatchStore';
import { insertPolicy } from '@desk/db/stores/policyStore';
import { inTransaction } from '@desk/db/transaction';
import { DEFAULT_POLICY } from '@desk/shared/policy/defaultPolicy';
import type { CodeChannels } from '@desk/shared/policy/codeChannels';
import { carriesCode } from '@desk/shared/dispatch/dispatch';
import { sendQueuedDispatches } from '../../jobs/sendQueuedDispatches';
import { outboxFiles, tokenInMail } from '../../testing/outbox';
import { startTestServer, type TestServer } from '../../testing/startTestServer';
import { act, announce, mustSucceed, readCase, submitCase, TODAY, type Announced } from '../../testing/story';
import { CarrierFailure, postSms, smsNumber } from './smsGateway';

const KEY = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
interface Arrived {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
let gateway: Server;
let url: string;
let answer: { status: number; body: string };
const arrived: Arrived[] = [];
let server: TestServer;
let now = TODAY;

beforeAll(async () => {
  gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      arrived.push({ headers: request.headers, body });
      response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => {
    gateway.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${String((gateway.address() as AddressInfo).port)}/sms`;
});
afterAll(() => new Promise((resolve) => gateway.close(resolve)));
beforeEach(async () => {
  now = TODAY;
  arrived.length = 0;
  answer = { status: 200, body: '{"reference":"GW-1"}' };
  server = await startTestServer({ clock: () => now, config: { sms: { url, key: KEY } } });
});
afterEach(() => server.close());

/** A policy under which code and link go so, and a case approved under it. */
async function approvedWith(channels: CodeChannels): Promise<Announced> {
  const content = {
    ...DEFAULT_POLICY,
    version: 3,
    validFrom: '2026-01-01T00:00:00.000Z',
    settings: { ...DEFAULT_POLICY.settings, codeChannels: { 'EH2+': channels } },
  };
  await inTransaction(
    server.deps.db,
    (tx) =>
      insertPolicy(tx, {
        id: server.deps.newId(),
        version: 3,
        validFrom: content.validFrom,
        content,
        movesRunningCases: false,
        reason: 'other channels',
        draftedByName: 'Bas Voorbeeld',
        putInForceByName: 'Berend Voorbeeld',
      }),
    { unaudited: 'the policy of a test' },
  );
  const announced = await announce(server.deps);
  await submitCase(server.as('verifier1'), announced);
  await mustSucceed(act(server.as('supervisor1'), announced.id, { action: 'approve' }));
  return announced;
}

const codesOf = async ({ id }: Announced) => (await dispatchesOf(server.deps.db, id)).filter(carriesCode);
const sentTo = (): { id: string; to: string; text: string }[] => arrived.map(({ body }) => JSON.parse(body) as never);

describe('by SMS', () => {
  it('goes the code, signed, to the mobile number; the link goes by mail, and both activate', async () => {
    const announced = await approvedWith({ code: 'sms', link: 'email' });
    await sendQueuedDispatches(server.deps, 'worker');
    const [sms] = (await codesOf(announced)).filter(({ channel }) => channel === 'sms');
    const [sent] = sentTo();
    const [person] = (await readCase(server.as('verifier1'), announced.id)).persons;
    expect([sent?.id, sent?.to]).toEqual([sms?.id, smsNumber(person?.mobile ?? '')]);
    expect(sms).toMatchObject({ kind: 'activationCode', status: 'sent', providerReference: 'GW-1' });
    const [{ headers, body } = { headers: {}, body: '' }] = arrived;
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const expected = createHmac('sha256', Buffer.alloc(32, 7)).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);

    expect(sent?.text).toContain('24 uur geldig');
    const code = /[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}/.exec(sent?.text ?? '')?.[0] ?? '';
    const mails = [...(await outboxFiles(server.deps, 'mail')).values()].map(String);
    const [mail = ''] = mails.filter((one) => one.replace(/=\r?\n/g, '').includes('/activeren/'));
    expect(mail.replace(/=\r?\n/g, '')).toContain('per sms');
    expect(mails.filter((one) => one.includes(code))).toEqual([]);
    const redeem = { code, activationToken: tokenInMail(mail) };
    expect((await server.as('loginPlatform').post('/api/activations', redeem)).status).toBe(200);
  });

  it('goes the link, when the code goes by letter', async () => {
    const announced = await approvedWith({ code: 'letter', link: 'sms' });
    await sendQueuedDispatches(server.deps, 'worker');
    expect(sentTo().map(({ text }) => text)).toEqual([expect.stringContaining('/activeren/')]);
    const ways = (await codesOf(announced)).map(({ kind, channel, status }) => `${kind} ${channel} ${status}`);
    expect(ways.sort()).toEqual(['activationCode letter queued', 'activationLink sms sent']);
  });

  it('is tried again with the same words under the same id, and goes once it can', async () => {
    const announced = await approvedWith({ code: 'sms', link: 'email' });
    answer = { status: 503, body: '' };
    await sendQueuedDispatches(server.deps, 'worker');
    expect((await codesOf(announced)).find(({ channel }) => channel === 'sms')).toMatchObject({
      status: 'queued',
      attempts: 1,
      lastError: 'notNow',
    });
    answer = { status: 200, body: 'no json' };
    now = new Date(TODAY.getTime() + 3_600_000);
    await sendQueuedDispatches(server.deps, 'worker');
    const [first, second] = sentTo();
    expect(second).toEqual(first);
    const [sms] = (await codesOf(announced)).filter(({ channel }) => channel === 'sms');
    expect(sms).toMatchObject({ status: 'sent', providerReference: sms?.id });
  });

  it('goes to the tray at once when the gateway takes it never, and says no word of it', async () => {
    const announced = await approvedWith({ code: 'sms', link: 'email' });
    answer = { status: 400, body: 'bad number +31612345678' };
    await sendQueuedDispatches(server.deps, 'worker');
    expect((await codesOf(announced)).find(({ channel }) => channel === 'sms')).toMatchObject({
      status: 'failed',
      lastError: 'refused',
    });
  });
});

describe('a gateway that fails', () => {
  const sms = { dispatchId: 'd', to: '+31612345678', text: 'Z login' };
  it.each([
    [401, 'notLetIn'],
    [403, 'notLetIn'],
    [404, 'refused'],
    [422, 'refused'],
    [429, 'notNow'],
    [500, 'notNow'],
  ] as const)('with %i is %s', async (status, kind) => {
    answer = { status, body: '' };
    await expect(postSms({ url, key: KEY }, sms, TODAY)).rejects.toEqual(new CarrierFailure(kind));
  });

  it('is unreachable when nobody listens', async () => {
    const nowhere = { url: 'http://127.0.0.1:9/sms', key: KEY };
    await expect(postSms(nowhere, sms, TODAY)).rejects.toBeInstanceOf(CarrierFailure);
  });

  it('is never asked to send to what is no number', () => {
    expect(() => smsNumber('geen nummer')).toThrow(CarrierFailure);
    expect(smsNumber('06 12 34 56 78')).toBe('+31612345678');
  });
});
