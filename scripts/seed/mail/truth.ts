/** What a made stack of post says about itself: per file and page, whose it is and what the desk must do with it. */
import { z } from 'zod';

const pageSchema = z.strictObject({
  /** Place in the file, 1 is the first. */
  page: z.int().min(1),
  paper: z.enum(['contract', 'enclosure', 'separator']),
  /** Number of the application whose paper it is, also where no code says so; null for a separator sheet. */
  application: z.string().nullable(),
  codes: z.enum(['readable', 'partly', 'unreadable', 'none']),
  /** registered: on the case of `application`; tray: waits for a person; separator: belongs to no letter. */
  expected: z.enum(['registered', 'tray', 'separator']),
  dpi: z.int(),
  /** Degrees it lies askew. */
  skew: z.number(),
  upsideDown: z.boolean(),
});

const fileSchema = z.strictObject({
  file: z.string(),
  /** read: becomes a batch; known: the very bytes of `sameAs`; refused: with this error code. */
  expected: z.enum(['read', 'known', 'refused']),
  sameAs: z.string().nullable(),
  refusal: z.string().nullable(),
  pages: z.array(pageSchema),
});

export const truthSchema = z.strictObject({
  seed: z.int(),
  /** Year in the application numbers. */
  year: z.int(),
  applications: z.array(z.string()),
  /** In the order in which they are to be handed in. */
  files: z.array(fileSchema),
});

export type TruePage = z.infer<typeof pageSchema>;
export type TrueFile = z.infer<typeof fileSchema>;
export type Truth = z.infer<typeof truthSchema>;
