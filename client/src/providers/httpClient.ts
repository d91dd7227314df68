/** Decides what goes with every request to the API, and what an error answer means to a screen. */
import { UNATTENDED_HEADER } from '@desk/shared/access/sessionLife';
import type { Language } from '../i18n/languages';
import { problemError, problemOf } from './problem';
import type { Session } from './session';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly json: unknown;
}
export interface HttpOptions {
  readonly method?: string | undefined;
  readonly headers?: HeadersInit | undefined;
  readonly body?: BodyInit | null | undefined;
  readonly signal?: AbortSignal | null | undefined;
}
export interface HttpClient {
  /** Sends a request and reads the answer as text and JSON; throws an HttpError for every error answer. */
  readonly send: (url: string, options?: HttpOptions) => Promise<HttpAnswer>;
  /** The same for bytes. */
  readonly fetchBlob: (url: string, options?: HttpOptions) => Promise<Blob>;
  /** The same for an answer that stays open. */
  readonly openStream: (url: string, options: HttpOptions) => Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null>;
}

export interface HttpClientParts {
  readonly session: Session;
  readonly language: () => Language;
  readonly fetch: typeof fetch;
  /** Asks for a code of the second factor; false when none was given. */
  readonly askFactor?: () => Promise<boolean>;
  /** Whether somebody is at this screen: what it asks by itself does not keep the session up. */
  readonly isAttended?: () => boolean;
}

function makeHeaders(options: HttpOptions, language: Language): Headers {
  const headers = new Headers(options.headers);
  const changes = !['GET', 'HEAD'].includes(options.method ?? 'GET');
  // Fetch has whatever asks for a range sent uncompressed; ours stands in the address.
  headers.delete('Range');
  headers.set('Accept', 'application/json, application/problem+json');
  headers.set('Accept-Language', language);
  if (changes) {
    headers.set('Idempotency-Key', crypto.randomUUID());
  }
  if (typeof options.body === 'string') {
    headers.set('Content-Type', 'application/json');
  }
  return headers;
}

function parse(body: string): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * The client that all screens share. A 401 renews the session once and repeats the request under the same idempotency key;
 * callers that fail at the same moment share that renewal. So does an act that asks a fresh second factor, once it is given.
 */
export function createHttpClient(parts: HttpClientParts): HttpClient {
  const { session, language, fetch: send, askFactor, isAttended = () => true } = parts;
  async function attempt(url: string, options: HttpOptions, headers: Headers): Promise<Response> {
    const token = await session.freshToken();
    if (token !== null) {
      headers.set('Authorization', `Bearer ${token}`);
    }
    const { method = 'GET', body = null, signal = null } = options;
    return send(url, { method, body, signal, headers, credentials: 'same-origin' });
  }

  async function refusalOf(answer: Response): Promise<Error> {
    return problemError(answer.status, parse(await answer.text()), language());
  }

  async function respond(url: string, options: HttpOptions): Promise<Response> {
    const headers = makeHeaders(options, language());
    if (!isAttended()) {
      headers.set(UNATTENDED_HEADER, 'yes');
    }
    const first = await attempt(url, options, headers);
    const answer = first.status === 401 && (await session.renew()) ? await attempt(url, options, headers) : first;
    if (answer.ok) {
      return answer;
    }
    const refusal = await refusalOf(answer);
    if (problemOf(refusal)?.code !== 'stepUpNeeded' || (await askFactor?.()) !== true) {
      throw refusal;
    }
    const repeated = await attempt(url, options, headers);
    if (!repeated.ok) {
      throw await refusalOf(repeated);
    }
    return repeated;
  }

  return {
    send: async (url, options = {}) => {
      const answer = await respond(url, options);
      const body = await answer.text();
      return { status: answer.status, headers: answer.headers, body, json: parse(body) };
    },
    fetchBlob: async (url, options = {}) => (await respond(url, options)).blob(),
    openStream: async (url, options) => (await respond(url, options)).body,
  };
}
