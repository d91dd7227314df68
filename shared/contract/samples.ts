/** Samples of auditors on the wire. */
import { z } from 'zod';
import { isoDate, lineText } from '../application/fields/texts';
import { MOST_SAMPLED, SAMPLE_FINDINGS, SAMPLED_OUTCOMES } from '../audit/sample';
import { MOST_WEIGHT, SAMPLE_METHODS, USUAL_FAST_MINUTES, USUAL_WEIGHTS } from '../audit/sampling';
import { id, reason, remark } from '../flow/actions/shapes';

const weight = z.int().min(0).max(MOST_WEIGHT);

/** Draws a sample. Without a seed the desk makes one, and says it. */
export const drawSampleSchema = z
  .strictObject({
    reason,
    method: z.enum(SAMPLE_METHODS),
    seed: z.string().trim().pipe(lineText(100)).default(''),
    from: isoDate,
    to: isoDate,
    outcome: z.enum(SAMPLED_OUTCOMES).default('any'),
    size: z.int().min(1).max(MOST_SAMPLED),
    weights: z
      .strictObject({ base: weight, waiver: weight, override: weight, fast: weight, officer: weight })
      .default({ ...USUAL_WEIGHTS }),
    fastMinutes: z.int().min(0).max(1_440).default(USUAL_FAST_MINUTES),
    officerId: id.nullable().default(null),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'before from' })
  .refine(({ weights }) => Object.values(weights).some((one) => one > 0), {
    path: ['weights'],
    message: 'all nothing',
  });
export type DrawSampleInput = z.infer<typeof drawSampleSchema>;

/** Records what was found; whoever finds something says what. `seen` is what stood on the screen: null where nobody had looked. */
export const recordFindingSchema = z
  .strictObject({ finding: z.enum(SAMPLE_FINDINGS), remark, seen: id.nullable() })
  .refine(({ finding, remark: text }) => finding === 'inOrder' || text.length >= 3, {
    path: ['remark'],
    message: 'needed',
  });
export type RecordFindingInput = z.infer<typeof recordFindingSchema>;

/** Closes a sample for good; with cases at which nobody looked the remark says why. */
export const closeSampleSchema = z.strictObject({ remark });
export type CloseSampleInput = z.infer<typeof closeSampleSchema>;
