/** Decides what the body of an error answer holds (RFC 9457). */
import { STATUS_CODES } from 'node:http';
import { ERROR_TEXTS } from '@desk/shared/contract/errorTexts';
import { httpStatus, type DomainError, type ErrorCode, type Problem } from '@desk/shared/contract/errors';

/** A sentence may name in braces what is wrong, under the name it has among the errors. */
function named({ nl, en }: Problem['detail'], errors: Readonly<Record<string, string>>): Problem['detail'] {
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (whole, name: string) =>
      Object.hasOwn(errors, name) ? (errors[name] ?? '') : whole,
    );
  return { nl: fill(nl), en: fill(en) };
}

/** `type` leads to the sentence in the documentation of the API. */
export function problemOf(code: ErrorCode, requestId: string, extra: DomainError['extra'] = {}): Problem {
  const status = httpStatus(code);
  return {
    type: `/api/docs#error-${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    requestId,
    detail: named(ERROR_TEXTS[code], extra.errors ?? {}),
    ...extra,
  };
}
