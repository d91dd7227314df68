/** Decides what a backup is: a folder with sealed parts, the documents as they are sealed anyway, and a manifest that is written last. */
import { z } from 'zod';

export const BACKUP_FORMAT = 'upgrade-desk-backup/1';
/** Only what is finished has it. */
export const MANIFEST = 'backup.json';
/** Only what was begun and not finished has it alone. */
export const UNFINISHED = 'unfinished.json';
export const DOCUMENTS_FOLDER = 'documents';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const partFact = z.object({
  name: z.string().regex(/^[a-z]+-\d{6}\.part$/),
  bytes: z.number().int().min(0),
  sha256: hash,
});
/** A part as it lies in the folder: sealed. */
export type PartFact = z.infer<typeof partFact>;

const manifestBody = z.object({
  format: z.literal(BACKUP_FORMAT),
  id: z.string(),
  /** Nothing that was committed before it is missing; what was committed in the moment after it may be there. */
  moment: z.string(),
  /** What was erased meanwhile must not be kept for longer. */
  destroyAfter: z.string(),
  dialect: z.enum(['sqlite', 'postgres']),
  migration: z.string(),
  /** Under which of the secrets the key of this backup is sealed, and that key. */
  key: z.string(),
  events: z.number().int(),
  database: z.array(partFact),
  documents: z.object({
    count: z.number().int(),
    bytes: z.number().int(),
    /** Rows whose file was gone or damaged already. */
    missing: z.number().int(),
    index: z.array(partFact),
  }),
});
export type ManifestBody = z.infer<typeof manifestBody>;

export const manifestShape = z.object({ body: manifestBody, mac: z.string() });
export type Manifest = z.infer<typeof manifestShape>;

/** One line of the index of documents. */
export interface IndexedDocument {
  readonly id: string;
  readonly sha256: string;
  /** Of the sealed bytes. */
  readonly sum: string;
}

/** Something is wrong with a backup, or with the place it should go to; the message is a sentence for whoever asked. */
export class BackupError extends Error {}
