/** Shapes of the mail room: batches of scans, the tray of letters that no code placed, redaction, and where the paper is. */
import { z } from 'zod';
import { isoDate } from '../application/fields/texts';
import { PAPER_FATES } from '../intake/mailItem';
import { reasonShape as reason } from '../language/reasonShape';

const id = z.uuid();
const version = z.int().min(0);

/** Fields of POST mail-batches beside the files (multipart, field `scans`). */
export const receiveBatchSchema = z.strictObject({ receivedOn: isoDate });
export type ReceiveBatchInput = z.infer<typeof receiveBatchSchema>;

/** What became of each file that was handed in: a new batch, or the one that holds the very same bytes. */
export interface ReceivedFile {
  readonly fileName: string;
  readonly batchId: string | null;
  /** True when these bytes were here before; `batchId` is then the first one. */
  readonly isKnown: boolean;
  /** Error code when the file was refused at the door. */
  readonly refusal: string | null;
  /** The letter that holds these very bytes, when they came in as one and not in a batch. */
  readonly mailItemId?: string;
}

/** Body of POST unread-files/:id/discard. */
export const discardUnreadSchema = z.strictObject({ reason });

/** Actions on a letter in the tray: POST scanned-letters/:id/<action>. */
export const TRAY_ACTIONS = {
  link: z.strictObject({ version, applicationNumber: z.string().trim().min(1).max(40) }),
  /** Splits after this place in the letter's own order of pages, 1 is behind its first page. */
  split: z.strictObject({ version, after: z.int().min(1).max(2000) }),
  /** Joins the pages of another letter of the same batch behind this one; `withVersion` is that of the other as it was seen. */
  join: z.strictObject({ version, withId: id, withVersion: version.optional() }),
  discard: z.strictObject({ version, reason }),
  restore: z.strictObject({ version }),
  /** Undoes a link as long as nobody worked on the case since. */
  unlink: z.strictObject({ version, reason }),
} as const;
export type TrayAction = keyof typeof TRAY_ACTIONS;

/** POST mail-items/:id/relink: a letter on the wrong case goes to the right one; both histories say so. */
export const relinkSchema = z.strictObject({
  /** Of the case it lies on, as the screen showed it. */
  version,
  applicationNumber: z.string().trim().min(1).max(40),
  reason,
});
export type RelinkInput = z.infer<typeof relinkSchema>;

/** Fields of POST mail-items/:id/scans beside the scans; the version is that of the case. */
export const addScansSchema = z.strictObject({ version: z.coerce.number().int().min(0).optional() });
export type AddScansInput = z.infer<typeof addScansSchema>;

/** POST mail-items/:id/strike: a letter without scans that was put on file by mistake. */
export const strikeSchema = z.strictObject({
  /** Of its case, as the screen showed it. */
  version,
  reason,
});
export type StrikeInput = z.infer<typeof strikeSchema>;

/** POST mail-items/:id/paper: where the paper itself is. */
export type PaperFate = (typeof PAPER_FATES)[number];
export const paperSchema = z.strictObject({
  fate: z.enum(PAPER_FATES),
  on: isoDate,
  place: z.string().trim().max(80).default(''),
});
export type PaperInput = z.infer<typeof paperSchema>;

/** POST documents/:id/redact: regions in fractions of the page, 0 to 1 from the top left corner. */
export const redactSchema = z.strictObject({
  /** Of the case, as the screen showed it. */
  version,
  reason,
  regions: z
    .array(
      z.strictObject({
        page: z.int().min(1).max(500),
        left: z.number().min(0).max(1),
        top: z.number().min(0).max(1),
        width: z.number().positive().max(1),
        height: z.number().positive().max(1),
      }),
    )
    .min(1)
    .max(100),
});
export type RedactInput = z.infer<typeof redactSchema>;
