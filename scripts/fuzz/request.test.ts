/** A request that the desk ended without an answer is told from one that met a connection just closed for lying idle. The clock stands. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { closeConnections, countSentAgain, LIES_IDLE, send, type FuzzRequest } from './request';

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

/** Answers the first request over each connection, and ends the connection on the second. */
async function answeringOnce(): Promise<{ readonly url: string; readonly asked: () => number }> {
  const used = new WeakSet<object>();
  let asked = 0;
  const url = await listening((request, response) => {
    asked += 1;
    if (used.has(request.socket)) {
      request.socket.destroy();
      return;
    }
    used.add(request.socket);
    request.resume().on('end', () => response.end('whole'));
  });
  return { url, asked: () => asked };
}

it.each([
  ['goes once more, and is counted, where its connection lay idle', LIES_IDLE, 200, 3, 1],
  ['is not sent again where its connection was in use just before', LIES_IDLE - 1, 0, 2, 0],
])('%s', async (_, later, status, times, again) => {
  const { url, asked } = await answeringOnce();
  const before = countSentAgain();
  expect((await send(url, ASKED, () => 7)).status).toBe(200);
  expect((await send(url, ASKED, () => 7 + later)).status).toBe(status);
  expect([asked(), countSentAgain() - before]).toEqual([times, again]);
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
  expect((await send(url, ASKED, () => 0)).status).toBe(200);
  expect((await send(url, ASKED, () => LIES_IDLE)).status).toBe(0);
  expect(asked).toBe(3);
});

it.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
  ['deflate', deflateSync],
] as const)('reads an answer that came packed by %s', async (encoding, pack) => {
  const url = await listening((asked, response) => {
    response.setHeader('Content-Encoding', encoding);
    asked.resume().on('end', () => response.end(pack('{"whole":true}')));
  });
  expect((await send(url, ASKED)).text).toBe('{"whole":true}');
});
