import { once } from 'node:events';
import type { RequestListener, Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openServer, type Patience } from './openServer';

const SHORT = { headMs: 60, requestMs: 120, idleMs: 60, unreadMs: 60_000, lookMs: 20 };
const POST = 'POST / HTTP/1.1\r\nHost: desk\r\nContent-Length: 100000\r\n\r\n';
const GET = 'GET / HTTP/1.1\r\nHost: desk\r\n\r\n';
const OTHER_BYTE_MS = 10;

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(listener: RequestListener, patience: Partial<Patience> = {}): Promise<() => Socket> {
  const opened = openServer(listener, { ...SHORT, ...patience });
  server = opened;
  await once(opened.listen(0, '127.0.0.1'), 'listening');
  return () => connect((opened.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
}

/** What came until the desk ended it. */
async function heard(socket: Socket): Promise<string> {
  let text = '';
  socket.on('data', (data) => (text += data.toString()));
  await once(socket, 'close');
  return text;
}

/** Sends a beginning, and from then on a byte now and then. */
function dripping(socket: Socket, beginning: string): Socket {
  socket.write(beginning);
  const drip = setInterval(() => socket.write('x'), OTHER_BYTE_MS);
  socket.once('close', () => clearInterval(drip));
  return socket;
}

const readBody: RequestListener = (request, response) => {
  request.resume().on('end', () => response.end('whole'));
};

describe('whoever is slow', () => {
  it.each([
    ['says nothing', (socket: Socket) => socket],
    ['never ends the head', (socket: Socket) => dripping(socket, 'GET / HTTP/1.1\r\nHost: ')],
    ['never ends the body', (socket: Socket) => dripping(socket, POST)],
  ])('and %s is told so, and cut off', async (_what, begin) => {
    const open = await serve(readBody);
    const answer = await heard(begin(open()));
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'requestTooSlow' });
  });

  it('and asks nothing more is let go', async () => {
    // Short is only how long it may lie idle: a busy machine may take its time to send the head.
    const open = await serve((_request, response) => response.end('whole'), { headMs: 60_000, requestMs: 60_000 });
    const socket = open();
    socket.write(GET);
    expect(await heard(socket)).toMatch(/whole$/);
  });

  it('and takes nothing of an answer is cut off, but not who waits for one', async () => {
    const seen: string[] = [];
    const patience = { requestMs: 60_000, headMs: 60_000, unreadMs: 60 };
    const open = await serve((request, response) => {
      request.socket.once('close', () => seen.push(`${request.url ?? ''} cut off`));
      if (request.url === '/late') {
        // Answers once the other one is gone: longer than anything may lie unread.
        server?.once('unread', () => response.end('late'));
      } else {
        response.end(Buffer.alloc(64 * 1024 * 1024));
        request.socket.once('close', () => server?.emit('unread'));
      }
    }, patience);
    const late = open();
    late.write('GET /late HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n');
    const answer = heard(late);
    const unread = open();
    unread.pause();
    unread.write(GET);
    expect(await answer).toMatch(/late$/);
    expect(seen[0]).toBe('/ cut off');
  });
});

it('one address that opens many connections is refused more of them', async () => {
  const open = await serve(readBody, { connectionsEach: 2, headMs: 60_000, requestMs: 60_000 });
  const [one, other] = [open(), open()];
  await Promise.all([once(one, 'connect'), once(other, 'connect')]);
  expect(await heard(open())).toBe('');
  one.end();
  await once(one.resume(), 'close');
  other.write(GET.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n'));
  expect(await heard(other)).toMatch(/whole$/);
});
