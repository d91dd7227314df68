/** The current Z login registration: the company, and the means its people hold today. */
import { z } from 'zod';
import { ASSURANCE_LEVEL_IDS } from './assuranceLevels';
import {
  addressSchema,
  isoDate,
  kvkNumberSchema,
  establishmentNumberSchema,
  personNameSchema,
  lineText,
  nameText,
} from './values';

/** manager = beheerder (the company's own administrator), user = gebruiker (holds a means, manages nothing). */
export const PERSON_ROLES = ['manager', 'user'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export const MEANS_STATUSES = ['active', 'suspended', 'revoked', 'expired'] as const;
export type MeansStatus = (typeof MEANS_STATUSES)[number];

/** A means (eHerkenningsmiddel) as the login platform knows it. `meansNumber` is the platform's own key. */
export const registeredMeansSchema = z.strictObject({
  meansNumber: z.string().regex(/^ZM-[0-9]{6,10}$/),
  role: z.enum(PERSON_ROLES),
  level: z.enum(ASSURANCE_LEVEL_IDS),
  status: z.enum(MEANS_STATUSES),
  ...personNameSchema.shape,
  birthDate: isoDate,
  email: lineText(254),
  mobile: lineText(32),
  effectiveFrom: isoDate,
});
export type RegisteredMeansInput = z.infer<typeof registeredMeansSchema>;

/** A company at Z login. `registrationNumber` is the platform's own key. */
export const registrationSchema = z.strictObject({
  registrationNumber: z.string().regex(/^ZR-[0-9]{6,10}$/),
  /** Empty for a company that has none: a foreign one, or a public body outside the register. */
  kvkNumber: kvkNumberSchema.or(z.literal('')),
  establishmentNumber: establishmentNumberSchema.nullable(),
  companyName: nameText(200),
  legalForm: lineText(80),
  address: addressSchema,
  hasManagementModule: z.boolean(),
  means: z.array(registeredMeansSchema),
});
export type RegistrationInput = z.infer<typeof registrationSchema>;

export interface RegisteredMeans extends RegisteredMeansInput {
  readonly id: string;
  readonly registrationId: string;
}
export interface Registration extends Omit<RegistrationInput, 'means'> {
  readonly id: string;
  readonly means: readonly RegisteredMeans[];
}
