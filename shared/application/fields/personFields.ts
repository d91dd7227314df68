/** Registry of the fields of people: those who hold a means or are to get one, and those who sign. Everything that the desk knows of a field stands in its entry. */
import { z } from 'zod';
import { joinPrefix } from '../../language/prefixWords';
import { ASSURANCE_LEVEL_IDS } from '../assuranceLevels';
import { shapeOf, type FieldEntry } from './field';
import { isoDate, keptName, keptText, lineText, nameText } from './texts';

/** manager = beheerder (the company's own administrator), user = gebruiker (holds a means, manages nothing). */
export const PERSON_ROLES = ['manager', 'user'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export const MEANS_STATUSES = ['active', 'suspended', 'revoked', 'expired'] as const;
export type MeansStatus = (typeof MEANS_STATUSES)[number];

/** How a signer's authority reads in the trade register, as far as the customer declares it. */
export const DECLARED_AUTHORITIES = [
  'sole',
  'joint',
  'limited',
  'fullPower',
  'limitedPower',
  'mandate',
  'unknown',
] as const;
export type DeclaredAuthority = (typeof DECLARED_AUTHORITIES)[number];

/** The parts of a surname, wherever it is read. */
interface Surname {
  readonly prefix: string;
  readonly surname: string;
}

export const PERSON_FIELDS = {
  /** The login platform's own key of a means; null in an application that does not name one. */
  meansNumber: {
    label: { nl: 'Middelnummer', en: 'Means number' },
    column: 'text',
    personal: false,
    declared: lineText(20).nullable(),
    registered: z.string().regex(/^ZM-[0-9]{6,10}$/),
    csv: { column: 'meansNumber', required: true },
  },
  role: {
    label: { nl: 'Rol', en: 'Role' },
    column: 'text',
    personal: false,
    declared: z.enum(PERSON_ROLES),
    registered: z.enum(PERSON_ROLES),
    csv: { column: 'role', required: true },
    words: 'personRole',
  },
  level: {
    label: { nl: 'Niveau', en: 'Level' },
    column: 'text',
    personal: false,
    registered: z.enum(ASSURANCE_LEVEL_IDS),
    csv: { column: 'level', required: true },
  },
  status: {
    label: { nl: 'Status', en: 'Status' },
    column: 'text',
    personal: false,
    registered: z.enum(MEANS_STATUSES),
    csv: { column: 'status', required: true },
    words: 'meansStatus',
  },
  initials: {
    label: { nl: 'Voorletters', en: 'Initials' },
    column: 'text',
    personal: true,
    declared: lineText(30),
    registered: keptText(30),
    signed: lineText(30),
    corrected: lineText(30),
    csv: { column: 'initials', required: true },
    fact: 'personIdentity',
    compared: { check: 'CTC-01', how: 'initials' },
  },
  firstNames: {
    label: { nl: 'Voornamen', en: 'First names' },
    column: 'text',
    personal: true,
    declared: lineText(120),
    registered: keptText(120),
    signed: lineText(120),
    corrected: lineText(120),
    csv: { column: 'firstNames', required: true },
    fact: 'personIdentity',
    inName: true,
    compared: { check: 'CTC-01', how: 'firstNames' },
  },
  /** The tussenvoegsel; compared joined with the surname. */
  prefix: {
    label: { nl: 'Tussenvoegsel', en: 'Prefix' },
    column: 'text',
    personal: true,
    declared: lineText(30),
    registered: keptText(30),
    signed: lineText(30),
    corrected: lineText(30),
    csv: { column: 'prefix', required: true },
    fact: 'personIdentity',
    inName: true,
  },
  surname: {
    label: { nl: 'Achternaam', en: 'Surname' },
    column: 'text',
    personal: true,
    declared: nameText(120),
    registered: keptName(120),
    signed: nameText(120),
    corrected: nameText(120),
    csv: { column: 'surname', required: true },
    fact: 'personIdentity',
    inName: true,
    compared: {
      check: 'CTC-01',
      how: 'surname',
      read: ({ prefix, surname }: Surname) => joinPrefix(prefix, surname),
      division: { parts: ({ prefix, surname }: Surname) => [prefix, surname], reason: 'prefixPlace' },
    },
  },
  birthDate: {
    label: { nl: 'Geboortedatum', en: 'Date of birth' },
    column: 'day',
    personal: true,
    declared: isoDate.nullable(),
    registered: isoDate,
    signed: isoDate.nullable(),
    corrected: isoDate.nullable(),
    csv: { column: 'birthDate', required: true },
    fact: 'personIdentity',
    compared: { check: 'CTC-01', how: 'day' },
  },
  email: {
    label: { nl: 'E-mailadres', en: 'E-mail address' },
    column: 'text',
    personal: true,
    declared: lineText(254),
    registered: keptText(254),
    corrected: lineText(254),
    csv: { column: 'email', required: true },
    fact: 'personEmail',
    place: true,
    compared: { check: 'CTC-02', how: 'email' },
  },
  mobile: {
    label: { nl: 'Mobiel nummer', en: 'Mobile number' },
    column: 'text',
    personal: true,
    declared: lineText(32),
    registered: keptText(32),
    corrected: lineText(32),
    csv: { column: 'mobile', required: true },
    fact: 'personMobile',
    place: true,
    compared: { check: 'CTC-03', how: 'phone' },
  },
  /** Being employed decides which checks are asked, not what they found: it is no fact that a check rests on. */
  employed: {
    label: { nl: 'In dienst', en: 'Employed' },
    column: 'boolean',
    personal: true,
    declared: z.boolean(),
    corrected: z.boolean(),
  },
  effectiveFrom: {
    label: { nl: 'Sinds', en: 'Since' },
    column: 'day',
    personal: false,
    registered: isoDate,
    csv: { column: 'effectiveFrom', required: true },
  },
  /** What a signer is in the company. */
  position: {
    label: { nl: 'Functie', en: 'Position' },
    column: 'text',
    personal: true,
    signed: lineText(80),
  },
  authority: {
    label: { nl: 'Bevoegdheid', en: 'Authority' },
    column: 'text',
    personal: true,
    signed: z.enum(DECLARED_AUTHORITIES),
    words: 'authority',
  },
} as const satisfies Record<string, FieldEntry<never>>;

/** A person who is to get the higher level, as the customer typed it. */
export const applicationPersonSchema = z.strictObject(shapeOf(PERSON_FIELDS, 'declared'));
/** A means (eHerkenningsmiddel) as the login platform knows it. */
export const registeredMeansSchema = z.strictObject(shapeOf(PERSON_FIELDS, 'registered'));
/** Who signs the contract for the company. */
export const signerSchema = z.strictObject(shapeOf(PERSON_FIELDS, 'signed'));
/** What an officer may correct of a person. */
export const correctedPersonSchema = z.strictObject(shapeOf(PERSON_FIELDS, 'corrected'));

/** A person as an application declares them. */
export type DeclaredPerson = z.infer<typeof applicationPersonSchema>;
/** A person as an officer may correct them. */
export type CorrectedPerson = z.infer<typeof correctedPersonSchema>;

/** A name in the parts in which Dutch registers keep it. */
export type PersonName = Pick<z.infer<typeof signerSchema>, 'initials' | 'firstNames' | 'prefix' | 'surname'>;
