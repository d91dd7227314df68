/** The one box: what is asked of the search, and what a hit says. */
import { z } from 'zod';
import { STATUS_IDS } from '../flow/statuses';
import { SEARCH_FIELDS } from '../search/searchFields';
import { SEARCH_KIND_IDS } from '../search/searchKinds';

export const MOST_HITS = 50;
const USUAL_HITS = 8;

const kindSchema = z.enum(SEARCH_KIND_IDS);

export const searchQuerySchema = z.strictObject({
  /** As typed; nothing that can be searched finds nothing. */
  q: z.string().max(200),
  /** Kinds of record with commas between; every kind that whoever asks may see when left out. */
  kinds: z
    .string()
    .max(200)
    .transform((kinds) => kinds.split(','))
    .pipe(z.array(kindSchema))
    .optional(),
  /** At most so many hits of each kind. */
  limit: z.coerce.number().int().min(1).max(MOST_HITS).default(USUAL_HITS),
});

export const searchHitSchema = z.object({
  kind: kindSchema,
  id: z.string(),
  /** Company of a case or registration, name of a person or colleague, number of a letter, file of a scan. */
  title: z.string(),
  /** The number people use: of the case, or of the registration; null for what has none. */
  number: z.string().nullable(),
  /** Company of the case that a letter or a person belongs to; null for the rest. */
  companyName: z.string().nullable(),
  /** The case that it is or belongs to. */
  applicationId: z.string().nullable(),
  /** Of that case. */
  status: z.enum(STATUS_IDS).nullable(),
  /** The case is closed, or the letter of a stack no longer waits. */
  isClosed: z.boolean(),
  /** Which fields hold what was asked, in as few as possible. */
  found: z.array(z.object({ field: z.enum(SEARCH_FIELDS), value: z.string(), of: z.string().nullable() })),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchAnswerSchema = z.object({
  /** By kind; of each kind what is open first, then the newest. */
  hits: z.array(searchHitSchema),
  /** Kinds of which more was found than is given. */
  more: z.array(kindSchema),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;
