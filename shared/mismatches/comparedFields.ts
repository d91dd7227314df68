/** Registry of the fields that are compared between an application and the current registration. */
import type { ApplicationPersonInput } from '../application/application';
import type { RegistrationInput } from '../application/registration';
import { joinHouseNumber } from '../language/address';
import { COMPARATORS } from '../language/comparators';
import type { Comparator } from '../language/comparison';
import { joinPrefix } from '../language/prefixWords';
import type { DifferenceKind } from '../language/differenceKinds';
import type { FormattingReason } from '../language/formattingReasons';

/** What is compared of a company; an application and a registration both have it. */
export type ComparedCompany = Pick<
  RegistrationInput,
  'companyName' | 'kvkNumber' | 'establishmentNumber' | 'legalForm' | 'address'
>;
/** What is compared of a person; a person in an application and a registered means both have it. */
export type ComparedPerson = Pick<
  ApplicationPersonInput,
  'initials' | 'firstNames' | 'prefix' | 'surname' | 'birthDate' | 'email' | 'mobile'
>;

/** Checks that a compared field decides on. */
export type ComparisonCheckCode = 'CTC-01' | 'CTC-02' | 'CTC-03' | 'COM-02' | 'COM-06';

interface ComparedFieldDefinition<Subject extends 'company' | 'person', Source> {
  readonly subject: Subject;
  readonly checkCode: ComparisonCheckCode;
  readonly title: { readonly nl: string; readonly en: string };
  /** The field as the customer wrote it; an empty field is ''. */
  readonly declared: (source: Source) => string;
  /** The field as the registration has it. */
  readonly registered: (source: Source) => string;
  readonly compare: Comparator;
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

interface FieldEntry<Source> {
  readonly checkCode: ComparisonCheckCode;
  readonly nl: string;
  readonly en: string;
  readonly read: (source: Source) => string;
  readonly compare: Comparator;
  readonly division?: { readonly parts: (source: Source) => readonly string[]; readonly reason: FormattingReason };
  readonly kindOf?: (declared: Source, registered: Source) => DifferenceKind | null;
}

function defineField<Subject extends 'company' | 'person', Source>(
  subject: Subject,
  { checkCode, nl, en, read, compare, division, kindOf }: FieldEntry<Source>,
): ComparedFieldDefinition<Subject, Source> {
  return {
    subject,
    checkCode,
    title: { nl, en },
    declared: read,
    registered: read,
    compare,
    division: division ?? null,
    kindOf: kindOf ?? (() => null),
  };
}

function company(entry: FieldEntry<ComparedCompany>): CompanyFieldDefinition {
  return defineField('company', entry);
}

function person(entry: FieldEntry<ComparedPerson>): PersonFieldDefinition {
  return defineField('person', entry);
}

/** A PO box is no place where anybody can be visited: one side has only a box, the other only a street. */
function poBoxAgainstStreet({ address }: ComparedCompany, registered: ComparedCompany): DifferenceKind | null {
  const kinds = [address, registered.address].map(({ poBox, street }) =>
    poBox !== '' && street === '' ? 'box' : poBox === '' && street !== '' ? 'street' : 'both',
  );
  return kinds.includes('box') && kinds.includes('street') ? 'poBoxAgainstStreet' : null;
}

function joinSurname({ prefix, surname }: ComparedPerson): string {
  return joinPrefix(prefix, surname);
}

/** Company fields, in the order in which an officer reads them. */
export const COMPANY_FIELDS = {
  companyName: company({
    checkCode: 'CTC-01',
    nl: 'Bedrijfsnaam',
    en: 'Company name',
    read: (c) => c.companyName,
    compare: COMPARATORS.company,
  }),
  kvkNumber: company({
    checkCode: 'COM-02',
    nl: 'KVK-nummer',
    en: 'KVK number',
    read: (c) => c.kvkNumber,
    compare: COMPARATORS.number,
  }),
  establishmentNumber: company({
    checkCode: 'COM-06',
    nl: 'Vestigingsnummer',
    en: 'Establishment number',
    read: (c) => c.establishmentNumber ?? '',
    compare: COMPARATORS.number,
  }),
  legalForm: company({
    checkCode: 'CTC-01',
    nl: 'Rechtsvorm',
    en: 'Legal form',
    read: (c) => c.legalForm,
    compare: COMPARATORS.form,
  }),
  street: company({
    checkCode: 'CTC-01',
    nl: 'Straat',
    en: 'Street',
    read: (c) => c.address.street,
    compare: COMPARATORS.street,
    kindOf: poBoxAgainstStreet,
  }),
  houseNumber: company({
    checkCode: 'CTC-01',
    nl: 'Huisnummer',
    en: 'House number',
    read: (c) => joinHouseNumber(c.address),
    compare: COMPARATORS.house,
    kindOf: poBoxAgainstStreet,
    division: {
      parts: ({ address }) => [address.houseNumber, address.houseLetter, address.houseAddition],
      reason: 'houseLetterSplit',
    },
  }),
  postcode: company({
    checkCode: 'CTC-01',
    nl: 'Postcode',
    en: 'Postcode',
    read: (c) => c.address.postcode,
    compare: COMPARATORS.postcode,
  }),
  city: company({
    checkCode: 'CTC-01',
    nl: 'Plaats',
    en: 'City',
    read: (c) => c.address.city,
    compare: COMPARATORS.text,
  }),
  poBox: company({
    checkCode: 'CTC-01',
    nl: 'Postbus',
    en: 'PO box',
    read: (c) => c.address.poBox,
    compare: COMPARATORS.poBox,
    kindOf: poBoxAgainstStreet,
  }),
  country: company({
    checkCode: 'CTC-01',
    nl: 'Land',
    en: 'Country',
    read: (c) => c.address.country,
    compare: COMPARATORS.country,
  }),
} as const satisfies Record<string, CompanyFieldDefinition>;

/** Person fields, compared for every person in an application. */
export const PERSON_FIELDS = {
  initials: person({
    checkCode: 'CTC-01',
    nl: 'Voorletters',
    en: 'Initials',
    read: (p) => p.initials,
    compare: COMPARATORS.initials,
  }),
  firstNames: person({
    checkCode: 'CTC-01',
    nl: 'Voornamen',
    en: 'First names',
    read: (p) => p.firstNames,
    compare: COMPARATORS.firstNames,
  }),
  surname: person({
    checkCode: 'CTC-01',
    nl: 'Achternaam',
    en: 'Surname',
    read: joinSurname,
    compare: COMPARATORS.surname,
    division: { parts: ({ prefix, surname }) => [prefix, surname], reason: 'prefixPlace' },
  }),
  birthDate: person({
    checkCode: 'CTC-01',
    nl: 'Geboortedatum',
    en: 'Date of birth',
    read: (p) => p.birthDate ?? '',
    compare: COMPARATORS.day,
  }),
  email: person({
    checkCode: 'CTC-02',
    nl: 'E-mailadres',
    en: 'E-mail address',
    read: (p) => p.email,
    compare: COMPARATORS.email,
  }),
  mobile: person({
    checkCode: 'CTC-03',
    nl: 'Mobiel nummer',
    en: 'Mobile number',
    read: (p) => p.mobile,
    compare: COMPARATORS.phone,
  }),
} as const satisfies Record<string, PersonFieldDefinition>;

/** All compared fields. A new one is one entry in one of the two lists above. */
export const COMPARED_FIELDS = { ...COMPANY_FIELDS, ...PERSON_FIELDS };

export type CompanyFieldKey = keyof typeof COMPANY_FIELDS;
export type PersonFieldKey = keyof typeof PERSON_FIELDS;
export type ComparedFieldKey = CompanyFieldKey | PersonFieldKey;

export const COMPANY_FIELD_KEYS = Object.keys(COMPANY_FIELDS) as readonly CompanyFieldKey[];
export const PERSON_FIELD_KEYS = Object.keys(PERSON_FIELDS) as readonly PersonFieldKey[];
export const COMPARED_FIELD_KEYS = Object.keys(COMPARED_FIELDS) as [ComparedFieldKey, ...ComparedFieldKey[]];
