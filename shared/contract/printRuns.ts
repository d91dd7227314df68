/** The wire of print runs: what each act on one takes. */
import { z } from 'zod';
import { reasonShape } from '../language/reasonShape';

const mark = z.string().trim().min(3).max(40);

/** A letter's bar code and the sticker that went on it. */
export const trackLetterSchema = z.strictObject({ mark, trackNumber: z.string().trim().min(5).max(60) });

/** Letters that did not come out right; the whole run when no marks are given. */
export const spoilLettersSchema = z.strictObject({
  marks: z.array(mark).min(1).max(200).optional(),
  reason: reasonShape,
});

/** In which language the manifest is printed. */
export const manifestQuery = z.strictObject({ language: z.enum(['nl', 'en']).default('nl') });
