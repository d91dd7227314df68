/** Decides how a member of staff gets an account; the first administrator of an installation gets one the same way. */
import { insertUser } from '@desk/db/stores/userStore';
import { StorageError } from '@desk/db/storageError';
import { inTransaction } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import type { CreateUserInput } from '@desk/shared/contract/commands';
import { DomainError } from '@desk/shared/contract/errors';
import type { AuditEventRow, UserRow } from '@desk/shared/contract/resources';
import { appendAudit } from '../trail/append';
import type { Dependencies } from '../dependencies';
import { once } from '../flow/once';
import { hashNewPassword } from './newPassword';

export interface ByWhom {
  readonly actor: Actor;
  readonly requestId: string;
  readonly origin: AuditEventRow['origin'];
}

export interface NewUser extends ByWhom {
  readonly input: CreateUserInput;
  readonly idempotencyKey?: string | null;
}

/**
 * Creates an account. One that a member of staff asks for waits for a second administrator; a command opens its account at once, since
 * whoever may run it has the whole desk in hand, and the first administrator has nobody to be confirmed by.
 * @param deps for the database, the clock and the id
 * @param request the account as asked for, and who asks it from where
 * @returns the account without its password
 * @throws DomainError usernameTaken, or named after what is wrong with the password
 */
export async function createUser(
  deps: Pick<Dependencies, 'db' | 'clock' | 'newId'>,
  { input, idempotencyKey = null, ...byWhom }: NewUser,
): Promise<UserRow> {
  const { username, name, role, password } = input;
  const active = byWhom.actor.role === 'system';
  const user: UserRow = { id: deps.newId(), username, name, role, active };
  // Before the transaction: hashing is slow on purpose, and writers wait for one another.
  const passwordHash = await hashNewPassword({ username, password });
  const at = deps.clock().toISOString();
  const entry = { type: 'user.created', data: { userId: user.id, role } } as const;
  // Without the password: a plain hash of the question is kept, and must not help to guess it.
  const request = { createUser: { username, name, role } };
  const question = { key: idempotencyKey, actorId: byWhom.actor.id, request, at };
  try {
    return await inTransaction(deps.db, (tx) =>
      once(tx, question, async () => {
        await insertUser(tx, { ...user, passwordHash, createdAt: at });
        await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
        return user;
      }),
    );
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'unique') {
      throw new DomainError('usernameTaken', { errors: { username: 'taken' } });
    }
    throw error;
  }
}
