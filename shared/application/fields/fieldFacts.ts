/** The facts of a case that single fields are: what a check can rest on (`dependsOn` of the catalogue). */
import { lowerFirst } from '../../language/lowerFirst';
import { COMPANY_FIELDS } from './companyFields';
import { namesWith, type NamesWith } from './field';
import { PERSON_FIELDS } from './personFields';

export type CompanyFact = (typeof COMPANY_FIELDS)[NamesWith<typeof COMPANY_FIELDS, 'fact'>]['fact'];
export type PersonFact = (typeof PERSON_FIELDS)[NamesWith<typeof PERSON_FIELDS, 'fact'>]['fact'];

/** Each once, in the order of the fields. */
export const COMPANY_FACTS: readonly CompanyFact[] = [
  ...new Set(namesWith(COMPANY_FIELDS, 'fact').map((name) => COMPANY_FIELDS[name].fact)),
];
export const PERSON_FACTS: readonly PersonFact[] = [
  ...new Set(namesWith(PERSON_FIELDS, 'fact').map((name) => PERSON_FIELDS[name].fact)),
];

interface Label {
  readonly nl: string;
  readonly en: string;
}

/** Fact → its name in the middle of a sentence: that of its field, of the first one where several fields are one fact. */
export function factLabels(): Readonly<Record<CompanyFact | PersonFact, Label>>;
export function factLabels(): Readonly<Record<string, Label>> {
  const entries = [
    ...namesWith(COMPANY_FIELDS, 'fact').map((name) => COMPANY_FIELDS[name]),
    ...namesWith(PERSON_FIELDS, 'fact').map((name) => PERSON_FIELDS[name]),
  ];
  return Object.fromEntries(
    [...entries].reverse().map(({ fact, label }) => [fact, { nl: lowerFirst(label.nl), en: lowerFirst(label.en) }]),
  );
}
