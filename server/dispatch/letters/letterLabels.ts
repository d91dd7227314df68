/** The words around the text of every letter, in both languages. */
import type { LetterLanguage } from '@desk/shared/dispatch/letterDate';
import type { LetterLabels } from './letterContent';

export const LETTER_LABELS: Readonly<Record<LetterLanguage, LetterLabels>> = {
  nl: {
    date: 'Datum',
    caseNumber: 'Zaaknummer',
    registered: 'AANGETEKEND',
    page: (page, pages) => `Pagina ${String(page)} van ${String(pages)}`,
  },
  en: {
    date: 'Date',
    caseNumber: 'Case number',
    registered: 'AANGETEKEND / REGISTERED',
    page: (page, pages) => `Page ${String(page)} of ${String(pages)}`,
  },
};
