/** What every act on a print run comes with, and how it is recorded: a run belongs to no case. */
import type { Tx } from '@desk/db/reader';
import type { Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { appendAudit } from '../../trail/append';

export interface PrintRequest {
  readonly actor: Actor;
  readonly requestId: string;
  readonly idempotencyKey: string | null;
}

/** Appends an event about a run. */
export async function recordRun(
  tx: Tx,
  entry: AuditEntry,
  { actor, requestId, at }: Pick<PrintRequest, 'actor' | 'requestId'> & { readonly at: string },
): Promise<void> {
  await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin: 'screen', handling: false });
}
