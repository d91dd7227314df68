/** Decides how a member of staff gets an account; the first administrator of an installation gets one the same way. */
import { insertInvitation } from '@desk/db/stores/invitationStore';
import { NO_PASSWORD, insertUser } from '@desk/db/stores/userStore';
import { StorageError } from '@desk/db/storageError';
import { inTransaction, type Tx } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import type { CreateUserInput, OpenAccountInput } from '@desk/shared/contract/accounts';
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

type Parts = Pick<Dependencies, 'db' | 'clock' | 'newId'>;

export interface NewUser extends ByWhom {
  readonly input: CreateUserInput;
  readonly idempotencyKey?: string | null;
}

interface Account {
  readonly user: UserRow;
  readonly passwordHash: string;
  readonly at: string;
}

async function insertAccount(tx: Tx, { user, passwordHash, at }: Account, byWhom: ByWhom): Promise<void> {
  await insertUser(tx, { ...user, passwordHash, createdAt: at });
  const entry = { type: 'user.created', data: { userId: user.id, role: user.role } } as const;
  await appendAudit(tx, { applicationId: null, entry, at, handling: false, ...byWhom });
}

async function refusingTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError && error.kind === 'unique') {
      throw new DomainError('usernameTaken', { errors: { username: 'taken' } });
    }
    throw error;
  }
}

/**
 * Keeps an account that a member of staff asks for. It waits for a second administrator, and then whoever it is for is invited by mail to
 * choose its password: nobody else ever knows it.
 * @returns the account without what it logs in with
 * @throws DomainError usernameTaken
 */
export async function createUser(deps: Parts, { input, idempotencyKey = null, ...byWhom }: NewUser): Promise<UserRow> {
  const { email, ...asked } = input;
  const user: UserRow = { id: deps.newId(), ...asked, active: false };
  const at = deps.clock().toISOString();
  const question = { key: idempotencyKey, actorId: byWhom.actor.id, request: { createUser: input }, at };
  return refusingTaken(() =>
    inTransaction(deps.db, (tx) =>
      once(tx, question, async () => {
        await insertInvitation(tx, { id: user.id, kind: 'first', email });
        await insertAccount(tx, { user, passwordHash: NO_PASSWORD, at }, byWhom);
        return user;
      }),
    ),
  );
}

export interface OpenedAccount extends ByWhom {
  readonly input: OpenAccountInput;
}

/**
 * Opens an account at once, as a command does: whoever may run it has the whole desk in hand, and the first administrator has nobody to
 * be confirmed by.
 * @throws DomainError usernameTaken, or named after what is wrong with the password
 */
export async function openAccount(deps: Parts, { input, ...byWhom }: OpenedAccount): Promise<UserRow> {
  const { password, ...asked } = input;
  const user: UserRow = { id: deps.newId(), ...asked, active: true };
  // Before the transaction: hashing is slow on purpose, and writers wait for one another.
  const passwordHash = await hashNewPassword({ username: asked.username, password });
  const at = deps.clock().toISOString();
  await refusingTaken(() => inTransaction(deps.db, (tx) => insertAccount(tx, { user, passwordHash, at }, byWhom)));
  return user;
}
