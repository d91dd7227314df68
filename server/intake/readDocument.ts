/** Reads a scan for somebody, and records that he saw it. */
import { appendAudit } from '@desk/db/stores/auditStore';
import { findDocument } from '@desk/db/stores/mailItemStore';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { Dependencies } from '../dependencies';

export interface ReadDocument {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/** @throws DomainError notFound */
export async function readDocument(
  deps: Dependencies,
  reading: {
    readonly id: string;
    readonly actor: Actor;
    readonly requestId: string;
    readonly origin: 'screen' | 'api';
  },
): Promise<ReadDocument> {
  const { id, actor, requestId, origin } = reading;
  const document = await findDocument(deps.db, id);
  if (document === null) {
    throw new DomainError('notFound');
  }
  const bytes = await deps.files.read(id, document);
  const { applicationId, mediaType } = document;
  const at = deps.clock().toISOString();
  const entry = { type: 'document.read', data: { documentId: id } } as const;
  await inTransaction(deps.db, async (tx) => {
    await appendAudit(tx, { applicationId, entry, actor, at, requestId, origin, handling: false });
  });
  return { bytes, mediaType };
}
