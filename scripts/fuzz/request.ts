/** A request before it is sent, and how it goes over the wire: by Node's own client, which sends what browsers would not. */
import { Agent, request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly text?: string | undefined;
  readonly form?: FormData;
}

export interface FuzzAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** As the next request shows it; null when none was set. */
  readonly cookie: string | null;
}

/** An answer that never ends, or never would, is read no further. */
const MOST_READ = 2_000_000;
/**
 * Milliseconds. The desk closes what lies idle for five seconds, and may begin to count a little before the answer is read here. What was
 * used later than that, no desk closes for lying idle.
 */
export const LIES_IDLE = 4_000;
const agent = new Agent({ keepAlive: true });
/** Connection → when the last answer over it ended. */
const usedAt = new WeakMap<Socket, number>();
let sentAgain = 0;

type Clock = () => number;
const sinceStart: Clock = () => performance.now();

const NO_ANSWER: FuzzAnswer = { status: 0, type: '', text: '', cookie: null };

async function bytesOf({ body, text, form }: FuzzRequest): Promise<{ bytes: Buffer; type: string } | null> {
  if (form !== undefined) {
    const encoded = new Response(form);
    return { bytes: Buffer.from(await encoded.arrayBuffer()), type: encoded.headers.get('content-type') ?? '' };
  }
  if (text === undefined && body === undefined) {
    return null;
  }
  return { bytes: Buffer.from(text ?? JSON.stringify(body)), type: 'application/json' };
}

/**
 * A connection that lay idle may be closed by the server in the very moment in which it is used again. Browsers know that as well: what went
 * lost there goes once more, over a connection of its own. A connection that was in use just before was not closed for lying idle: a desk that
 * does what it is asked and then breaks off would not be told from it.
 * @param now in milliseconds
 * @returns the answer; status 0 when the server ended the connection without one
 */
export async function send(url: string, request: FuzzRequest, now: Clock = sinceStart): Promise<FuzzAnswer> {
  const carried = await bytesOf(request);
  const answer = await sendOnce(url, request, { carried, over: agent, now });
  if (answer !== null) {
    return answer;
  }
  sentAgain += 1;
  return (await sendOnce(url, request, { carried, over: false, now })) ?? NO_ANSWER;
}

/** How many requests went twice so far. */
export function countSentAgain(): number {
  return sentAgain;
}

interface Way {
  readonly carried: Awaited<ReturnType<typeof bytesOf>>;
  readonly over: Agent | false;
  readonly now: Clock;
}

const UNPACKED: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
};

/** A request may ask for an answer that is packed, which is judged as any other; of one that was cut off the bytes stay as they are. */
function textOf(bytes: Buffer, encoding = ''): string {
  try {
    return (UNPACKED[encoding]?.(bytes) ?? bytes).toString();
  } catch {
    return bytes.toString();
  }
}

/** @returns null when a connection ended that had lain idle since the request before */
function sendOnce(url: string, request: FuzzRequest, { carried, over, now }: Way): Promise<FuzzAnswer | null> {
  const { hostname, port } = new URL(url);
  const query = request.query === '' ? '' : `?${request.query}`;
  const headers = {
    ...(carried === null ? {} : { 'Content-Type': carried.type, 'Content-Length': String(carried.bytes.length) }),
    ...request.headers,
  };
  return new Promise((resolve) => {
    const outgoing = httpRequest(
      { hostname, port, agent: over, method: request.method, path: `${request.path}${query}`, headers },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        const type = response.headers['content-type'] ?? '';
        const cookie = response.headers['set-cookie']?.[0]?.split(';')[0] ?? null;
        const { 'content-encoding': encoding } = response.headers;
        const end = (): void =>
          resolve({ status: response.statusCode ?? 0, type, cookie, text: textOf(Buffer.concat(parts), encoding) });
        if (type.startsWith('text/event-stream')) {
          response.destroy();
          end();
          return;
        }
        response.on('data', (part: Buffer) => {
          size += part.length;
          if (size > MOST_READ) {
            response.destroy();
          } else {
            parts.push(part);
          }
        });
        const { socket } = response;
        response.on('close', () => {
          usedAt.set(socket, now());
          end();
        });
      },
    );
    let layIdle = false;
    outgoing.on('socket', (socket) => {
      const last = usedAt.get(socket);
      usedAt.delete(socket);
      layIdle = last !== undefined && now() - last >= LIES_IDLE;
    });
    outgoing.on('error', () => resolve(layIdle ? null : NO_ANSWER));
    outgoing.end(carried?.bytes);
  });
}

export function closeConnections(): void {
  agent.destroy();
}
