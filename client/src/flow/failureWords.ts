/** What is said when a request was refused: its sentence, and who could do it instead, where the desk knows. */
import type { useTranslate } from 'react-admin';
import { problemOf } from '../providers/problem';

export function failureWords(error: unknown, translate: ReturnType<typeof useTranslate>): string {
  const sentence =
    error instanceof Error ? translate(error.message, { _: error.message }) : translate('general.failed');
  const people = problemOf(error)?.refusals?.flatMap((one) => one.people ?? []) ?? [];
  const names = people.map(({ name }) => name).join(', ');
  return names === '' ? sentence : `${sentence} ${translate('general.whoCould', { names })}`;
}
