/** Decides how an error answer reads on the screen: the server's sentence in the language of the screen. */
import { ERROR_CODES, type Problem } from '@desk/shared/contract/errors';
import { REFUSAL_CODES } from '@desk/shared/flow/refusal';
import { HttpError } from 'react-admin';
import type { Language } from '../i18n/languages';

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';
}

/** The problem that an error carries, or null when it did not come from the API. */
export function problemOf(error: unknown): Problem | null {
  const body: unknown = error instanceof HttpError ? error.body : null;
  return isProblem(body) ? body : null;
}

function messageKey({ code }: Problem): string {
  return REFUSAL_CODES.some((one) => one === code) ? `problems.refusal.${code}` : `problems.error.${code}`;
}

/**
 * Turns an error answer into the error that react-admin shows.
 * @param status HTTP status
 * @param body the parsed answer; anything but a problem of the API counts as unexpected
 * @param language whose sentence becomes the message
 * @returns an error whose body is the problem, so that forms find `errors` and panels find `refusals`
 */
export function problemError(status: number, body: unknown, language: Language): HttpError {
  if (!isProblem(body)) {
    return new HttpError('problems.error.unexpected', status, body);
  }
  const own = ERROR_CODES.some((one) => one === body.code) ? messageKey(body) : 'problems.error.unexpected';
  // A message that is no key of the texts is shown as it is, so the server's sentence can stand here.
  const { detail }: Partial<Problem> = body;
  const sentence = detail?.[language];
  return new HttpError(sentence ?? own, status, body);
}
