/** Decides when two company names or legal forms are one value but for the dots in the legal form. */
import { compareUnder, type FormattingRule } from './comparison';
import { TEXT_RULES } from './text';

const ABBREVIATIONS = ['BV', 'NV', 'VOF', 'CV', 'UA', 'WA', 'BA'];
const DOTTED = ABBREVIATIONS.map((letters) => [...letters].join('(?:\\.\\s?)?')).join('|');
const LEGAL_FORM = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${DOTTED})(?![\\p{L}\\p{N}])\\.?`, 'giu');

/** "Voorbeeld B.V." and "Voorbeeld BV". Only dots and the spaces behind them; capitals still count. */
export const legalFormSpelling: FormattingRule = {
  reason: 'legalFormSpelling',
  normalise: (text) => text.replace(LEGAL_FORM, (form) => form.replace(/[.\s]/g, '')),
};

/** Compares company names and legal forms. */
export const compareLegalName = compareUnder([...TEXT_RULES, legalFormSpelling]);
