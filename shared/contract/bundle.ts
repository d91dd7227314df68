/** What a signed bundle of the trail is asked for by: some cases, or a period. */
import { z } from 'zod';

/** A sample of more than this is a period. */
export const MOST_CASES_IN_BUNDLE = 200;

const day = z.iso.date();

/**
 * The question in the address: `cases`, ids with commas between them, or `from` and `to`, days in Amsterdam, both included.
 * @returns which of the two, with its values; each id once
 */
export const bundleQuerySchema = z
  .strictObject({ cases: z.string().max(8_000).optional(), from: day.optional(), to: day.optional() })
  .transform(({ cases, from, to }, context) => {
    if (cases !== undefined && from === undefined && to === undefined) {
      const ids = z
        .array(z.uuid())
        .min(1)
        .max(MOST_CASES_IN_BUNDLE)
        .safeParse([...new Set(cases.split(','))]);
      if (ids.success) {
        return { kind: 'cases', ids: ids.data } as const;
      }
      context.addIssue({ code: 'custom', path: ['cases'], message: 'unknown id' });
      return z.NEVER;
    }
    if (cases === undefined && from !== undefined && to !== undefined && from <= to) {
      return { kind: 'period', from, to } as const;
    }
    context.addIssue({ code: 'custom', path: [cases === undefined ? 'to' : 'cases'], message: 'either or' });
    return z.NEVER;
  });

export type BundleQuery = z.infer<typeof bundleQuerySchema>;
