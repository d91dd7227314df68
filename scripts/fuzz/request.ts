/** A request before it is sent, and how it goes over the wire: by Node's own client, which sends what browsers would not. */
import { Agent, request as httpRequest } from 'node:http';

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
const agent = new Agent({ keepAlive: true });

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
 * A connection that lies idle may be closed by the server in the very moment in which it is used again. Browsers know that as well: what went
 * lost there goes once more, over a connection of its own.
 * @returns the answer; status 0 when the server ended the connection without one
 */
export async function send(url: string, request: FuzzRequest): Promise<FuzzAnswer> {
  const carried = await bytesOf(request);
  const answer =
    (await sendOnce(url, request, { carried, over: agent })) ??
    (await sendOnce(url, request, { carried, over: false }));
  return answer ?? { status: 0, type: '', text: '', cookie: null };
}

type Carried = Awaited<ReturnType<typeof bytesOf>>;

/** @returns null when the connection ended that other requests went over before */
function sendOnce(
  url: string,
  request: FuzzRequest,
  { carried, over }: { readonly carried: Carried; readonly over: Agent | false },
): Promise<FuzzAnswer | null> {
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
        const end = (): void =>
          resolve({ status: response.statusCode ?? 0, type, cookie, text: Buffer.concat(parts).toString() });
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
        response.on('close', end);
      },
    );
    outgoing.on('error', () => resolve(outgoing.reusedSocket ? null : { status: 0, type: '', text: '', cookie: null }));
    outgoing.end(carried?.bytes);
  });
}

export function closeConnections(): void {
  agent.destroy();
}
