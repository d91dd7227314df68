/** Decides how every error leaves the desk: as problem+json with a stable code and a sentence, never with what lies behind it. */
import type { RequestHandler, Response, Router } from 'express';
import { StorageError, type StorageErrorKind } from '@desk/db/storageError';
import { DomainError, type ErrorCode } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';
import { isDiskFull } from '../files/diskFull';
import { describeError } from '../log/describeError';
import { problemOf } from './problem';
import { requestIdOf } from './requestLog';
import { TooManyRequests } from '../tooManyRequests';

/**
 * Puts a handler around a router that answers its errors. (Not as express's own error handler: the router hands its
 * error to whoever called it, which keeps the cause and the answer in one place.)
 */
export function answerErrors(inner: Router, deps: Pick<Dependencies, 'log'>): RequestHandler {
  return (request, response, next) => {
    inner(request, response, (error?: unknown) => {
      const known = error === undefined || error === null ? null : toDomainError(error, requestIdOf(request), deps);
      if (known === null || response.headersSent) {
        next(error);
        return;
      }
      sendProblem(response, known, requestIdOf(request));
    });
  };
}

/** What an ill database is called, and after how many seconds asking again makes sense. */
const ILL: Partial<Record<StorageErrorKind, ErrorCode>> = {
  away: 'databaseAway',
  gone: 'databaseAway',
  readOnly: 'databaseReadOnly',
  busy: 'databaseBusy',
  // Tried again as often as makes sense by then.
  conflict: 'databaseBusy',
  damaged: 'databaseDamaged',
};
const RETRY_AFTER_SECONDS: Partial<Record<ErrorCode, number>> = {
  documentsAway: 30,
  databaseAway: 10,
  databaseReadOnly: 60,
  databaseBusy: 5,
  databaseDamaged: 600,
  readsNotKept: 60,
};

/** The answer to an address under /api that nobody made. */
export function refuseUnknownPath(): never {
  throw new DomainError('notFound');
}

function sendProblem(response: Response, error: DomainError, requestId: string): void {
  const problem = problemOf(error.code, requestId, error.extra);
  if (problem.status === 401) {
    response.set('WWW-Authenticate', 'Bearer');
  }
  const retryAfter = error instanceof TooManyRequests ? error.retryAfterSeconds : RETRY_AFTER_SECONDS[error.code];
  if (retryAfter !== undefined) {
    response.set('Retry-After', String(retryAfter));
  }
  response.status(problem.status).set('Content-Type', 'application/problem+json; charset=utf-8');
  response.send(JSON.stringify(problem));
}

/** What the sender is told; what we did not foresee is logged and told as `unexpected`. */
function toDomainError(error: unknown, requestId: string, { log }: Pick<Dependencies, 'log'>): DomainError {
  const known = asDomainError(error);
  if (known === null) {
    log.error({ requestId, failure: describeError(error) }, 'unexpected error');
  } else if (error instanceof StorageError) {
    log.error({ requestId, failure: describeError(error) }, 'the database is not fit for work');
  } else if (known.code === 'storageFull') {
    log.error({ requestId }, 'no room left on the disk');
  } else if (known.code === 'documentsAway') {
    log.error({ requestId }, 'the document store does not answer');
  }
  return known ?? new DomainError('unexpected');
}

/** Known errors, and those of the parsers before us that say whose fault it was. */
function asDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) {
    return error;
  }
  if (isDiskFull(error) || (error instanceof StorageError && error.kind === 'full')) {
    return new DomainError('storageFull');
  }
  const ill = error instanceof StorageError ? ILL[error.kind] : undefined;
  if (ill !== undefined) {
    return new DomainError(ill);
  }
  const { status, code } = error as { status?: unknown; code?: unknown };
  if (status === 413 || code === 'LIMIT_FILE_SIZE' || code === 'LIMIT_FILE_COUNT' || code === 'LIMIT_FIELD_VALUE') {
    return new DomainError('payloadTooLarge');
  }
  if (status === 404) {
    return new DomainError('notFound');
  }
  const isSendersFault = typeof status === 'number' && status >= 400 && status < 500;
  const isMultipartFault = error instanceof Error && error.name === 'MulterError';
  return isSendersFault || isMultipartFault || isBrokenMultipart(error) ? new DomainError('malformed') : null;
}

/** The multipart reader throws plain errors for a form that ends halfway or has no boundary. */
function isBrokenMultipart(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(Unexpected end of (form|file)|Malformed (part header|content type)|Multipart:)/.test(error.message)
  );
}
