/** Decides how an outside program gets its key: made by the operator, shown once, kept as a keyed hash. */
import { insertApiClient } from '@desk/db/stores/apiClientStore';
import { inTransaction } from '@desk/db/transaction';
import { SYSTEM_ACTOR, type MachineRole } from '@desk/shared/access/roles';
import type { Dependencies } from '../dependencies';
import { apiKeyHash, newApiKey } from '../crypto/apiKey';
import { appendAudit } from '../trail/append';

/** Programs are admitted by the operator on the command line, before anybody acts. */
const BY_COMMAND = { actor: SYSTEM_ACTOR, requestId: 'command', origin: 'command' } as const;

export interface NewApiClient {
  readonly name: string;
  readonly role: MachineRole;
  /** For a key that was agreed on beforehand; left out, one is made. */
  readonly key?: string;
}

/** Stores a program that may call the API; its key cannot be read back afterwards. */
export async function createApiClient(
  deps: Pick<Dependencies, 'db' | 'clock' | 'newId' | 'config'>,
  { name, role, key = newApiKey() }: NewApiClient,
): Promise<{ readonly id: string; readonly key: string }> {
  const id = deps.newId();
  const at = deps.clock().toISOString();
  const record = { id, name, role, keyHash: apiKeyHash(deps.config, key), createdAt: at };
  const entry = { type: 'program.admitted', data: { clientId: id, name, role } } as const;
  await inTransaction(deps.db, async (tx) => {
    await insertApiClient(tx, record);
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...BY_COMMAND });
  });
  return { id, key };
}
