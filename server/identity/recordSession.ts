/** Decides what the trail keeps of coming and going: who and when, never a user name that was typed or a password. */
import type { Tx } from '@desk/db/transaction';
import { SYSTEM_ACTOR, type Actor } from '@desk/shared/access/roles';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import type { UserRow } from '@desk/shared/contract/resources';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';

type SessionEntry = Extract<AuditEntry, { type: `session.${string}` }>;

/** Appends a session event. An unknown user acts as the desk itself: what they typed may be anybody's password. */
export async function recordSession(
  tx: Tx,
  { requestId, deps }: { readonly requestId: string; readonly deps: Dependencies },
  { user, entry }: { readonly user: UserRow | null; readonly entry: SessionEntry },
): Promise<void> {
  const actor: Actor = user === null ? SYSTEM_ACTOR : { id: user.id, role: user.role, name: user.name };
  const at = deps.clock().toISOString();
  await appendAudit(tx, { applicationId: null, entry, actor, at, requestId, origin: 'screen', handling: false });
}
