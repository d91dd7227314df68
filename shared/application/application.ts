/** The application (aanvraag): one company, one target level, one signed contract, one or more persons. */
import { z } from 'zod';
import { ASSURANCE_LEVEL_IDS, TARGET_LEVEL_IDS, type AssuranceLevelId } from './assuranceLevels';
import { PERSON_ROLES } from './registration';
import {
  addressSchema,
  establishmentNumberSchema,
  isoDate,
  kvkNumberSchema,
  personNameSchema,
  lineText,
  nameText,
} from './values';

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

/** A person who is to get the higher level, as the customer typed it. */
export const applicationPersonSchema = z.strictObject({
  meansNumber: z.string().max(20).nullable(),
  role: z.enum(PERSON_ROLES),
  ...personNameSchema.shape,
  birthDate: isoDate.nullable(),
  email: lineText(254),
  mobile: lineText(32),
  employed: z.boolean(),
});
export type ApplicationPersonInput = z.infer<typeof applicationPersonSchema>;

/** Who signs the contract for the company. */
export const signerSchema = z.strictObject({
  ...personNameSchema.shape,
  birthDate: isoDate.nullable(),
  position: z.string().max(80),
  authority: z.enum(DECLARED_AUTHORITIES),
});
export type SignerInput = z.infer<typeof signerSchema>;

/** An application as the front office sends it (one JSON line each). */
export const applicationInputSchema = z.strictObject({
  /** The front office's own key; sending the same one again changes nothing. */
  frontOfficeId: z.string().min(1).max(64),
  submittedAt: z.iso.datetime(),
  registrationNumber: z.string().max(20),
  targetLevel: z.enum(ASSURANCE_LEVEL_IDS),
  kvkNumber: z.string().max(20),
  establishmentNumber: z.string().max(20).nullable(),
  companyName: nameText(200),
  legalForm: lineText(80),
  address: addressSchema,
  targetServices: z.array(z.string().max(80)).default([]),
  /** True when the customer says that more companies are upgraded at once. */
  severalCompanies: z.boolean().default(false),
  language: z.enum(['nl', 'en']).default('nl'),
  persons: z.array(applicationPersonSchema).min(1).max(50),
  signers: z.array(signerSchema).min(1).max(20),
});
export type ApplicationInput = z.infer<typeof applicationInputSchema>;

export interface ApplicationPerson extends ApplicationPersonInput {
  readonly id: string;
  readonly applicationId: string;
  /** The registered means it upgrades, found by number at import; null when unknown. */
  readonly registeredMeansId: string | null;
  /** Level of that means when the letter came in; null when unknown. */
  readonly currentLevel: AssuranceLevelId | null;
  readonly position: number;
  readonly outcome: PersonOutcome;
  /** Why they were left out of a pending or taken decision, as reason codes; null or absent when they were not. */
  readonly dropCodes?: readonly string[] | null;
  readonly activatedAt: string | null;
}
/** Outcome per person: pending until activated, or closed off with a reason. */
export const PERSON_OUTCOMES = ['pending', 'activated', 'closedOff'] as const;
export type PersonOutcome = (typeof PERSON_OUTCOMES)[number];

export interface Signer extends SignerInput {
  readonly id: string;
  readonly applicationId: string;
  readonly sequence: number;
}

/** What officers may correct by hand after comparing with the paper; everything else is refused in a PUT. */
export const editableApplicationSchema = z
  .strictObject({
    companyName: nameText(200),
    legalForm: lineText(80),
    kvkNumber: kvkNumberSchema,
    establishmentNumber: establishmentNumberSchema.nullable(),
    address: addressSchema,
    targetLevel: z.enum(TARGET_LEVEL_IDS),
    persons: z.array(
      applicationPersonSchema
        .pick({
          initials: true,
          firstNames: true,
          prefix: true,
          surname: true,
          birthDate: true,
          email: true,
          mobile: true,
          employed: true,
        })
        .extend({ id: z.uuid() }),
    ),
  })
  .partial();
export type EditableApplication = z.infer<typeof editableApplicationSchema>;
