/** Decides how one question goes to the verification service over HTTP: with patience, again when it is worth it, and read strictly. */
import { z } from 'zod';
import type { UnavailableCause } from '@desk/shared/checks/identity/documentStatus';
import type { DocumentQuestion, DocumentStatusService, ServiceAnswer } from './documentStatusService';

export interface ServiceConnection {
  /** Address without a slash at the end. */
  readonly url: string;
  readonly key: string;
  /** How long one attempt may take. */
  readonly timeoutMs: number;
  /** Waits; replaced in tests. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

const MAX_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5000;

const answerShape = z.object({
  status: z.enum(['valid', 'lost', 'stolen', 'foundAgain', 'unknown']),
  reference: z.string().max(100).default(''),
});

/** What went wrong, and whether the same question may get an answer in a moment. */
type Failure = { readonly cause: UnavailableCause; readonly waitMs: number | null };
type Attempt = z.infer<typeof answerShape> | Failure;

/** Only seconds: a service that names a date wants to be asked another time. */
function retryAfter(response: Response): number {
  const seconds = response.headers.get('retry-after') ?? '';
  return /^[0-9]{1,4}$/.test(seconds) ? Number(seconds) * 1000 : 0;
}

function failureOf(response: Response): Failure {
  if (response.status === 429 || response.status >= 500) {
    return { cause: 'failed', waitMs: retryAfter(response) };
  }
  return { cause: response.status === 401 || response.status === 403 ? 'refused' : 'failed', waitMs: null };
}

async function attempt({ url, key, timeoutMs }: ServiceConnection, question: DocumentQuestion): Promise<Attempt> {
  const response = await fetch(`${url}/v1/document-status`, {
    method: 'POST',
    headers: { 'X-Api-Key': key, 'Content-Type': 'application/json', Accept: 'application/json' },
    // In the body: an address is written into logs along the way.
    body: JSON.stringify(question),
    // The key goes to the address that was configured and to no other.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) {
    await response.body?.cancel();
    return failureOf(response);
  }
  const read = answerShape.safeParse(JSON.parse(await response.text()));
  return read.data ?? { cause: 'unreadable', waitMs: null };
}

/** What `fetch` throws says in its text where it went and what it carried; only the kind of failure is kept. */
function failureBehind(error: unknown): Failure {
  if (error instanceof SyntaxError) {
    return { cause: 'unreadable', waitMs: null };
  }
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  return { cause: isTimeout ? 'timeout' : 'unreachable', waitMs: 0 };
}

/**
 * A service behind an address.
 * @param connection where, with which key, and how patient
 * @returns asks at most three times; after that, or when asking again makes no sense, the answer is `unavailable`
 */
export function httpService(connection: ServiceConnection): DocumentStatusService {
  const provider = new URL(connection.url).host;
  return {
    async ask({ kind, country, number }): Promise<ServiceAnswer> {
      for (let count = 1; ; count += 1) {
        const tried = await attempt(connection, { kind, country, number }).catch(failureBehind);
        if ('status' in tried) {
          return { result: tried.status, cause: null, provider, reference: tried.reference };
        }
        const wait = Math.max(tried.waitMs ?? 0, FIRST_PAUSE_MS * 2 ** (count - 1));
        if (tried.waitMs === null || count >= MAX_ATTEMPTS || wait > LONGEST_PAUSE_MS) {
          return { result: 'unavailable', cause: tried.cause, provider, reference: '' };
        }
        await connection.pause(wait);
      }
    },
  };
}
