/** What is a day of which a part may not be known, as it comes from outside. */
import { z } from 'zod';
import { UNKNOWN_DAY, type PartialDay } from './partialDay';

export const partialDaySchema: z.ZodType<PartialDay, string> = z.union([
  z.iso.date(),
  z.string().regex(/^[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?$/),
  z.literal(UNKNOWN_DAY),
]);
