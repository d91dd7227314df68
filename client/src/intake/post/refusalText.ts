/** Gives the sentence that belongs to the code of a refusal, in the language of the screen. */
import { ERROR_TEXTS } from '@desk/shared/contract/errorTexts';
import { ERROR_CODES } from '@desk/shared/contract/errors';
import type { Language } from '../../i18n/languages';

/** @param code as the API names it; one that this screen does not know reads as unexpected */
export function refusalText(code: string, language: Language): string {
  const known = ERROR_CODES.find((other) => other === code) ?? 'unexpected';
  return ERROR_TEXTS[known][language];
}
