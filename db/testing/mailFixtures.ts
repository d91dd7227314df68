/** Invented post for the tests of the stores: a letter on file, a batch of scans, a letter found in one. */
import type { ScannedLetter } from '@desk/shared/intake/mailBatch';
import { newId } from '../ids';
import type { NewBatch } from '../stores/mailBatchStore';
import type { NewMailItem } from '../stores/mailItemStore';
import { AT, lettersOf, VERIFIER } from './fixtures';

/** A letter on file. */
export function aMailItem(applicationId: string, over: Partial<NewMailItem> = {}): NewMailItem {
  const id = newId();
  return {
    id,
    number: `ZP-2026-${lettersOf(id, 6)}-1`,
    applicationId,
    receivedOn: '2026-11-02',
    delivery: 'ordinary',
    sender: 'Korenmaat',
    archivePlace: 'Kast 3',
    remark: '',
    signedOn: null,
    checklist: {},
    registeredById: VERIFIER.id,
    registeredByName: VERIFIER.name,
    registeredAt: AT,
    ...over,
  };
}

/** A batch nobody has read. */
export function aBatch(over: Partial<NewBatch> = {}): NewBatch {
  const id = newId();
  return {
    id,
    fileName: 'maandag.pdf',
    mediaType: 'application/pdf',
    bytes: 9,
    sha256: id.padEnd(64, '0'),
    pages: 3,
    source: 'screen',
    receivedOn: '2026-11-02',
    createdById: VERIFIER.id,
    createdByName: VERIFIER.name,
    createdByRole: 'verifier',
    createdAt: AT,
    storedSha256: 'x',
    wrappedKey: 'w',
    iv: 'i',
    authTag: 't',
    ...over,
  };
}

/** A letter of a batch, without a code that could be read. */
export function aScannedLetter(batchId: string, over: Partial<ScannedLetter> = {}): ScannedLetter {
  return {
    fileName: 'maandag.pdf',
    receivedOn: '2026-11-02',
    id: newId(),
    batchId,
    pages: [1, 2],
    applicationNumber: null,
    status: 'unmatched',
    cause: 'noCode',
    refusal: null,
    follows: null,
    mailItemId: null,
    applicationId: null,
    reason: '',
    version: 0,
    ...over,
  };
}
