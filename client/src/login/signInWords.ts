/** Decides how a sign-in that failed reads. */
import type { useTranslate } from 'react-admin';

export function sentenceOf(error: unknown, translate: ReturnType<typeof useTranslate>): string {
  const isUnreachable = error instanceof TypeError || !(error instanceof Error);
  const key = isUnreachable ? 'ra.notification.http_error' : error.message;
  return translate(key, { _: key });
}
