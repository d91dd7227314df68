/** Decides what the body of an error answer holds (RFC 9457). */
import { STATUS_CODES } from 'node:http';
import { ERROR_TEXTS } from '@desk/shared/contract/errorTexts';
import { httpStatus, type DomainError, type ErrorCode, type Problem } from '@desk/shared/contract/errors';

/** `type` leads to the sentence in the documentation of the API. */
export function problemOf(code: ErrorCode, requestId: string, extra: DomainError['extra'] = {}): Problem {
  const status = httpStatus(code);
  return {
    type: `/api/docs#error-${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    requestId,
    detail: ERROR_TEXTS[code],
    ...extra,
  };
}
