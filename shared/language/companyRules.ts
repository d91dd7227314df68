/** The formatting rules of companies: the legal form inside a name, and the legal form as a field of its own. */
import type { FormattingRule, KindFinder } from './comparison';

const ABBREVIATIONS = ['BV', 'NV', 'VOF', 'CV', 'UA', 'WA', 'BA'];
const DOTTED = ABBREVIATIONS.map((letters) => [...letters].join('(?:\\.\\s?)?')).join('|');
const LEGAL_FORM = new RegExp(`(?<![\\p{L}\\p{N}.])(?:${DOTTED})(?![\\p{L}\\p{N}])\\.?`, 'giu');
/** At either end of a name the letters are the legal form, whatever their case; between words "ba" may be a word. */
const AT_AN_END = /^(?:bv|nv|vof|cv)(?= )|(?<= )(?:bv|nv|vof|cv|ua|wa|ba)$|^(?:bv|nv|vof|cv|ua|wa|ba)$/giu;

/** "Voorbeeld B.V.", "Voorbeeld b.v." and "Voorbeeld BV": dots, spaces behind them and capitals of a legal form in a name. */
export const legalFormInName: FormattingRule = {
  reason: 'legalFormSpelling',
  normalise: (text) =>
    text.replace(LEGAL_FORM, (form) => form.replace(/[.\s]/g, '')).replace(AT_AN_END, (form) => form.toUpperCase()),
};

function splitLegalForm(name: string): [name: string, forms: string] {
  const forms = name.match(AT_AN_END) ?? [];
  return [name.replace(AT_AN_END, '').trim(), forms.join(' ')];
}

/** "Voorbeeld BV" against "Voorbeeld NV" or "Voorbeeld": another company, whatever the names say. */
export const otherLegalForm: KindFinder = (left, right) => {
  const [name, forms] = splitLegalForm(left);
  const [otherName, otherForms] = splitLegalForm(right);
  return forms !== otherForms && name === otherName ? 'otherLegalForm' : null;
};

/** Legal forms in small letters, as the Handelsregister writes them out, each with its abbreviations. */
const FORMS = {
  'besloten vennootschap': ['bv'],
  'naamloze vennootschap': ['nv'],
  'europese naamloze vennootschap': ['se', 'europese vennootschap', 'europese naamloze vennootschap (se)'],
  'vennootschap onder firma': ['vof'],
  'commanditaire vennootschap': ['cv'],
  maatschap: [],
  rederij: [],
  eenmanszaak: [],
  stichting: [],
  vereniging: [],
  'vereniging met beperkte rechtsbevoegdheid': [],
  'vereniging van eigenaars': ['vve', 'vereniging van eigenaren'],
  coöperatie: [],
  'coöperatie ua': ['coöperatie met uitgesloten aansprakelijkheid'],
  'coöperatie ba': ['coöperatie met beperkte aansprakelijkheid'],
  'coöperatie wa': ['coöperatie met wettelijke aansprakelijkheid'],
  kerkgenootschap: [],
  'onderlinge waarborgmaatschappij': ['owm'],
  'publiekrechtelijke rechtspersoon': [],
  'overige privaatrechtelijke rechtspersoon': [],
  'rechtspersoon in oprichting': [],
  'besloten vennootschap in oprichting': ['bv io', 'bv i.o.'],
  'europees economisch samenwerkingsverband': ['eesv'],
  'europese coöperatieve vennootschap': ['sce'],
  'buitenlandse rechtsvorm': [],
} as const satisfies Record<string, readonly string[]>;

/** The Handelsregister leaves spaces and accents out in one of its two fields, so a form is looked up without them. */
function keyOf(form: string): string {
  return form
    .normalize('NFD')
    .replace(/[\p{M}\s]+/gu, '')
    .toLowerCase();
}

const BY_SPELLING: ReadonlyMap<string, string> = new Map(Object.keys(FORMS).map((form) => [keyOf(form), form]));
const BY_ABBREVIATION: ReadonlyMap<string, string> = new Map(
  Object.entries(FORMS).flatMap(([form, short]) => [form, ...short].map((one): [string, string] => [keyOf(one), form])),
);

/** What the Handelsregister adds to a form without making another one of it: how it is governed, or how many partners it has. */
const ADDITIONS =
  /met(?:gewonestructuur|beperkteaansprakelijkheid|structuurregime|structuur|volledigerechtsbevoegdheid|(?:meerdan)?eenbeherende?vennoot|meerbeherendevennoten)$/u;
const FORMS_WITH_ADDITION =
  /^(?:beslotenvennootschap|naamlozevennootschap|vereniging|commanditairevennootschap|bv|nv|cv)met/u;

function withoutAddition(key: string): string {
  return FORMS_WITH_ADDITION.test(key) ? key.replace(ADDITIONS, '') : key;
}

/** "b.v." and "BV", "Stichting" and "stichting", "BeslotenVennootschap": capitals, dots and spaces. A form that is not known keeps its words. */
export const legalFormSpelling: FormattingRule = {
  reason: 'legalFormSpelling',
  normalise: (text) => {
    const undotted = legalFormInName.normalise(text);
    const key = keyOf(undotted);
    const [whole, part] = [BY_SPELLING.get(key), withoutAddition(key)];
    const form = BY_SPELLING.get(part);
    // An addition keeps standing behind its form; only the rule below looks through it.
    return whole ?? (form !== undefined && part !== key ? `${form} ${key.slice(part.length)}` : undotted.toLowerCase());
  },
};

/** "BV", "Besloten Vennootschap" and the same with the structure or liability that the Handelsregister adds to it. */
export const legalFormWrittenOut: FormattingRule = {
  reason: 'legalFormWrittenOut',
  normalise: (text) => BY_ABBREVIATION.get(withoutAddition(keyOf(text))) ?? text,
};
