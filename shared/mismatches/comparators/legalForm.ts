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

/** Compares company names. */
export const compareLegalName = compareUnder([...TEXT_RULES, legalFormSpelling]);

/** Each abbreviation with the form as the trade register writes it out, in small letters. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['bv', 'besloten vennootschap'],
  ['nv', 'naamloze vennootschap'],
  ['vof', 'vennootschap onder firma'],
  ['cv', 'commanditaire vennootschap'],
]);

/** "BV" and "Besloten Vennootschap", also with the structure or liability that the register adds to it. */
export const legalFormWrittenOut: FormattingRule = {
  reason: 'legalFormWrittenOut',
  normalise: (text) => {
    const words = text.toLowerCase().replace(/ met (?:gewone structuur|beperkte aansprakelijkheid)$/, '');
    const form = WRITTEN_OUT.get(words) ?? words;
    return [...WRITTEN_OUT.values()].includes(form) ? form : text;
  },
};

/** Compares legal forms. */
export const compareLegalForm = compareUnder([...TEXT_RULES, legalFormSpelling, legalFormWrittenOut]);
