/** What the desk found, as a sentence on the screen: its days stand in it as they stand everywhere else. */
import { findingText } from '@desk/shared/contract/findingTexts';
import type { Language } from '../i18n/languages';
import { formatDay } from './days';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A calendar day reads as people write it; anything else stays. */
function inWords(value: string | number, language: Language): string | number {
  return typeof value === 'string' && DAY.test(value) ? formatDay(value, language) : value;
}

export function findingWords({ key, data }: Parameters<typeof findingText>[0], language: Language): string {
  const told = Object.entries(data).map(([name, value]) => [name, inWords(value, language)] as const);
  return findingText({ key, data: Object.fromEntries(told) }, language);
}
