/** Which fields are compared between an application and the current registration: made from the entries of the registries. */
import type { ComparatorName } from '../../language/comparators';
import type { DifferenceKind } from '../../language/differenceKinds';
import type { FormattingReason } from '../../language/formattingReasons';
import { ADDRESS_FIELDS, type Address } from './addressFields';
import { COMPANY_FIELDS, type DeclaredCompany } from './companyFields';
import { namesWith, type Compared, type ComparisonCheckCode, type NamesWith } from './field';
import { PERSON_FIELDS, type DeclaredPerson } from './personFields';

type OwnField = NamesWith<typeof COMPANY_FIELDS, 'compared'>;
type AddressField = NamesWith<typeof ADDRESS_FIELDS, 'compared'>;
export type CompanyFieldKey = OwnField | AddressField;
export type PersonFieldKey = NamesWith<typeof PERSON_FIELDS, 'compared'>;
export type ComparedFieldKey = CompanyFieldKey | PersonFieldKey;

/** What is compared of a company; an application and a registration both have it. */
export type ComparedCompany = Pick<DeclaredCompany, OwnField | 'address'>;
/** What is compared of a person; a person in an application and a registered means both have it. */
export type ComparedPerson = Pick<DeclaredPerson, PersonFieldKey | 'prefix'>;

/** A compared field, read from a company or from a person. */
export interface ComparedFieldDefinition<Subject extends 'company' | 'person', Source> {
  readonly subject: Subject;
  /** The check that its differences decide on. */
  readonly checkCode: ComparisonCheckCode;
  readonly title: { readonly nl: string; readonly en: string };
  /** The field as it was written; an empty field is ''. */
  readonly read: (source: Source) => string;
  readonly how: ComparatorName;
  /** For a field shown joined: its parts, and the reason to name when only the division over the parts differs. */
  readonly division: {
    readonly parts: (source: Source) => readonly string[];
    readonly reason: FormattingReason;
  } | null;
  /** A name for a difference that only the field's neighbours explain; null when they explain nothing. */
  readonly kindOf: (declared: Source, registered: Source) => DifferenceKind | null;
}
export type CompanyFieldDefinition = ComparedFieldDefinition<'company', ComparedCompany>;
export type PersonFieldDefinition = ComparedFieldDefinition<'person', ComparedPerson>;

interface Comparable<Source> {
  readonly label: { readonly nl: string; readonly en: string };
  readonly compared: Compared<Source>;
}

/**
 * The definition of one field.
 * @param entry as it stands in its registry
 * @param part what the entry's own functions read: the company or person itself, or its address
 * @param value the field's own value in that part
 */
function define<Subject extends 'company' | 'person', Source, Part>(
  subject: Subject,
  { label, compared }: Comparable<Part>,
  part: (source: Source) => Part,
  value: (part: Part) => string | null,
): ComparedFieldDefinition<Subject, Source> {
  const { check, how, read, division, kindOf } = compared;
  return {
    subject,
    checkCode: check,
    title: label,
    read: (source) => (read === undefined ? value(part(source)) : read(part(source))) ?? '',
    how,
    division:
      division === undefined ? null : { parts: (source) => division.parts(part(source)), reason: division.reason },
    kindOf: (declared, registered) => kindOf?.(part(declared), part(registered)) ?? null,
  };
}

function listed<Name extends string, Definition>(
  names: readonly Name[],
  definitionOf: (name: Name) => Definition,
): Readonly<Record<Name, Definition>>;
function listed(names: readonly string[], definitionOf: (name: string) => unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, definitionOf(name)]));
}

const ownFields = namesWith(COMPANY_FIELDS, 'compared');
const addressFields = namesWith(ADDRESS_FIELDS, 'compared');

/** Company fields, in the order in which an officer reads them; the parts of the address last. */
export const COMPARED_COMPANY_FIELDS = {
  ...listed(ownFields, (name) =>
    define<'company', ComparedCompany, ComparedCompany>(
      'company',
      COMPANY_FIELDS[name],
      (c) => c,
      (c) => c[name],
    ),
  ),
  ...listed(addressFields, (name) =>
    define<'company', ComparedCompany, Address>(
      'company',
      ADDRESS_FIELDS[name],
      (c) => c.address,
      (a) => a[name],
    ),
  ),
};

/** Person fields, compared for every person in an application. */
export const COMPARED_PERSON_FIELDS = listed(namesWith(PERSON_FIELDS, 'compared'), (name) =>
  define<'person', ComparedPerson, ComparedPerson>(
    'person',
    PERSON_FIELDS[name],
    (p) => p,
    (p) => p[name],
  ),
);

/** All compared fields. A new one is one entry in a registry of fields. */
export const COMPARED_FIELDS = { ...COMPARED_COMPANY_FIELDS, ...COMPARED_PERSON_FIELDS };

export const COMPANY_FIELD_KEYS: readonly CompanyFieldKey[] = [...ownFields, ...addressFields];
export const PERSON_FIELD_KEYS = namesWith(PERSON_FIELDS, 'compared');
export const COMPARED_FIELD_KEYS: readonly ComparedFieldKey[] = [...COMPANY_FIELD_KEYS, ...PERSON_FIELD_KEYS];
