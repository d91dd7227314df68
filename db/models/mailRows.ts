/** Columns of the mail room: batches of scans, the pages read of them, and the letters found in them. */
import type { Role } from '@desk/shared/access/roles';
import type { MailBatch, ReadPage, ScannedLetter } from '@desk/shared/intake/mailBatch';
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

export const scannedLetterColumns = {
  id: 'id',
  batchId: 'id',
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
} as const satisfies ColumnsOf<ScannedLetter>;
