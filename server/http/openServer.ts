/** Makes the server that listens: how long an address may be, and what is answered to a request that never reaches a route. */
import { createServer, STATUS_CODES, type RequestListener, type Server } from 'node:http';
import { httpStatus, type ErrorCode } from '@desk/shared/contract/errors';
import { problemOf } from './problem';

/** A list asks for its rows by their ids, up to a thousand of them, each 36 characters and its quotes and comma as codes. */
const MAX_HEAD_BYTES = 64 * 1024;

const CAUSES: Readonly<Record<string, ErrorCode>> = { HPE_HEADER_OVERFLOW: 'addressTooLong' };

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

/** @param listener the application, when it is there already */
export function openServer(listener?: RequestListener): Server {
  const server = createServer({ maxHeaderSize: MAX_HEAD_BYTES });
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
