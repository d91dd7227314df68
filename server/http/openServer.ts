/** Makes the server that listens: how much and how slowly somebody may send, and what is answered to a request that never reaches a route. */
import { createServer, STATUS_CODES, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { httpStatus, type ErrorCode } from '@desk/shared/contract/errors';
import { problemOf } from './problem';

/** A list asks for its rows by their ids, up to a thousand of them, each 36 characters and its quotes and comma as codes. */
const MAX_HEAD_BYTES = 64 * 1024;

const CAUSES: Readonly<Record<string, ErrorCode>> = {
  HPE_HEADER_OVERFLOW: 'addressTooLong',
  ERR_HTTP_REQUEST_TIMEOUT: 'requestTooSlow',
};

/** How long somebody may keep the desk waiting, in milliseconds, and how many may at once. */
export interface Patience {
  /** For the head of a request, counted from the moment the connection stands. */
  readonly headMs: number;
  /** For the whole of it; an import may be large, and its line slow. */
  readonly requestMs: number;
  /** Between two requests on one connection. */
  readonly idleMs: number;
  /** For somebody who takes nothing of an answer that lies ready. */
  readonly unreadMs: number;
  /** How often the first two are looked at. */
  readonly lookMs: number;
  readonly connections: number;
  /** Of one address; behind a proxy all of them come from one. */
  readonly connectionsEach: number;
}

export const PATIENCE: Patience = {
  headMs: 15_000,
  requestMs: 5 * 60_000,
  idleMs: 5_000,
  unreadMs: 60_000,
  lookMs: 5_000,
  connections: 4_000,
  connectionsEach: 1_000,
};
/** A browser sends about twenty, a proxy puts in a few more. */
const MOST_HEADERS = 100;

/** One address that opens connections without end leaves room for others. */
function limitEach(server: Server, most: number): void {
  const open = new Map<string, number>();
  server.on('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const now = (open.get(address) ?? 0) + 1;
    open.set(address, now);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) {
        open.set(address, left);
      } else {
        open.delete(address);
      }
    });
    if (now > most) {
      socket.destroy();
    }
  });
}

/** Nothing moves on a connection while the desk works on an answer as well: only who does not take what lies ready is cut off. */
function cutOffUnread(server: Server, unreadMs: number): void {
  server.setTimeout(unreadMs);
  server.on('request', (_request, response) => {
    // Answered for here; a connection without an answer under way ends by itself.
    response.on('timeout', () => {
      if (response.socket !== null && response.socket.writableLength > 0) {
        response.socket.destroy();
      }
    });
  });
}

/** The whole answer, head and body, to a request that could not be read. */
function rawProblem(code: ErrorCode): string {
  const status = httpStatus(code);
  const body = JSON.stringify(problemOf(code, 'unnamed'));
  const head = [
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? 'Error'}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/**
 * @param listener the application, when it is there already
 * @param patience shorter in tests
 */
export function openServer(listener?: RequestListener, patience: Partial<Patience> = {}): Server {
  const { headMs, requestMs, idleMs, unreadMs, lookMs, connections, connectionsEach } = { ...PATIENCE, ...patience };
  const server = createServer({
    maxHeaderSize: MAX_HEAD_BYTES,
    headersTimeout: headMs,
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    connectionsCheckingInterval: lookMs,
  });
  server.maxHeadersCount = MOST_HEADERS;
  server.maxConnections = connections;
  limitEach(server, connectionsEach);
  cutOffUnread(server, unreadMs);
  if (listener !== undefined) {
    server.on('request', listener);
  }
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    socket.end(rawProblem(CAUSES[error.code ?? ''] ?? 'malformed'));
  });
  return server;
}
