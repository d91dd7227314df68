/** Decides how one webhook is handed over: one POST, no redirects, a limit of time, and little of the answer kept. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { WebhookAttempt, WebhookFailure } from '@desk/shared/contract/webhooks';
import type { Dependencies } from '../dependencies';
import { AddressRefused, isUsableUrl, publicLookup } from './addressGuard';

const TIMEOUT_MS = 15_000;
const ANSWER_CHARACTERS = 200;

export interface Posting {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}
type Result = Pick<WebhookAttempt, 'status' | 'failure' | 'answer'>;

/** The beginning of an answer; what could move a cursor or break a line becomes a space. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) {
    text += String(chunk);
    if (text.length >= ANSWER_CHARACTERS) {
      break;
    }
  }
  return text
    .slice(0, ANSWER_CHARACTERS)
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}

function send({ url, body, headers }: Posting, allowPrivate: boolean): Promise<Result> {
  const address = new URL(url);
  const request = address.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const sent = request(address, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      agent: false,
      ...(allowPrivate ? {} : { lookup: publicLookup }),
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const status = response.statusCode ?? 0;
      const failure = status >= 200 && status < 300 ? null : 'status';
      beginningOf(response).then((answer) => {
        resolve({ status, failure, answer });
      }, reject);
    });
    sent.end(body);
  });
}

function failureOf(error: unknown): WebhookFailure {
  if (error instanceof AddressRefused) {
    return 'addressRefused';
  }
  return error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name) ? 'timeout' : 'unreachable';
}

/** Hands one message over. Never throws: whatever goes wrong is an attempt that failed. */
export async function postWebhook(
  { config, clock }: Pick<Dependencies, 'config' | 'clock'>,
  posting: Posting,
): Promise<WebhookAttempt> {
  const at = clock().toISOString();
  const started = performance.now();
  const { webhookAllowPrivate: allowPrivate, isDemo } = config;
  const isUsable = isUsableUrl(new URL(posting.url), { allowPrivate, isDemo });
  const result: Result = isUsable
    ? await send(posting, allowPrivate).catch((error: unknown) => ({
        status: null,
        failure: failureOf(error),
        answer: '',
      }))
    : { status: null, failure: 'addressRefused', answer: '' };
  return { at, durationMs: Math.round(performance.now() - started), ...result };
}
