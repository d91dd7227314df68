/** Decides how the stand-in of the KVK API runs: over real HTTP on this machine, with failures on demand. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { standInAnswers, type StandInAnswer } from './answerQuestion';
import type { StandInCompany } from './standInCompany';

/** What goes wrong with the next questions. */
export interface Disturbance {
  /** Only questions whose path holds this. */
  readonly path?: string;
  /** How many questions it meets; the rest is answered as always. */
  readonly times: number;
  /** Given instead of the answer; left out, the answer comes, only late. */
  readonly instead?: { readonly status: number; readonly body: string; readonly headers?: Record<string, string> };
  readonly delayMs?: number;
}

export interface StandIn {
  /** As KVK_API_URL holds it. */
  readonly url: string;
  /** Paths that were asked, the first one first. */
  readonly asked: readonly string[];
  /** Lets the next questions go wrong. */
  disturb(disturbance: Disturbance): void;
  close(): Promise<void>;
}

function send(response: ServerResponse, { status, body }: StandInAnswer): void {
  const type = status === 200 ? 'application/hal+json' : 'application/json';
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(JSON.stringify(body));
}

/**
 * Starts the stand-in on a free port of this machine. It does not keep the program alive.
 * @param companies whom it knows
 * @param key who shows another one is refused
 */
export async function startStandIn(companies: readonly StandInCompany[], key: string): Promise<StandIn> {
  const asked: string[] = [];
  let disturbances: (Disturbance & { left: number })[] = [];

  function disturbanceFor(path: string): Disturbance | undefined {
    const one = disturbances.find((candidate) => path.includes(candidate.path ?? ''));
    if (one !== undefined) {
      one.left -= 1;
      disturbances = disturbances.filter(({ left }) => left > 0);
    }
    return one;
  }
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/';
    asked.push(path);
    const { instead, delayMs = 0 } = disturbanceFor(path) ?? {};
    if (delayMs > 0) {
      await pause(delayMs, undefined, { ref: false });
    }
    if (instead !== undefined) {
      response.writeHead(instead.status, instead.headers).end(instead.body);
    } else if (request.headers.apikey !== key) {
      send(response, { status: 401, body: { message: 'No API key found in request' } });
    } else {
      send(response, answer(new URL(path, base)));
    }
  }
  const server = createServer((request, response) => {
    void handle(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  const answer = standInAnswers(companies, base);
  return {
    url: base,
    asked,
    disturb: (disturbance) => {
      disturbances.push({ ...disturbance, left: disturbance.times });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
