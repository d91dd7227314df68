/** What the trade register (Handelsregister) says about a company at one moment: the third column beside declared and registered. */
import { z } from 'zod';
import { partialDaySchema } from '../calendar/partialDaySchema';
import { isoDate } from './fields/texts';

/** Kinds of entry on people, as KVK's Functionarissen answers divide them; `owner` is the owner of a sole proprietorship or partnership. */
export const FUNCTIONARY_KINDS = [
  'owner',
  'board',
  'liable',
  'attorney',
  'specialStatus',
  'publicLaw',
  'other',
] as const;
export type FunctionaryKind = (typeof FUNCTIONARY_KINDS)[number];

/** How the register words an authority. `unknown` when it says nothing the desk can read. */
export const REGISTER_AUTHORITIES = [
  'owner',
  'sole',
  'unlimited',
  'fullPower',
  'joint',
  'limited',
  'limitedPower',
  'none',
  'unknown',
] as const;
export type RegisterAuthority = (typeof REGISTER_AUTHORITIES)[number];

/**
 * What keeps a person from acting: guardianship (curatele), administration (bewind), a provisional measure, a foreign
 * status, their own insolvency, a restriction that the desk does not know by name, their death.
 */
export const PERSON_BARS = [
  'guardianship',
  'administration',
  'provisional',
  'foreignStatus',
  'insolvency',
  'otherRestriction',
  'deceased',
] as const;
export type PersonBar = (typeof PERSON_BARS)[number];

/** Special legal status of a company: faillissement, surseance van betaling, schuldsanering, or one the desk does not know by name. */
export const SPECIAL_STATUSES = ['bankruptcy', 'moratorium', 'debtRestructuring', 'foreign', 'other'] as const;
export type SpecialStatus = (typeof SPECIAL_STATUSES)[number];

/** A person as the register writes them. A legal entity in office has `companyName` and no person's name. */
export const functionarySchema = z.strictObject({
  kind: z.enum(FUNCTIONARY_KINDS),
  firstNames: z.string(),
  prefix: z.string(),
  surname: z.string(),
  birthDate: isoDate.nullable(),
  companyName: z.string().nullable(),
  /** KVK number of a legal entity in office, where the register gives it; answers of before this field do not have it. */
  companyKvkNumber: z.string().nullable().optional(),
  position: z.string(),
  authority: z.enum(REGISTER_AUTHORITIES),
  /** For joint authority: true with other persons, false with fellow directors only, null when not said. */
  withOtherPersons: z.boolean().nullable(),
  /** Limit of the authority in whole euros; null when there is none in money. */
  limitEuro: z.number().nullable(),
  /** Limits in words, or what a power of attorney covers. */
  limitText: z.string(),
  from: partialDaySchema.nullable(),
  until: partialDaySchema.nullable(),
  suspendedFrom: partialDaySchema.nullable(),
  suspendedUntil: partialDaySchema.nullable(),
  bars: z.array(z.enum(PERSON_BARS)),
});
export type Functionary = z.infer<typeof functionarySchema>;

export const registerAddressSchema = z.strictObject({
  kind: z.enum(['visit', 'post']),
  /** True when the register keeps it from view: it cannot be compared. */
  shielded: z.boolean(),
  street: z.string(),
  houseNumber: z.string(),
  houseLetter: z.string(),
  houseAddition: z.string(),
  postcode: z.string(),
  city: z.string(),
  poBox: z.string(),
  country: z.string(),
});
export type RegisterAddress = z.infer<typeof registerAddressSchema>;

const oneCompanySchema = z.strictObject({
  kvkNumber: z.string(),
  /** 9 digits; null for a sole proprietorship, which has none of its own. */
  rsin: z.string().nullable(),
  name: z.string(),
  statutoryName: z.string().nullable(),
  tradeNames: z.array(z.string()),
  legalForm: z.string(),
  startedOn: partialDaySchema.nullable(),
  /** Set when the registration has ended; parts of the day may not be known. */
  endedOn: partialDaySchema.nullable(),
  specialStatus: z.enum(SPECIAL_STATUSES).nullable(),
  addresses: z.array(registerAddressSchema),
  establishments: z.array(z.strictObject({ number: z.string(), name: z.string(), main: z.boolean() })),
  /** Null when the register gave no answer about people: then nothing about authority is known. */
  functionaries: z.array(functionarySchema).nullable(),
});
/** A company, with the register's own answers about the companies that are in office in it, and in those in turn, each once. */
export const registerCompanySchema = oneCompanySchema.extend({
  directorCompanies: z.array(oneCompanySchema).optional(),
});
export type DirectorCompany = z.infer<typeof oneCompanySchema>;
export type RegisterCompany = z.infer<typeof registerCompanySchema>;

/** found; notFound: no such number; unavailable: no answer could be had, and nothing may be concluded. */
export const REGISTER_RESULTS = ['found', 'notFound', 'unavailable'] as const;
export type RegisterResult = (typeof REGISTER_RESULTS)[number];

/** One answer of the register, kept with the case as it was given. */
export interface RegisterSnapshot {
  readonly id: string;
  readonly applicationId: string;
  readonly kvkNumber: string;
  readonly result: RegisterResult;
  /** The register's own error code (IPD…) or ours; null when found. */
  readonly errorCode: string | null;
  /** Peilmoment: ISO 8601 UTC, when the data were taken from the register. */
  readonly asOf: string;
  /** Who answered, e.g. `api.kvk.nl` or the stand-in: shown with the data. */
  readonly provider: string;
  /** Null unless found. */
  readonly company: RegisterCompany | null;
}
