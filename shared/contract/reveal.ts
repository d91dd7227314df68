/** What is asked and answered when somebody has to see what is masked to them. */
import { z } from 'zod';
import { reasonShape } from '../language/reasonShape';

export const revealSchema = z.strictObject({ reason: reasonShape });

/** The masked fields of one person, plain. */
export const revealedSchema = z.object({
  birthDate: z.string().nullable(),
  /** Both empty of who only signs. */
  email: z.string().nullable(),
  mobile: z.string().nullable(),
  /** Until then everything shows them plain to who asked. */
  until: z.iso.datetime(),
});
export type Revealed = z.infer<typeof revealedSchema>;
