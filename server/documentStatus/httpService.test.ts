/** The client of the verification service against real HTTP: the stand-in, and servers that misbehave. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentStatusService } from './documentStatusService';
import { httpService } from './httpService';
import { openDocumentStatus } from './openDocumentStatus';
import { STAND_IN_KEY, STAND_IN_NUMBERS, startStandIn } from './standIn';

const QUESTION = { kind: 'passport', country: 'NLD', number: 'NW1B2C3D4' } as const;
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) {
    await one.close();
  }
});

const pauses: number[] = [];
function serviceAt(url: string, key = STAND_IN_KEY, timeoutMs = 5000): DocumentStatusService {
  pauses.length = 0;
  return httpService({ url, key, timeoutMs, pause: (wait) => Promise.resolve(void pauses.push(wait)) });
}
async function serve(listener: RequestListener): Promise<string> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => (server.closeAllConnections(), server.close()) });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

describe('the stand-in', () => {
  it.each([
    ['NW1B2C3D4', 'valid', null],
    [STAND_IN_NUMBERS.lost, 'lost', null],
    [STAND_IN_NUMBERS.stolen, 'stolen', null],
    [STAND_IN_NUMBERS.foundAgain, 'foundAgain', null],
    [STAND_IN_NUMBERS.unknown, 'unknown', null],
    [STAND_IN_NUMBERS.unavailable, 'unavailable', 'failed'],
  ])('answers %s with %s', async (number, result, cause) => {
    const standIn = await startStandIn();
    open.push(standIn);
    const answer = await serviceAt(standIn.url).ask({ ...QUESTION, number });
    expect(answer).toMatchObject({ result, cause, provider: new URL(standIn.url).host });
  });

  it('refuses another key, and is not asked again', async () => {
    const standIn = await startStandIn();
    open.push(standIn);
    expect(await serviceAt(standIn.url, 'wrong').ask(QUESTION)).toMatchObject({
      result: 'unavailable',
      cause: 'refused',
    });
    expect(pauses).toEqual([]);
  });
});

describe('a service that misbehaves', () => {
  const json =
    (status: number, body: string, headers = {}): RequestListener =>
    (_request, response) =>
      response.writeHead(status, headers).end(body);

  it.each<[string, RequestListener, string, number]>([
    ['is out of order', json(503, ''), 'failed', 2],
    ['is asked too often', json(429, '', { 'Retry-After': '1' }), 'failed', 2],
    ['wants to be asked much later', json(429, '', { 'Retry-After': '600' }), 'failed', 0],
    ['does not know the question', json(400, '{}'), 'failed', 0],
    ['answers something else', json(200, '{"status":"fine"}'), 'unreadable', 0],
    ['answers no JSON', json(200, '<html>'), 'unreadable', 0],
    ['sends elsewhere', json(302, '', { Location: 'http://127.0.0.1:1/' }), 'unreachable', 2],
    ['hangs up', (request) => request.socket.destroy(), 'unreachable', 2],
  ])('that %s is unavailable', async (_what, listener, cause, retries) => {
    const answer = await serviceAt(await serve(listener)).ask(QUESTION);
    expect(answer).toMatchObject({ result: 'unavailable', cause });
    expect(pauses).toHaveLength(retries);
  });

  it('that never answers is unavailable', async () => {
    const answer = await serviceAt(await serve(() => undefined), STAND_IN_KEY, 50).ask(QUESTION);
    expect(answer).toMatchObject({ result: 'unavailable', cause: 'timeout' });
  });

  it('and then recovers has answered', async () => {
    let count = 0;
    const url = await serve((request, response) => {
      count += 1;
      json(count < 3 ? 503 : 200, '{"status":"stolen","reference":"r"}')(request, response);
    });
    expect(await serviceAt(url).ask(QUESTION)).toMatchObject({ result: 'stolen', reference: 'r', cause: null });
    expect(pauses).toEqual([300, 600]);
  });

  it('sees the number in the body and never in the address', async () => {
    const seen: string[] = [];
    const url = await serve((request, response) => {
      seen.push(String(request.url));
      json(200, '{"status":"valid"}')(request, response);
    });
    await serviceAt(url).ask(QUESTION);
    expect(seen).toEqual(['/v1/document-status']);
  });
});

it('no service set up is an answer too', async () => {
  const service = openDocumentStatus({ documentStatus: null });
  expect(await service.ask(QUESTION)).toMatchObject({ result: 'unavailable', cause: 'notConfigured' });
});
