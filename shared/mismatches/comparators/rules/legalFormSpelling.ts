/** "Voorbeeld B.V.", "Voorbeeld b.v." and "Voorbeeld BV": dots, spaces behind them and capitals of a legal form in a name. */
import type { FormattingRule } from '../comparison';

const ABBREVIATIONS = ['BV', 'NV', 'VOF', 'CV', 'UA', 'WA', 'BA'];
const DOTTED = ABBREVIATIONS.map((letters) => [...letters].join('(?:\\.\\s?)?')).join('|');
const LEGAL_FORM = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${DOTTED})(?![\\p{L}\\p{N}])\\.?`, 'giu');
/** At either end of a name the letters are the legal form, whatever their case; between words "ba" may be a word. */
const AT_AN_END = /^(?:bv|nv|vof|cv)(?= )|(?<= )(?:bv|nv|vof|cv|ua|wa|ba)$|^(?:bv|nv|vof|cv|ua|wa|ba)$/giu;

export const legalFormSpelling: FormattingRule = {
  reason: 'legalFormSpelling',
  normalise: (text) =>
    text.replace(LEGAL_FORM, (form) => form.replace(/[.\s]/g, '')).replace(AT_AN_END, (form) => form.toUpperCase()),
};

/** Splits a name in its normal form into what is left without legal forms, and those forms. */
export function splitLegalForm(name: string): [name: string, forms: string] {
  const forms = name.match(AT_AN_END) ?? [];
  return [name.replace(AT_AN_END, '').trim(), forms.join(' ')];
}
