/** Decides what an error of the KVK API means to the desk. Source: KVK developer documentation, table of error codes. */

/**
 * notFound: there is no such number; invalid: the number has another form than the register knows; noProduct: there may
 * be one, and nothing is supplied about it; temporary: ask again; refused: the key or the subscription; failed: anything else.
 */
export type KvkErrorMeaning = 'notFound' | 'invalid' | 'noProduct' | 'temporary' | 'refused' | 'failed';

const MEANINGS: Readonly<Record<string, KvkErrorMeaning>> = {
  IPD0004: 'invalid',
  IPD0005: 'noProduct',
  IPD0006: 'invalid',
  IPD0007: 'noProduct',
  IPD0010: 'invalid',
  IPD1002: 'temporary',
  IPD1003: 'temporary',
  IPD1998: 'failed',
  IPD1999: 'failed',
  IPD5200: 'notFound',
  IPD5203: 'failed',
  IPD9999: 'failed',
};

const TEMPORARY_STATUSES = [408, 425, 429, 500, 502, 503, 504];
const REFUSING_STATUSES = [401, 403];

/**
 * What an answer without data means.
 * @param status HTTP status
 * @param code the first IPD code of its body; null when it has none
 */
export function meaningOf(status: number, code: string | null): KvkErrorMeaning {
  const named = code === null ? undefined : MEANINGS[code];
  if (named !== undefined) {
    return named;
  }
  if (REFUSING_STATUSES.includes(status)) {
    return 'refused';
  }
  return TEMPORARY_STATUSES.includes(status) ? 'temporary' : 'failed';
}

/** No data came, and why. The code is the register's own or ours; neither the key nor the address is in it. */
export class KvkError extends Error {
  readonly meaning: KvkErrorMeaning;
  readonly code: string;
  /** How long the register asks to wait, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;
  constructor(meaning: KvkErrorMeaning, code: string, retryAfterMs: number | null = null) {
    super(`trade register: ${meaning} (${code})`);
    this.name = 'KvkError';
    this.meaning = meaning;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
