/** "BV" and "Besloten Vennootschap", also with the structure or liability that the trade register adds to it. */
import type { FormattingRule } from '../comparison';

/** Each abbreviation with the form as the trade register writes it out, in small letters. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['bv', 'besloten vennootschap'],
  ['nv', 'naamloze vennootschap'],
  ['vof', 'vennootschap onder firma'],
  ['cv', 'commanditaire vennootschap'],
]);
const FORMS: ReadonlySet<string> = new Set(WRITTEN_OUT.values());

export const legalFormWrittenOut: FormattingRule = {
  reason: 'legalFormWrittenOut',
  normalise: (text) => {
    const words = text.toLowerCase().replace(/ met (?:gewone structuur|beperkte aansprakelijkheid)$/, '');
    const form = WRITTEN_OUT.get(words) ?? words;
    return FORMS.has(form) ? form : text;
  },
};
