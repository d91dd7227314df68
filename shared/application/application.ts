/** The application (aanvraag): one company, one target level, one signed contract, one or more persons. */
import { z } from 'zod';
import { ASSURANCE_LEVEL_IDS, TARGET_LEVEL_IDS, type AssuranceLevelId } from './assuranceLevels';
import { correctedCompanySchema, declaredCompanySchema } from './fields/companyFields';
import {
  applicationPersonSchema,
  correctedPersonSchema,
  signerSchema,
  type DeclaredPerson,
} from './fields/personFields';
import { lineText } from './fields/texts';

export type ApplicationPersonInput = DeclaredPerson;
export type SignerInput = z.infer<typeof signerSchema>;

/** An application as the front office sends it (one JSON line each). */
export const applicationInputSchema = declaredCompanySchema.extend({
  /** The front office's own key; sending the same one again changes nothing. */
  frontOfficeId: lineText(64).min(1),
  submittedAt: z.iso.datetime(),
  targetLevel: z.enum(ASSURANCE_LEVEL_IDS),
  targetServices: z.array(lineText(80)).default([]),
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
export const editableApplicationSchema = correctedCompanySchema
  .extend({
    targetLevel: z.enum(TARGET_LEVEL_IDS),
    persons: z.array(correctedPersonSchema.extend({ id: z.uuid() })),
  })
  .partial();
export type EditableApplication = z.infer<typeof editableApplicationSchema>;
