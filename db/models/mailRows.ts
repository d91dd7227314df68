/** Columns of the mail room: batches of scans, the pages read of them, and the letters found in them. */
import type { Role } from '@desk/shared/access/roles';
import type { LetterFate, MailBatch, ReadPage, ScannedLetter } from '@desk/shared/intake/mailBatch';
import type { UnreadFile } from '@desk/shared/intake/unreadFile';
import type { ColumnsOf } from './columnKinds';

/** A batch with what opens its bytes, who handed it in as what, and which worker reads it. */
export interface StoredBatch extends Omit<MailBatch, 'pagesRead' | 'letters'> {
  readonly createdByRole: Role;
  /** Of the bytes as they are kept: an active PDF is kept as images, while `sha256` is what was handed in. */
  readonly storedSha256: string;
  readonly wrappedKey: string;
  readonly iv: string;
  readonly authTag: string;
  /** Tries since the last step that succeeded. */
  readonly attempts: number;
  readonly leaseOwner: string | null;
  readonly leaseUntil: string | null;
  /** When it was last worked on, at first when it came: those that wait take turns by it. */
  readonly turnAt: string;
}
export const batchColumns = {
  id: 'id',
  fileName: 'text',
  mediaType: 'text',
  bytes: 'integer',
  sha256: 'text',
  source: 'text',
  status: 'text',
  refusal: 'text',
  pages: 'integer',
  receivedOn: 'day',
  createdById: 'id',
  createdByName: 'text',
  createdByRole: 'text',
  createdAt: 'instant',
  finishedAt: 'instant',
  storedSha256: 'text',
  wrappedKey: 'text',
  iv: 'text',
  authTag: 'text',
  attempts: 'integer',
  leaseOwner: 'id',
  leaseUntil: 'instant',
  turnAt: 'instant',
} as const satisfies ColumnsOf<StoredBatch>;

export interface BatchPageColumns extends ReadPage {
  readonly id: string;
  readonly batchId: string;
  readonly readAt: string;
}
export const batchPageColumns = {
  id: 'id',
  batchId: 'id',
  page: 'integer',
  codes: 'json',
  readAt: 'instant',
} as const satisfies ColumnsOf<BatchPageColumns>;

/** A letter with what its list is sorted and filtered by. */
export interface LetterColumns extends ScannedLetter {
  /** Day, stack and first page: the order of the paper. */
  readonly place: string;
  readonly inTray: boolean;
}
export const scannedLetterColumns = {
  id: 'id',
  batchId: 'id',
  fileName: 'text',
  receivedOn: 'day',
  pages: 'json',
  applicationNumber: 'text',
  status: 'text',
  cause: 'text',
  refusal: 'text',
  follows: 'text',
  mailItemId: 'id',
  applicationId: 'id',
  reason: 'text',
  version: 'integer',
  place: 'text',
  inTray: 'boolean',
} as const satisfies ColumnsOf<LetterColumns>;

/** `id` is that of the letter, which may be no more. */
export type LetterFateColumns = LetterFate & { readonly id: string };
export const letterFateColumns = {
  id: 'id',
  fate: 'text',
  byId: 'id',
  byName: 'text',
  at: 'instant',
  intoId: 'id',
  applicationNumber: 'text',
} as const satisfies ColumnsOf<LetterFateColumns>;

/** A file that was not read, with what opens its bytes when they are kept. */
export interface StoredUnreadFile extends UnreadFile {
  readonly triedAt: string;
  /** Size and time of change when it was last tried; another one is another file. */
  readonly state: string;
  /** Of the plain bytes; null, as the three behind it, for what lies in the folder still. */
  readonly sha256: string | null;
  readonly wrappedKey: string | null;
  readonly iv: string | null;
  readonly authTag: string | null;
}
export const unreadFileColumns = {
  id: 'id',
  fileName: 'text',
  place: 'text',
  path: 'text',
  bytes: 'integer',
  reason: 'text',
  since: 'instant',
  attempts: 'integer',
  triedAt: 'instant',
  state: 'text',
  sha256: 'text',
  wrappedKey: 'text',
  iv: 'text',
  authTag: 'text',
} as const satisfies ColumnsOf<StoredUnreadFile>;
