/** Decides how an outside program gets its key from the operator: made by a command, shown once, kept as a keyed hash. */
import { insertProgram } from '@desk/db/stores/apiClientStore';
import { inTransaction } from '@desk/db/transaction';
import { scopesOf, type Scope } from '@desk/shared/access/programs';
import { SYSTEM_ACTOR, type MachineRole } from '@desk/shared/access/roles';
import type { Dependencies } from '../../dependencies';
import { apiKeyHash, newApiKey } from '../../crypto/apiKey';
import { appendAudit } from '../../trail/append';

/** Programs are admitted by the operator on the command line, before anybody acts. */
const BY_COMMAND = { actor: SYSTEM_ACTOR, requestId: 'command', origin: 'command' } as const;

export interface NewApiClient {
  readonly name: string;
  readonly role: MachineRole;
  /** For a key that was agreed on beforehand; left out, one is made. */
  readonly key?: string;
  /** All that its role can have, when left out. */
  readonly scopes?: readonly Scope[];
  readonly perMinute?: number;
  /** When its key ends; left out, it does not. */
  readonly expiresAt?: string;
}

/** Stores a program that may call the API at once; its key cannot be read back afterwards. */
export async function createApiClient(
  deps: Pick<Dependencies, 'db' | 'clock' | 'newId' | 'config'>,
  { name, role, key = newApiKey(), scopes = scopesOf(role), perMinute, expiresAt }: NewApiClient,
): Promise<{ readonly id: string; readonly key: string }> {
  const id = deps.newId();
  const at = deps.clock().toISOString();
  const keyHash = apiKeyHash(deps.config, key);
  const entry = { type: 'program.admitted', data: { clientId: id, name, role } } as const;
  await inTransaction(deps.db, async (tx) => {
    await insertProgram(tx, {
      client: { id, name, role, keyHash, createdAt: at },
      terms: { id, scopes, perMinute: perMinute ?? null, asked: null },
      key: {
        id: deps.newId(),
        clientId: id,
        keyHash,
        createdAt: at,
        createdByName: SYSTEM_ACTOR.name,
        confirmedAt: at,
        expiresAt: expiresAt ?? null,
        revokedAt: null,
      },
    });
    await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...BY_COMMAND });
  });
  return { id, key };
}
