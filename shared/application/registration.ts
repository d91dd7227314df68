/** The current Z login registration: the company, and the means its people hold today. */
import { z } from 'zod';
import { registeredCompanySchema } from './fields/companyFields';
import { registeredMeansSchema } from './fields/personFields';

export type RegisteredMeansInput = z.infer<typeof registeredMeansSchema>;

/** A company at Z login, with the means of its people. */
export const registrationSchema = registeredCompanySchema.extend({ means: z.array(registeredMeansSchema) });
export type RegistrationInput = z.infer<typeof registrationSchema>;

export interface RegisteredMeans extends RegisteredMeansInput {
  readonly id: string;
  readonly registrationId: string;
}
export interface Registration extends Omit<RegistrationInput, 'means'> {
  readonly id: string;
  readonly means: readonly RegisteredMeans[];
}
