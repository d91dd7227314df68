/** What the use cases of programs share: the program as it is shown, the one that is held, and how a step is told. */
import { findProgram, lockProgram, type StoredProgram, type StoredProgramKey } from '@desk/db/stores/apiClientStore';
import type { Tx } from '@desk/db/transaction';
import { endOfKey, keyStanding, type ProgramWaiting } from '@desk/shared/access/programs';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import type { Program } from '@desk/shared/contract/programs';
import type { RefusedAgreement } from '@desk/shared/contract/secondAdministrator';
import type { AuditEntry } from '@desk/shared/flow/auditEvents';
import { agreementsRefused } from '../../flow/secondAdministrator';
import { appendAudit } from '../../trail/append';
import type { Dependencies } from '../../dependencies';
import type { ByWhom } from '../createUser';
import { ofProgram } from '../secondAdministrator';

export type Parts = Pick<Dependencies, 'db' | 'clock' | 'newId' | 'config'>;

interface Looking {
  readonly now: string;
  readonly refused: RefusedAgreement | null;
}

/** A program without what opens anything. */
function shownProgram({ client, terms, keys }: StoredProgram, { now, refused }: Looking): Program {
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
    waiting: asked === null ? null : { ...(waiting as Omit<ProgramWaiting, 'keyId'>), refused },
    keys: keys.map(({ clientId: _client, keyHash: _hash, ...key }) => ({ ...key, standing: keyStanding(key, now) })),
  };
}

type Reading = Pick<Parts, 'db' | 'clock' | 'config'>;

/** These programs, each with whether whoever looks may agree to what waits of it. */
export async function shownPrograms(
  deps: Reading,
  actor: Actor,
  programs: readonly StoredProgram[],
): Promise<Program[]> {
  const now = deps.clock().toISOString();
  const waiting = programs.flatMap(({ client: { id }, terms: { asked } }) => (asked === null ? [] : [{ id, asked }]));
  const agreements = waiting.map(({ asked }) => ofProgram(asked.askedBy));
  const refused = await agreementsRefused(deps, actor, agreements);
  const of = new Map(waiting.map(({ id }, at) => [id, refused[at] ?? null]));
  return programs.map((one) => shownProgram(one, { now, refused: of.get(one.client.id) ?? null }));
}

/** The program, as it stands for whoever looks; null when there is none. */
export async function findShown(deps: Reading, actor: Actor, id: string): Promise<Program | null> {
  const stored = await findProgram(deps.db, id);
  return stored === null ? null : ((await shownPrograms(deps, actor, [stored]))[0] ?? null);
}

/** @throws DomainError notFound */
export async function programOf(deps: Reading, actor: Actor, id: string): Promise<Program> {
  const program = await findShown(deps, actor, id);
  if (program === null) {
    throw new DomainError('notFound');
  }
  return program;
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
