/** Decides how one question goes to the KVK API over HTTP: in turn, with patience, again when it is worth it, and read strictly. */
import { z } from 'zod';
import { doublingPause } from '@desk/shared/calendar/backOff';
import { KvkError, meaningOf } from './kvkErrors';
import { tokenBucket } from './tokenBucket';

export interface KvkConnection {
  /** Address without a slash at the end, up to and including `/api`. */
  readonly url: string;
  readonly key: string;
  /** Waits; replaced in tests. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Between 0 and 1; replaced in tests. */
  readonly random: () => number;
  /** A clock for turns, in milliseconds; replaced in tests. */
  readonly ticks: () => number;
  /** How long one attempt may take. */
  readonly timeoutMs: number;
}

export type KvkGet = <S extends z.ZodType>(path: string, shape: S) => Promise<z.infer<S>>;

/** KVK allows a hundred a second to a whole organisation; the desk is one of its programs. */
const PER_SECOND = 20;
const MAX_ATTEMPTS = 4;
const FIRST_PAUSE_MS = 300;
/** Whoever must wait longer is not waited for: the job asks again later. */
const LONGEST_PAUSE_MS = 10_000;

const errorShape = z.object({ fout: z.array(z.object({ code: z.string() })).min(1) });

/** Seconds, or a date (RFC 9110). */
function retryAfter(header: string | null): number | null {
  if (header === null) {
    return null;
  }
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : null;
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
}

async function ask(connection: KvkConnection, path: string): Promise<unknown> {
  const response = await fetch(`${connection.url}${path}`, {
    headers: { apikey: connection.key, Accept: 'application/hal+json' },
    // The key goes to the address that was configured and to no other.
    redirect: 'error',
    signal: AbortSignal.timeout(connection.timeoutMs),
  });
  const body = await bodyOf(response);
  if (response.ok) {
    return body;
  }
  const error = errorShape.safeParse(body);
  const code = error.data?.fout[0]?.code ?? null;
  const wait = retryAfter(response.headers.get('retry-after'));
  throw new KvkError(meaningOf(response.status, code), code ?? `HTTP${response.status}`, wait);
}

/** What `fetch` throws says in its text where it went; only the kind of failure is kept. */
function asKvkError(error: unknown): KvkError {
  if (error instanceof KvkError) {
    return error;
  }
  const name = error instanceof Error ? error.name : '';
  return new KvkError('temporary', name === 'TimeoutError' ? 'timeout' : 'unreachable');
}

function pauseBefore(attempt: number, { retryAfterMs }: KvkError, random: () => number): number {
  const pause = doublingPause({ firstMs: FIRST_PAUSE_MS, longestMs: LONGEST_PAUSE_MS }, attempt, random());
  return Math.max(retryAfterMs ?? 0, pause);
}

/**
 * Questions over one connection.
 * @returns asks for a path and reads the answer by its shape; throws KvkError and nothing else
 */
export function kvkGet(connection: KvkConnection): KvkGet {
  const turns = tokenBucket(PER_SECOND, connection.ticks);
  async function inTurn(path: string): Promise<unknown> {
    const wait = turns.take();
    if (wait > 0) {
      await connection.pause(wait);
    }
    return ask(connection, path);
  }
  async function withRetries(path: string): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await inTurn(path);
      } catch (thrown) {
        const error = asKvkError(thrown);
        const wait = pauseBefore(attempt, error, connection.random);
        if (error.meaning !== 'temporary' || attempt >= MAX_ATTEMPTS || wait > LONGEST_PAUSE_MS) {
          throw error;
        }
        await connection.pause(wait);
      }
    }
  }
  return async (path, shape) => {
    const read = shape.safeParse(await withRetries(path));
    if (!read.success) {
      throw new KvkError('failed', 'unreadable');
    }
    return read.data;
  };
}
