/** A request that the desk ended without an answer is told from one that met a connection just closed for lying idle. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { closeConnections, send, type FuzzRequest } from './request';

const ASKED: FuzzRequest = { method: 'POST', path: '/', query: '', headers: {}, body: { a: 1 } };
const ends: (() => void)[] = [];
afterEach(() => {
  closeConnections();
  ends.splice(0).forEach((end) => end());
});

async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => server.close());
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

it('goes once more where the connection of another request was closed under it', async () => {
  const used = new WeakSet<object>();
  let closed = 0;
  const url = await listening((request, response) => {
    if (used.has(request.socket)) {
      closed += 1;
      request.socket.destroy();
      return;
    }
    used.add(request.socket);
    request.resume().on('end', () => response.end('whole'));
  });
  const answers = [await send(url, ASKED), await send(url, ASKED)];
  expect(answers.map(({ status, text }) => [status, text])).toEqual([
    [200, 'whole'],
    [200, 'whole'],
  ]);
  expect(closed).toBe(1);
});

it('that is never answered says so', async () => {
  let asked = 0;
  const url = await listening((request, response) => {
    asked += 1;
    if (asked === 1) {
      request.resume().on('end', () => response.end());
    } else {
      request.socket.destroy();
    }
  });
  expect((await send(url, ASKED)).status).toBe(200);
  expect((await send(url, ASKED)).status).toBe(0);
  expect(asked).toBe(3);
});
