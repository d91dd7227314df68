/** What is asked and answered when somebody has to see what is masked to them. */
import { z } from 'zod';

export const revealSchema = z.strictObject({ reason: z.string().trim().min(3).max(2000) });

/** The masked fields of one person, plain. */
export const revealedSchema = z.object({
  birthDate: z.string().nullable(),
  email: z.string(),
  mobile: z.string(),
  /** Until then lists and searches show them plain to who asked. */
  until: z.iso.datetime(),
});
export type Revealed = z.infer<typeof revealedSchema>;
