/** What the use cases of programs share: the program as it is shown, the one that is held, and how a step is told. */
import { findProgram, lockProgram, type StoredProgram, type StoredProgramKey } from '@desk/db/stores/apiClientStore';
import type { Tx } from '@desk/db/transaction';
import { endOfKey, keyStanding, type ProgramWaiting } from '@desk/shared/access/programs';
import { DomainError } from '@desk/shared/contract/errors';
import type { Program } from '@desk/shared/contract/programs';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import type { ByWhom } from '../createUser';

export type Parts = Pick<Dependencies, 'db' | 'clock' | 'newId' | 'config'>;

/** A program without what opens anything. */
export function shownProgram({ client, terms, keys }: StoredProgram, now: string): Program {
  const { id, name, role, createdAt } = client;
  const { scopes, perMinute, asked } = terms;
  const { keyId: _keyId, ...waiting } = asked ?? { keyId: null };
  return {
    id,
    name,
    role,
    createdAt,
    scopes,
    perMinute,
    waiting: asked === null ? null : (waiting as Omit<ProgramWaiting, 'keyId'>),
    keys: keys.map(({ clientId: _client, keyHash: _hash, ...key }) => ({ ...key, standing: keyStanding(key, now) })),
  };
}

/** @throws DomainError notFound */
export async function programOf({ db, clock }: Pick<Parts, 'db' | 'clock'>, id: string): Promise<Program> {
  const stored = await findProgram(db, id);
  if (stored === null) {
    throw new DomainError('notFound');
  }
  return shownProgram(stored, clock().toISOString());
}

/** The program, held until the transaction ends. @throws DomainError notFound */
export async function heldProgram(tx: Tx, id: string): Promise<StoredProgram> {
  const stored = await lockProgram(tx, id);
  if (stored === null) {
    throw new DomainError('notFound');
  }
  return stored;
}

/** A key that counts for nothing until another administrator agrees. */
export function waitingKey(
  deps: Pick<Parts, 'newId'>,
  { clientId, keyHash, days, at, by }: { clientId: string; keyHash: string; days: number; at: string; by: ByWhom },
): StoredProgramKey {
  return {
    id: deps.newId(),
    clientId,
    keyHash,
    createdAt: at,
    createdByName: by.actor.name,
    confirmedAt: null,
    expiresAt: endOfKey(at, days),
    revokedAt: null,
  };
}

export async function tell(tx: Tx, by: ByWhom, { entry, at }: { entry: AuditEntry; at: string }): Promise<void> {
  const { actor, requestId, origin } = by;
  await appendAudit(tx, { applicationId: null, entry, at, handling: false, actor, requestId, origin });
}
