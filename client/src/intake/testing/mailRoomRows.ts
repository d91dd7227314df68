/** Invented stacks and letters for tests of the post room. */
import { makeNumber } from '@desk/shared/application/caseNumber';
import type { MailBatch, ScannedLetter } from '@desk/shared/intake/mailBatch';

export const FIRST_CASE = makeNumber('ZU', 2026, 123);
const BATCH_ID = '0198c000-0000-7000-8000-00000000b001';

export function batchOf(changes: Partial<MailBatch> = {}): MailBatch {
  return {
    id: BATCH_ID,
    fileName: 'ochtendpost.pdf',
    mediaType: 'application/pdf',
    bytes: 1_000_000,
    sha256: 'b'.repeat(64),
    source: 'screen',
    status: 'done',
    refusal: null,
    pages: 300,
    pagesRead: 300,
    receivedOn: '2026-11-20',
    createdById: 'u-vera',
    createdByName: 'Vera Voorbeeld',
    createdAt: '2026-11-20T08:00:00.000Z',
    finishedAt: '2026-11-20T08:05:00.000Z',
    letters: { registered: 97, unmatched: 2, refused: 1, discarded: 0 },
    ...changes,
  };
}

export function letterOf(changes: Partial<ScannedLetter> = {}): ScannedLetter {
  return {
    id: 'l1',
    batchId: BATCH_ID,
    fileName: 'ochtendpost.pdf',
    receivedOn: '2026-11-20',
    pages: [4, 5, 6],
    applicationNumber: null,
    status: 'unmatched',
    cause: 'noCode',
    refusal: null,
    follows: null,
    mailItemId: null,
    applicationId: null,
    reason: '',
    version: 3,
    ...changes,
  };
}
