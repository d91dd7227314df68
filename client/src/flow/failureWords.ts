/** What is said when a request was refused: its sentence, and who could do it instead, where the desk knows. */
import type { useTranslate } from 'react-admin';
import type { PersonRef } from '@desk/shared/access/roles';
import type { RefusedAgreement } from '@desk/shared/contract/secondAdministrator';
import { problemOf } from '../providers/problem';

type Translate = ReturnType<typeof useTranslate>;

function withWhoCould(sentence: string, people: readonly PersonRef[], translate: Translate): string {
  const names = people.map(({ name }) => name).join(', ');
  return names === '' ? sentence : `${sentence} ${translate('general.whoCould', { names })}`;
}

export function failureWords(error: unknown, translate: Translate): string {
  const sentence =
    error instanceof Error ? translate(error.message, { _: error.message }) : translate('general.failed');
  return withWhoCould(sentence, problemOf(error)?.refusals?.flatMap((one) => one.people ?? []) ?? [], translate);
}

/** Why somebody may not agree to what waits: what agreeing would be answered with, said beforehand. */
export function refusedWords({ code, people }: RefusedAgreement, translate: Translate): string {
  return withWhoCould(translate(`problems.error.${code}`), people, translate);
}
