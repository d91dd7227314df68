/** Blacks out regions of a stored scan for good: a new file under a new key takes its place, and the old key is gone. */
import { replaceDocument, type DocumentOfCase } from '@desk/db/stores/mailItemStore';
import { inTransaction, type Tx } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { RedactInput } from '@desk/shared/contract/mailRoom';
import type { DocumentSummary } from '@desk/shared/intake/mailItem';
import type { Dependencies } from '../dependencies';
import { performActionIn } from '../flow/performAction';
import { redactScan } from '../reading/redactScan';
import type { ScanType } from '../reading/scanTypes';
import type { StoredBytes } from './documentFiles';
import { forgetPages } from './pageCache';
import { requireDocument } from './readDocument';
import { prepareStackRedaction } from './redactStack';

export interface Redaction {
  readonly id: string;
  readonly input: RedactInput;
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: 'screen' | 'api';
}

interface Replacement {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly document: DocumentOfCase;
  readonly mediaType: ScanType;
  readonly bytes: Buffer;
  readonly stored: StoredBytes;
}

async function replace(tx: Tx, deps: Dependencies, redaction: Redaction, { at, ...next }: Replacement): Promise<void> {
  const { id: documentId, input, actor, requestId, origin } = redaction;
  const { document, mediaType, bytes, stored } = next;
  const { applicationId, pages } = document;
  const receivedSha256 = document.receivedSha256 ?? document.sha256;
  const set = { ...stored, mediaType, pages, bytes: bytes.length, storedAt: at, receivedSha256 };
  const touched = [...new Set(input.regions.map(({ page }) => page))].sort((one, other) => one - other);
  await performActionIn(tx, deps, {
    applicationId,
    action: 'redactDocument',
    input: { documentId, pages: touched, reason: input.reason },
    actor,
    version: input.version,
    requestId,
    origin,
  });
  if (!(await replaceDocument(tx, document, set))) {
    throw new DomainError('staleVersion');
  }
}

/** A file lies under the hash of its bytes: with a mark of its own, no two redactions ever write or remove the same one. */
export function withMark(pdf: Buffer, mark: string): Buffer {
  return Buffer.concat([pdf, Buffer.from(`\n%${mark}\n`)]);
}

/**
 * Replaces the stored scan by pictures of its pages with the regions painted over, and removes what was there.
 * @returns the scan as it is kept now
 * @throws DomainError notFound (scan or page), every refusal of the flow (a case that is decided, or that a colleague
 *   holds), staleVersion when the case or the scan is another one by now
 */
export async function redactDocument(deps: Dependencies, redaction: Redaction): Promise<DocumentSummary> {
  const { id, input } = redaction;
  const document = await requireDocument(deps, id);
  const old = await deps.files.read(id, document);
  const { bytes: pdf, mediaType } = await redactScan(old, document.mediaType as ScanType, input.regions);
  const bytes = withMark(pdf, deps.newId());
  const stack = await prepareStackRedaction(deps, document.mailItemId, input);
  const stored = await deps.files.store(id, bytes);
  const at = deps.clock().toISOString();
  try {
    await inTransaction(deps.db, async (tx) => {
      await replace(tx, deps, redaction, { document, mediaType, bytes, stored, at });
      await stack.apply(tx);
    });
  } catch (error) {
    await Promise.all([deps.files.discard(id, stored), stack.undo()]);
    throw error;
  }
  await Promise.all([deps.files.discard(id, document), stack.finish()]);
  forgetPages(id);
  const { mailItemId, fileName, pages } = document;
  return { id, mailItemId, fileName, mediaType, bytes: bytes.length, pages, sha256: stored.sha256 };
}
