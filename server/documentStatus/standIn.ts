/** A stand-in for a document verification service: answers by the number alone, for the demo and for tests. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { DocumentStatus } from '@desk/shared/checks/identity/documentStatus';

/** The key that the stand-in wants to see. */
export const STAND_IN_KEY = 'stand-in-only';

/** Invented numbers of the right shape that stand for one answer each; every other number is valid. */
export const STAND_IN_NUMBERS = {
  lost: 'NVERM1ST2',
  stolen: 'NGSTELEN3',
  foundAgain: 'NTERUGGV4',
  unknown: 'NXNBEKND5',
  unavailable: 'NSTRNG5T6',
} as const satisfies Partial<Record<DocumentStatus, string>>;

const LONGEST_BODY = 2000;
const questionShape = z.object({ number: z.string().min(1), country: z.string(), kind: z.string() });

export interface StandIn {
  /** Address without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST_BODY) {
      return null;
    }
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const question = questionShape.safeParse(await readBody(request));
  if (request.headers['x-api-key'] !== STAND_IN_KEY) {
    answer(response, 401, { error: 'unknown key' });
  } else if (request.method !== 'POST' || request.url !== '/v1/document-status') {
    answer(response, 404, { error: 'unknown path' });
  } else if (!question.success) {
    answer(response, 400, { error: 'number, country and kind are needed' });
  } else {
    const { number } = question.data;
    const [status = 'valid'] = Object.entries(STAND_IN_NUMBERS).find(([, one]) => one === number) ?? [];
    if (status === 'unavailable') {
      answer(response, 503, { error: 'out of order' });
    } else {
      answer(response, 200, { status, reference: `DVS-${String(Date.now())}` });
    }
  }
}

/** Starts it on a free port of this machine. */
export async function startStandIn(): Promise<StandIn> {
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  // It must never keep a program alive that has nothing else to do.
  server.unref();
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
