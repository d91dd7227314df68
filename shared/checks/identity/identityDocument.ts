/** An identity document as the desk keeps it: what its holder and its machine readable zone say, never its citizen service number. */
import { z } from 'zod';
import { isoDate } from '../../application/fields/texts';
import { stateCodeOf } from '../../language/countries';
import type { DocumentStatusAnswer } from './documentStatus';
import { tidyNumber } from './documentNumber';
import { LONGEST_MRZ_TEXT, MRZ_FORMATS } from './mrzText';
import { DIGIT_STATES, MRZ_DIGITS } from './parseMrz';
import { holdsPersonalNumber, withoutPersonalNumber } from './personalNumber';

/** Paspoort, identiteitskaart, verblijfsdocument, rijbewijs, and a travel document of another state. */
export const DOCUMENT_KINDS = ['passport', 'identityCard', 'residencePermit', 'drivingLicence', 'foreign'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** What makes a document's zone and number inconsistent. */
export const DOCUMENT_FINDINGS = [
  'letterO',
  'numberFormat',
  'confusedCharacter',
  'impossibleDate',
  'kindDiffers',
  'stateDiffers',
  'numberDiffers',
  'nameDiffers',
  'birthDateDiffers',
  'expiryDiffers',
] as const;
export type DocumentFinding = (typeof DOCUMENT_FINDINGS)[number];

/** What is worth a second look, and decides nothing. */
export const DOCUMENT_HINTS = ['unusualZero', 'firstLetter', 'nameCutOff', 'partnerName', 'looksMasked'] as const;
export type DocumentHint = (typeof DOCUMENT_HINTS)[number];

export const documentVerdictSchema = z.strictObject({
  /** Null when no zone was read. */
  format: z.enum(MRZ_FORMATS).nullable(),
  digits: z.record(z.enum(MRZ_DIGITS), z.enum(DIGIT_STATES)).nullable(),
  findings: z.array(z.enum(DOCUMENT_FINDINGS)),
  hints: z.array(z.enum(DOCUMENT_HINTS)),
});
export type DocumentVerdict = z.infer<typeof documentVerdictSchema>;

/** A birth date as printed: whole, or without day, or without month and day. */
const partialDate = z.union([isoDate, z.string().regex(/^[12][0-9]{3}(-(0[1-9]|1[0-2]))?$/)]);
/** Letters in any script, and what stands between them in names; no digits, so that no number can hide in a name. */
const name = z
  .string()
  .trim()
  .max(120)
  .regex(/^[^\p{N}<>]*$/u);

/** What is printed on a document, as the officer reads it. */
export const documentFieldsSchema = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS),
  /** Issuing state, three letters as in the zone (NLD); Germany writes D. */
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{1,3}$/),
  number: z
    .string()
    .max(40)
    .transform(tidyNumber)
    .pipe(z.string().regex(/^[A-Z0-9]{4,20}$/)),
  surname: name.min(1),
  givenNames: name,
  birthDate: partialDate,
  expiresOn: isoDate,
});
export type DocumentFields = z.infer<typeof documentFieldsSchema>;

/** A zone as it was handed in, from which the citizen service number is taken out before anything else reads it. */
const mrzSchema = z.string().max(LONGEST_MRZ_TEXT).transform(withoutPersonalNumber);

/** What an officer records about the document of one signer or person. */
export const recordDocumentSchema = z.strictObject({
  subject: z.enum(['signer', 'person']),
  subjectId: z.uuid(),
  /** The same human in other roles: it is one document, read once. */
  also: z.array(z.uuid()).max(20).default([]),
  ...documentFieldsSchema.shape,
  mrz: mrzSchema.nullable().default(null),
  /** The citizen service number is covered on the copy. */
  masked: z.boolean().default(false),
  /** The screen took a citizen service number out of the zone already. */
  bsnSeen: z.boolean().default(false),
  /** The scan and page on which the document stands. */
  documentId: z.uuid().nullable().default(null),
  page: z.int().min(1).max(500).nullable().default(null),
});
export type RecordDocumentInput = z.infer<typeof recordDocumentSchema>;

/**
 * Whether somebody typed a citizen service number where the number of the document belongs. Other states have document
 * numbers of nine digits; the Netherlands has none.
 */
export function isPersonalNumber({ country, number }: Pick<DocumentFields, 'country' | 'number'>): boolean {
  return stateCodeOf(country) === 'NL' && holdsPersonalNumber(number);
}

/** A recorded document. A correction is a new one; the former stays and says when it was superseded. */
export interface IdentityDocument {
  readonly id: string;
  readonly applicationId: string;
  readonly subject: 'signer' | 'person';
  readonly subjectId: string;
  readonly kind: DocumentKind;
  readonly country: string;
  /** The last three characters of the number; the whole number is not kept. */
  readonly numberEnd: string;
  readonly surname: string;
  readonly givenNames: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly birthDate: string;
  readonly expiresOn: string;
  readonly masked: boolean;
  /** A citizen service number was visible where it was read. */
  readonly bsnSeen: boolean;
  readonly verdict: DocumentVerdict;
  readonly documentId: string | null;
  readonly page: number | null;
  readonly byId: string;
  readonly byName: string;
  readonly at: string;
  readonly supersededAt: string | null;
  /** What the verification service answered, the first one first. */
  readonly statuses: readonly DocumentStatusAnswer[];
}

/**
 * The document that stands for somebody.
 * @param documents of the case
 * @param subjectId a signer or person
 * @returns the one that is not superseded; undefined while none is recorded
 */
export function documentOf<D extends Pick<IdentityDocument, 'subjectId' | 'supersededAt'>>(
  documents: readonly D[],
  subjectId: string | null,
): D | undefined {
  return documents.find((one) => one.subjectId === subjectId && one.supersededAt === null);
}
